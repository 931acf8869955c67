#include "link/places.h"

#include <algorithm>

namespace stimmig {

FigurePlace place_of(const Text& text, std::uint32_t figure, Position position) {
    const Document& document = text.document;
    const Span span = document.origin.to_file(text.figures[figure].span);
    return {document.offset + span.begin, document.offset + span.end, position,
            std::string(document.surface(text.figures[figure].span))};
}

Position position_of(const Text& text, std::uint32_t figure) {
    return text.document.position(text.document.origin.to_file(text.figures[figure].span).begin);
}

Position Places::of(std::uint32_t figure) {
    const Document& document = text_.document;
    const std::uint32_t offset = document.origin.to_file(text_.figures[figure].span).begin;
    const std::vector<std::uint32_t>& starts = document.line_starts;
    const auto line =
        static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) +
        document.first_line - 1;
    if (started_ && line == last_.line && offset >= offset_ && offset <= document.file.size()) {
        for (std::uint32_t at = offset_; at < offset; ++at)
            if ((static_cast<unsigned char>(document.file[at]) & 0xC0U) != 0x80U) ++last_.column;
    } else {
        last_ = document.position(offset);
    }
    started_ = true;
    offset_ = offset;
    return last_;
}

}  // namespace stimmig
