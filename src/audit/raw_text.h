// Texts of an archive before they are analysed.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "audit/archive_files.h"
#include "audit/content_hash.h"
#include "store/documents.h"
#include "text/byte_stream.h"
#include "text/json_lines.h"

namespace stimmig {

/// One step through an archive.
struct RawText {
    enum class Kind : std::uint8_t {
        text,         ///< `bytes` are to be analysed
        known_text,   ///< `document` is as it was
        known_file,   ///< all texts of the file are as they were
        file_end,     ///< the file was read to its end; `hash` is that of all its bytes
        broken_file,  ///< the file could not be read, or not to its end: what is known of it stays
    };

    Kind kind = Kind::text;
    std::string path;
    std::string hash;              ///< of the text, or of the file
    std::string stamp;             ///< of the file, before it was read; see file_stamp
    std::optional<JsonLine> line;  ///< of a JSONL file
    std::string bytes;             ///< of any other
    std::uint64_t size = 0;        ///< bytes of the archive that this step was through
    std::int64_t document = 0;     ///< known_text
    std::optional<Error> fault;    ///< broken_file
};

/// Walks through an archive and leaves out what the store knows already.
class RawTexts {
public:
    /// `known` is a connection of its own; texts that were read with this provenance need not be read again.
    RawTexts(ArchiveFiles& files, Database& known, std::int64_t provenance);
    ~RawTexts();

    [[nodiscard]] std::optional<RawText> next();

private:
    struct OpenFile;

    ArchiveFiles& files_;
    Documents known_;
    std::int64_t provenance_;
    std::unique_ptr<OpenFile> open_;

    RawText open_next(const std::string& path);
    RawText read_whole(const std::string& path, const std::optional<StoredFile>& stored, std::string stamp);
    RawText next_line();
};

}  // namespace stimmig
