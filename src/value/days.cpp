#include "value/days.h"

#include <date/date.h>

#include <array>

namespace stimmig {

static_assert(std::is_same_v<Day, date::sys_days>);

namespace {

/// `count` digits of `text` from `at`; -1 where there is anything else.
int read_digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int result = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        result = result * 10 + (text[i] - '0');
    }
    return result;
}

void append_padded(std::string& out, unsigned number, int width) {
    std::array<char, 10> buffer{};
    int used = 0;
    for (; number != 0 || used < width; number /= 10)
        buffer[static_cast<std::size_t>(used++)] = "0123456789"[number % 10];
    while (used > 0) out += buffer[static_cast<std::size_t>(--used)];
}

}  // namespace

std::string to_iso(Day day) {
    const date::year_month_day parts{day};
    const int year = static_cast<int>(parts.year());
    std::string out;
    if (year < 0) out += '-';
    append_padded(out, static_cast<unsigned>(year < 0 ? -year : year), 4);
    out += '-';
    append_padded(out, static_cast<unsigned>(parts.month()), 2);
    out += '-';
    append_padded(out, static_cast<unsigned>(parts.day()), 2);
    return out;
}

std::optional<Day> parse_iso_day(std::string_view text) {
    const int year = read_digits(text, 0, 4);
    const int month = read_digits(text, 5, 2);
    const int day = read_digits(text, 8, 2);
    if (year < 0 || month < 0 || day < 0 || text[4] != '-' || text[7] != '-') return std::nullopt;
    // A longer run of digits is not a day; a time may follow.
    if (text.size() > 10 && text[10] != 'T' && text[10] != 't' && text[10] != ' ') return std::nullopt;
    const date::year_month_day parts{date::year{year}, date::month{static_cast<unsigned>(month)},
                                     date::day{static_cast<unsigned>(day)}};
    if (!parts.ok()) return std::nullopt;
    return Day{parts};
}

}  // namespace stimmig
