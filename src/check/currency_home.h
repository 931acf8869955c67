// Whether an amount is told as what something costs where its currency is at home.
#pragma once

#include "check/check.h"

namespace stimmig {

/// The amounts have the same number and other currencies. Whether one of them holds at its currency's home, of which
/// the other's passage does not speak: two prices for two places rather than a slip.
[[nodiscard]] bool told_of_two_places(const CheckInput& input, FigureRef a, FigureRef b);

}  // namespace stimmig
