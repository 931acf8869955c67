// What an editor reads about a contradiction.
#pragma once

#include "check/divergence_groups.h"

namespace stimmig {

/// Why two values exclude each other, or the slip that would explain it.
[[nodiscard]] Message reason(const Relation& relation);
/// The finding's sentence: what contradicts what, and the slip that would explain it.
[[nodiscard]] Message describe(const CheckInput& input, FigureRef a, FigureRef b, const Relation& relation);
/// Intervals of both, and how far they are apart.
[[nodiscard]] std::vector<Message> details(const CheckInput& input, FigureRef a, FigureRef b, const Relation& relation);

}  // namespace stimmig
