#include "value/envelope.h"

#include <algorithm>
#include <cmath>

namespace stimmig {

Envelope envelope_of(const Value& value, const Widths& widths) {
    const bool closed =
        value.modifier == Modifier::exact || value.modifier == Modifier::approx || value.modifier == Modifier::range;
    constexpr int most = 1'000'000'000;
    if (!closed || value.low->denominator() > most || value.high->denominator() > most) return {};
    const double low = value.low->as_double();
    const double high = value.high->as_double();
    // More than any rounding or hedge (interval.cpp).
    const double reach = std::max(value.significant.as_double(), value.granularity.as_double()) +
                         std::max(std::abs(low), std::abs(high)) *
                             std::max(widths.approx_cap.as_double(), widths.fraction_word.as_double());
    return {low - reach, high + reach};
}

}  // namespace stimmig
