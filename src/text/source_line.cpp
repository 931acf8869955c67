#include "text/source_line.h"

#include <algorithm>

#include "text/plain_writer.h"

namespace stimmig {

std::string_view SourceLine::text(std::string_view file) const {
    std::string_view text = file.substr(begin, end - begin);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

SourceLine line_at(std::string_view file, std::uint32_t start) {
    const auto size = static_cast<std::uint32_t>(file.size());
    const std::uint32_t end = line_end_at(file, start, size);
    return {start, skip_blank(file, start, end), end};
}

std::vector<SourceLine> lines_from(std::string_view file, std::uint32_t start) {
    std::vector<SourceLine> lines;
    const auto size = static_cast<std::uint32_t>(file.size());
    while (start < size) {
        lines.push_back(line_at(file, start));
        start = after_line_end(file, lines.back().end, size);
    }
    return lines;
}

std::size_t run_length(std::string_view text) {
    if (text.empty()) return 0;
    return std::min(text.find_first_not_of(text.front()), text.size());
}

}  // namespace stimmig
