#include "check/divergence_scope.h"

#include <algorithm>

#include "check/around.h"

namespace stimmig {

// "640 Stellen fallen weg, konzernweit sind es 2.400": what stands before a figure is told of it, unless another figure
// comes between; and what stands behind it, up to the clause of another.
bool OtherScope::is_wider(FigureRef ref) const {
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    if (!sentence) return false;
    const Span own = text.figures[ref.figure].span;
    Span stretch = sentence->span;
    if (ref.figure > 0) stretch.begin = std::max(stretch.begin, text.figures[ref.figure - 1].span.end);
    if (ref.figure + 1 < text.figures.size() && text.figures[ref.figure + 1].span.begin < stretch.end) {
        const std::string_view behind = plain(text, own.end, text.figures[ref.figure + 1].span.begin);
        stretch.end = own.end + static_cast<std::uint32_t>(std::min(behind.find_first_of(",;:"), behind.size()));
    }
    return wider_.in(lower(plain(text, stretch.begin, stretch.end)));
}

bool OtherScope::is_part(FigureRef ref) const {
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    if (!sentence) return false;
    return narrower_.in(lower(plain(text, sentence->span.begin, text.figures[ref.figure].span.begin)));
}

}  // namespace stimmig
