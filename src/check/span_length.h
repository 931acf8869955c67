// How long a span of dates is, by every way of counting, and which lengths a wording allows.
#pragma once

#include "check/check.h"
#include "check/date_span.h"

namespace stimmig {

/// The least and most that may be meant, in one unit.
struct Length {
    Number least, most;
};

/// Days count whole; of weeks, months and years one rounds.
[[nodiscard]] bool rounds(std::string_view unit);
/// The least and most that may lie between two dates.
[[nodiscard]] Length length_of(const Days& begin, const Days& end, std::string_view unit);
/// Lengths that the wording allows.
[[nodiscard]] Length stated_length(const CheckInput& input, const Value& value, const Number& tolerance);
/// Whether the two have a length in common.
[[nodiscard]] bool meet(const Length& a, const Length& b);
/// Whether one is more than so many times the other.
[[nodiscard]] bool far_apart(const Length& a, const Length& b, const Number& times);
/// The same calendar unit at `day` as the one that `days` is; "seit 2019" counts years.
[[nodiscard]] Days same_unit(const Days& days, Day day);
/// "17 bis 19 Monate": years that are no whole ones are told in smaller units.
[[nodiscard]] Message counted(const Length& length, std::string_view unit);

}  // namespace stimmig
