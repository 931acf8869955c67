// A span of whole days: what a date in a text says, however coarse. Calendar work is date's (Howard Hinnant).
#pragma once

#include <chrono>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>

namespace stimmig {

/// Is date::sys_days. Spelled out here since <date/date.h> costs every file that includes it half a second.
using Day = std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<int, std::ratio<86400>>>;

/// Inclusive days, from <= to, in the proleptic Gregorian calendar.
struct Days {
    Day from;
    Day to;

    friend bool operator==(const Days&, const Days&) = default;
};

[[nodiscard]] inline bool overlap(const Days& a, const Days& b) {
    return a.from <= b.to && b.from <= a.to;
}

/// "2025-01-30" (ISO 8601).
[[nodiscard]] std::string to_iso(Day day);
/// A complete ISO 8601 calendar day at the start of `text` ("2025-01-30", "2025-01-30T02:45+01:00"); none if it is not
/// one.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);

}  // namespace stimmig
