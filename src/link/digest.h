// What is left of a text once its figures and claims are known: enough to compare it with others and to report on it,
// without its file. An archive keeps digests, not texts.
#pragma once

#include <vector>

#include "link/places.h"

namespace stimmig {

/// `text` holds the blocks with figures, whole table rows, and their sentences; no words, no file, no origins. A
/// heading that stands below the first paragraph is a paragraph here, so that headlines stay those at the top.
struct Digest {
    Text text;
    std::vector<FigurePlace> places;  ///< one for each of text.figures
};

[[nodiscard]] Digest condense(const Text& text);

}  // namespace stimmig
