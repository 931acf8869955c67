// Whom else a figure may be compared with: words that fit two figures of a text alike leave open which of them is
// meant.
#pragma once

#include <vector>

#include "check/divergence_pairs.h"

namespace stimmig {

/// Gives each comparison of two texts the score that its words have beside those of all others between one of its
/// figures and the other's text. A rival of the same value counts for more: the same number is mostly the same fact.
void settle(const CheckInput& input, const Statements& statements, std::vector<Comparison>& comparisons);

}  // namespace stimmig
