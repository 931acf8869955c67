// The stretch of a text that one has to read to see what a figure states.
#pragma once

#include "link/claim.h"

namespace stimmig {

/// The row of a table, or the sentence, else the block or paragraph that holds the plain span `inner`.
[[nodiscard]] Span passage_around(const Text& text, Span inner);

}  // namespace stimmig
