// What a figure states: kind, exact bounds, unit, hedge and granularity. The words are those of the design.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "value/days.h"
#include "value/number.h"

namespace stimmig {

enum class Kind : std::uint8_t { money, percent, percentage_point, date, factor, count, duration };

/// What a hedge says about the stated value. "knapp", "fast" and "gut" are approx with a Side.
enum class Modifier : std::uint8_t { exact, approx, more_than, at_least, less_than, at_most, range };

/// On which side of the stated value an approx lies.
enum class Side : std::uint8_t { both, below, above };

/// How the number is written: rounding habits differ.
enum class Form : std::uint8_t {
    digits,    ///< "589", "1.234,5"
    words,     ///< "zweihundert", "anderthalb"
    fraction,  ///< "ein Drittel", "jeder Fünfte", "die Hälfte", "zwei Drittel": coarse by nature
};

/// The finest calendar unit a date names.
enum class Precision : std::uint8_t {
    day,
    week,
    part_of_month,
    month,
    quarter,
    half,
    part_of_year,
    year,
    decade,
    century,
    span
};

/// The stated value of one figure.
struct Value {
    Kind kind = Kind::count;
    Modifier modifier = Modifier::exact;
    Side side = Side::both;
    Form form = Form::digits;

    /// In the base unit, without sign; equal unless a range or a vague word with bounds. Both empty where the text
    /// gives no number ("Millionen von Fragen") and for dates. A bound is told by the modifier, never by a missing end.
    std::optional<Number> low;
    std::optional<Number> high;
    /// ISO 4217 code, "percent", "percentage_point", "factor", "count", a unit of rules/ ("mile"), or for durations
    /// "day", "month", "year" ... Empty for dates.
    std::string unit;

    /// Last written digit times the scale ("600 Milliarden": 10^9). 0 where unknown.
    Number granularity = 0;
    /// Last non-zero digit times the scale ("600 Milliarden": 10^11). 0 where unknown.
    Number significant = 0;

    /// Dates only. Empty for a day that does not exist ("31. September"), see `impossible`.
    std::optional<Days> days;
    Precision precision = Precision::day;
    bool impossible = false;
};

[[nodiscard]] std::string_view to_string(Kind kind);
[[nodiscard]] std::string_view to_string(Modifier modifier);
[[nodiscard]] std::optional<Kind> parse_kind(std::string_view name);
[[nodiscard]] std::optional<Modifier> parse_modifier(std::string_view name);

/// One line that says all of a value, for tests and rule examples: "money 589000000000 USD",
/// "percent more_than 850", "money range 3000000..5000000 EUR", "date 2025-01-27", "date 2025-01-01/2025-01-31",
/// "percent approx below 30", "count vague". Units equal to the kind's name are left out.
[[nodiscard]] std::string to_compact(const Value& value);

}  // namespace stimmig
