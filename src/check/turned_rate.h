// A rate applied the wrong way round: "3,2 Milliarden Pfund (3,7 Milliarden Euro)", "650 Millionen Pfund (560 Millionen
// Euro)". However freely amounts are rounded, two rates of one text come to be each other's inverse only so.
#pragma once

#include <algorithm>

namespace stimmig {

/// Rates near one are too near their inverse.
[[nodiscard]] inline bool is_turned(double rate, double other) {
    constexpr double apart = 1.1;
    constexpr double exact = 0.03;
    const double product = rate * other;
    return std::max(rate / other, other / rate) > apart && product > 1 - exact && product < 1 + exact;
}

}  // namespace stimmig
