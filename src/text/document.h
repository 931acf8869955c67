// One text: its plain form, where each piece of it lies in the file, and what is known about its publication.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "value/days.h"

namespace stimmig {

/// Half-open range of bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const Span&, const Span&) = default;
};

enum class BlockKind : std::uint8_t { title, heading, paragraph, list_item, caption, table_header, table_cell, quote };

/// A stretch of plain text that is read as a unit; no sentence reaches beyond it. Blocks are separated by "\n\n".
struct Block {
    BlockKind kind = BlockKind::paragraph;
    Span span;                 ///< in Document::text
    std::uint32_t group = 0;   ///< number of the list or table it belongs to, from 1; 0 for none
    std::uint32_t row = 0;     ///< table cells: 0-based; list items: position in the list
    std::uint32_t column = 0;  ///< table cells: 0-based
};

/// Where plain text came from. Pieces lie in order; a piece of equal lengths was copied byte by byte, any other
/// (an entity, a no-break space, an escape) maps as a whole.
class OriginMap {
public:
    /// Plain bytes [plain, plain + plain_length) came from file bytes [file, file + file_length).
    void add(std::uint32_t plain, std::uint32_t plain_length, std::uint32_t file, std::uint32_t file_length);
    /// Smallest file span that covers a non-empty plain span.
    [[nodiscard]] Span to_file(Span plain) const;
    /// Appends a map whose file is itself plain text of `outer`, with its plain bytes `shift` further on.
    void append(const OriginMap& inner, std::uint32_t shift, const OriginMap& outer);

private:
    struct Piece {
        std::uint32_t plain, plain_length, file, file_length;
    };
    std::vector<Piece> pieces_;
};

/// 1-based line and column (code points) of a byte of the file.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Which German a text is written in: whether "1.535" is grouped or, in Swiss copy, a decimal.
enum class Locale : std::uint8_t {
    unknown,  ///< the text's own numbers tell
    germany,
    austria,
    switzerland,
};

/// A text as read from a file. The plain text is valid UTF-8 in which every kind of space (U+00A0, U+2009, U+202F ...)
/// is U+0020, a line end is "\n", and soft hyphens, zero-width characters and byte order marks are gone; combining
/// diaeresis is composed. All offsets into it are bytes.
struct Document {
    std::string path;    ///< as the user named it
    std::string title;   ///< empty where unknown; also a block of kind title where it stands in the file
    std::string source;  ///< outlet; empty where unknown
    std::string author;  ///< as the text names them; empty where unknown
    Locale locale = Locale::unknown;
    std::optional<Day> published;  ///< from front matter or markup; for plain text extract finds it in the dateline
    std::string story;             ///< texts that name different stories are never compared; empty where none is named
    std::string text;
    std::vector<Block> blocks;  ///< in order, not overlapping
    OriginMap origin;
    std::string file;                        ///< the file's bytes as they lie on disk; of a JSONL file the text's line
    std::vector<std::uint32_t> line_starts;  ///< byte offset of each line of `file`
    std::string id;                          ///< JSONL: what names the text within its file; may be empty
    std::uint64_t offset = 0;                ///< JSONL: where `file` begins on disk
    std::uint32_t first_line = 1;            ///< JSONL: the number of its line on disk

    /// Line and column on disk.
    [[nodiscard]] Position position(std::uint32_t file_offset) const;
    /// Bytes of the file that a plain span came from.
    [[nodiscard]] std::string_view surface(Span plain) const;
};

enum class Format : std::uint8_t { plain, markdown, mdx, html, asciidoc, restructured_text, docx, jsonl };

struct ReadLimits {
    std::uint64_t max_bytes = 64ULL << 20;  ///< larger files are refused with an error that says so
};

/// By file name extension: md, markdown, mdx -> markdown; html, htm, xhtml -> html; jsonl, ndjson ->
/// jsonl, which holds many texts (json_lines.h); everything else plain.
[[nodiscard]] Format format_of(std::string_view path);

/// Reads bytes that are already in memory. `path` is only noted. Fails on invalid UTF-8 (with line and column),
/// NUL bytes ("binary file") and files above the limit.
[[nodiscard]] Result<Document> read_text(std::string path, std::string bytes, Format format,
                                         const ReadLimits& limits = {});

/// Reads a file from disk; fails also where it cannot be opened or is a directory.
[[nodiscard]] Result<Document> read_file(const std::string& path, const ReadLimits& limits = {});

}  // namespace stimmig
