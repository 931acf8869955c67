// Bounds in floating point: whether a stated result may be right is mostly clear without exact numbers.
#pragma once

#include <vector>

#include "check/check.h"

namespace stimmig {

/// As Bounds (sums.h), nearly; without an end it is infinite.
struct Reach {
    double low = 0;
    double high = 0;
};

/// Of the intervals that `operand` and `result` of sums.h give.
[[nodiscard]] Reach operand_reach(const Value& value, const Widths& widths);
[[nodiscard]] Reach result_reach(const Value& value, const Widths& widths);

[[nodiscard]] Reach difference(const Reach& a, const Reach& b);
[[nodiscard]] Reach product(const Reach& a, const Reach& b);
[[nodiscard]] Reach quotient(const Reach& a, const Reach& b);
[[nodiscard]] Reach magnitude(const Reach& a);
/// 100 · |to - from| / from
[[nodiscard]] Reach relative_change(const Reach& from, const Reach& to);

/// False only where the exact bounds do not meet.
[[nodiscard]] bool may_meet(const Reach& a, const Reach& b);

}  // namespace stimmig
