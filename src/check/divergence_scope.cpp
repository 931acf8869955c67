#include "check/divergence_scope.h"

#include "check/around.h"

namespace stimmig {

bool OtherScope::is_wider(FigureRef ref) const {
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    return sentence && wider_.in(lower(plain(text, sentence->span.begin, sentence->span.end)));
}

bool OtherScope::is_part(FigureRef ref) const {
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    if (!sentence) return false;
    return narrower_.in(lower(plain(text, sentence->span.begin, text.figures[ref.figure].span.begin)));
}

}  // namespace stimmig
