// What single texts are read from: files, lines of JSONL files, standard input.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/settings.h"
#include "text/json_lines.h"

namespace stimmig {

/// One text that is still to be read.
struct TextSource {
    std::string path;
    std::optional<JsonLine> line;      ///< of a JSONL file
    std::optional<std::string> bytes;  ///< from standard input

    [[nodiscard]] Result<Document> read() const;
};

/// Finds the texts of files in batches, since an archive does not fit into memory at once.
class TextSources {
public:
    /// `paths` has to outlive it; "-" is standard input.
    TextSources(std::span<const std::string> paths, const Settings& settings, Console& console)
        : paths_(paths), settings_(settings), console_(console) {}

    /// The next texts, at most so many; none at the end. Files that cannot be opened are complained about.
    [[nodiscard]] std::vector<TextSource> take(std::size_t most);

private:
    std::span<const std::string> paths_;
    const Settings& settings_;
    Console& console_;
    std::string path_;
    std::optional<JsonLines> lines_;  ///< of the JSONL file that is being read

    void open_next(std::vector<TextSource>& batch);
};

}  // namespace stimmig
