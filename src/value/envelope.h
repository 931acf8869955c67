// What a value may be at most, in floating point: most values that are compared are far apart, which it tells at once.
#pragma once

#include <limits>

#include "value/value.h"
#include "value/verdict.h"

namespace stimmig {

/// In the value's base unit.
struct Envelope {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool meets(const Envelope& other) const { return low <= other.high && other.low <= high; }
};

/// Wider than allowed() in any reading. Without ends for open values, and for those that exact arithmetic may fail on
/// and that therefore contradict nothing. Needs low and high; never called for dates.
[[nodiscard]] Envelope envelope_of(const Value& value, const Widths& widths);

}  // namespace stimmig
