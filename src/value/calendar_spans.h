// Calendar periods as spans of days, and the feasts that depend on Easter and Advent. Built on date (Howard Hinnant).
#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "value/days.h"

namespace stimmig::calendar {

/// Beginning, middle or end of a period; whole is all of it.
enum class Part : std::uint8_t { whole, begin, middle, end };

[[nodiscard]] int year_of(Day day);
[[nodiscard]] int month_of(Day day);        ///< 1..12
[[nodiscard]] int iso_weekday_of(Day day);  ///< 1 (Monday) .. 7

/// None where there is no such day (31 September).
[[nodiscard]] std::optional<Day> day_of(int year, int month, int day);

[[nodiscard]] Days month_span(int year, int month);
[[nodiscard]] Days quarter_span(int year, int quarter);  ///< 1..4
[[nodiscard]] Days half_span(int year, int half);        ///< 1..2
[[nodiscard]] Days year_span(int year);
[[nodiscard]] Days years_span(int first, int last);
[[nodiscard]] Days century_span(int century);               ///< the 20th: 1901..2000
[[nodiscard]] Days season_span(int year, int first_month);  ///< three months; winter begins in December of `year`
[[nodiscard]] Days week_around(Day day);                    ///< Monday to Sunday
/// ISO 8601 week; none where the year has no such week.
[[nodiscard]] std::optional<Days> week_span(int year, int week);
/// The nth weekday of a month; 0 or 5 for the last. None where the month has none.
[[nodiscard]] std::optional<Day> weekday_of_month(int year, int month, int nth, int iso_weekday);

/// The same day so many months later or earlier, or the last of a month that is too short.
[[nodiscard]] Day add_months(Day day, int months);

/// Days 1-10, 11-20, 21-last of a month; first quarter, the two between and the last of a year; thirds of anything
/// else.
[[nodiscard]] Days part_of_month(const Days& month, Part part);
[[nodiscard]] Days part_of_year(const Days& year, Part part);
[[nodiscard]] Days part_of_week(const Days& week, Part part);  ///< Monday-Tuesday, Wednesday-Thursday, Friday-Sunday
[[nodiscard]] Days third_of(const Days& period, Part part);

/// Easter Sunday by the Gregorian computus.
[[nodiscard]] Day easter(int year);
/// First Sunday of Advent.
[[nodiscard]] Day first_advent(int year);

/// A feast by its rule: "12-25", "easter-2", "advent-11", "05-sun-2" (second Sunday in May), or two rules joined by
/// "/" for several days. None where the rule cannot be read.
[[nodiscard]] std::optional<Days> feast(std::string_view rule, int year);

}  // namespace stimmig::calendar
