// One measure given in two units: "150 kW (204 PS)", "30 Seemeilen vor der Küste. Das sind rund 55 Kilometer".
#pragma once

#include <utility>
#include <vector>

#include "check/check.h"

namespace stimmig {

/// Indexes of figures in units that the table of rates has of one kind, the second of which the words between them give
/// as another way to say the first.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> measure_pairs(const Ruleset& rules,
                                                                                 const Text& text);

}  // namespace stimmig
