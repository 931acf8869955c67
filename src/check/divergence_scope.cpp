#include "check/divergence_scope.h"

#include "check/around.h"

namespace stimmig {

bool OtherScope::says(FigureRef ref) const {
    const Text& text = input_.texts[ref.text];
    const Span figure = text.figures[ref.figure].span;
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    if (!sentence) return false;
    return wider_.in(lower(plain(text, sentence->span.begin, sentence->span.end))) ||
           narrower_.in(lower(plain(text, sentence->span.begin, figure.begin)));
}

}  // namespace stimmig
