// JSONL: a text a line, as archives and editorial systems export them. {"id", "title", "date", "source",
// "text"|"html"}.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "text/document.h"

namespace stimmig {

/// One line of a JSONL file.
struct JsonLine {
    std::string bytes;         ///< without its line end
    std::uint64_t offset = 0;  ///< where it begins in the file, in bytes
    std::uint32_t number = 1;  ///< 1-based
    bool too_long = false;     ///< it is longer than the limit; `bytes` holds only its begin
};

/// The lines of a JSONL file, one after the other: archives are larger than memory.
class JsonLines {
public:
    /// Fills a buffer and says how many bytes it put there; 0 at the end.
    using Source = std::function<std::size_t(char*, std::size_t)>;

    explicit JsonLines(Source source, const ReadLimits& limits = {});
    /// Fails where the file cannot be opened.
    [[nodiscard]] static Result<JsonLines> open(const std::string& path, const ReadLimits& limits = {});

    /// The next line that is not blank; none at the end.
    [[nodiscard]] std::optional<JsonLine> next();

private:
    Source source_;
    std::uint64_t limit_;
    std::string buffer_;
    std::size_t at_ = 0;  ///< in the buffer
    std::uint64_t offset_ = 0;
    std::uint32_t number_ = 0;

    bool fill();
    /// The next line, blank or not.
    bool take(JsonLine& line);
};

/// The text of a line. Its `file` is the line, its places are those in the whole file, and escapes ("\u00fc", "\n") are
/// mapped back to the bytes they are written with. Keys besides the known ones are ignored; one of `text` and `html`
/// has to be there, and of both `text` counts. Every fault is an error with its line and column.
[[nodiscard]] Result<Document> read_json_line(std::string path, JsonLine line, const ReadLimits& limits = {});

}  // namespace stimmig
