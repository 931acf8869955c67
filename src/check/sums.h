// Computing with stated values: each is read as the interval that its rounding allows, and every step is exact.
#pragma once

#include <optional>
#include <string>

#include "check/check.h"
#include "value/exact.h"

namespace stimmig {

/// Between two ends; a missing end is unbounded.
struct Bounds {
    std::optional<Exact> low;
    std::optional<Exact> high;
};

/// What an operand may have been before it was rounded: its literal interval, or for one that ends in at least three
/// zeros that of three significant digits, since nobody counts 40.000 to the single piece. Fewer than a hundred pieces
/// are exact.
[[nodiscard]] Bounds operand(const Value& value, const Widths& widths);
/// What a stated result may stand for: its literal interval, with half a last digit more above, since some editors cut
/// off where others round.
[[nodiscard]] Bounds result(const Value& value, const Widths& widths);

/// A share beside others of one whole. Fractions without a hedge are read narrowly: whoever names a third, a half and a
/// quarter of one thing means to name all of it.
[[nodiscard]] Bounds share_operand(const Value& value, const Widths& widths);

[[nodiscard]] bool meet(const Bounds& a, const Bounds& b);

[[nodiscard]] Bounds sum(const Bounds& a, const Bounds& b);
[[nodiscard]] Bounds difference(const Bounds& a, const Bounds& b);
/// Of non-negative operands; a divisor that may be 0 leaves the upper end open.
[[nodiscard]] Bounds product(const Bounds& a, const Bounds& b);
[[nodiscard]] Bounds quotient(const Bounds& a, const Bounds& b);
/// |x|
[[nodiscard]] Bounds magnitude(const Bounds& a);

[[nodiscard]] Exact stated(const Figure& figure);  ///< the lower end of a range
/// The same, off by less than `hair` of it: what is clear without exact numbers is compared so first.
[[nodiscard]] double about(const Figure& figure);
constexpr double hair = 1e-9;

/// "1.234,5" with at most so many digits behind the comma, rounded half up; none are filled up.
[[nodiscard]] std::string german(const Exact& x, int digits);
[[nodiscard]] std::string english(const Exact& x, int digits);
/// How many digits behind the comma a sum needs so that the difference to the stated value shows: one more than it has.
[[nodiscard]] int digits_for(const Number& granularity, const Number& unit);

}  // namespace stimmig
