// How many of one unit another may be worth, by table check_rate.
#pragma once

#include "check/sums.h"

namespace stimmig {

/// So many of the second unit for one of the first, with a tenth to spare; none where the table does not know one of
/// them or they measure different things.
[[nodiscard]] std::optional<Bounds> possible_rates(const Ruleset& rules, std::string_view first,
                                                   std::string_view second);

}  // namespace stimmig
