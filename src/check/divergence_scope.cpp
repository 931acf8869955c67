#include "check/divergence_scope.h"

#include "check/around.h"

namespace stimmig {

bool OtherScope::says(FigureRef ref) const {
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    return sentence && words_.in(lower(plain(text, sentence->span.begin, sentence->span.end)));
}

}  // namespace stimmig
