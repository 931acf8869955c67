// Lines of a file, for the readers of formats that are made of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stimmig {

struct SourceLine {
    std::uint32_t start = 0;
    std::uint32_t begin = 0;  ///< first byte that is not blank; equals end for a blank line
    std::uint32_t end = 0;    ///< the line end, or the end of the file
    [[nodiscard]] bool blank() const { return begin == end; }
    [[nodiscard]] std::uint32_t length() const { return end - begin; }
    [[nodiscard]] std::uint32_t indent() const { return begin - start; }
    /// Without the blanks at its begin and end.
    [[nodiscard]] std::string_view text(std::string_view file) const;
};

[[nodiscard]] SourceLine line_at(std::string_view file, std::uint32_t start);
/// All lines from an offset on.
[[nodiscard]] std::vector<SourceLine> lines_from(std::string_view file, std::uint32_t start);

/// Number of times that its first character stands at the begin of a text.
[[nodiscard]] std::size_t run_length(std::string_view text);

}  // namespace stimmig
