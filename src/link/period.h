// When a figure holds.
#pragma once

#include <optional>

#include "link/clause.h"

namespace stimmig {

/// The period that the figure's clause states, or else the only one its sentence states; a date after "als",
/// "gegenüber", "seit" is what it is compared with and no period of its own.
[[nodiscard]] std::optional<Days> read_period(WordBook& book, const ClauseFinder& clauses, const Surroundings& around,
                                              std::uint32_t figure);

}  // namespace stimmig
