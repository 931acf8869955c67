// Days as front matter and markup write them.
#include <date/date.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/readers.h"

namespace stimmig {
namespace {

int number(std::string_view text) {
    if (text.empty() || text.size() > 4) return -1;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Day> day_of(int day, int month, int year) {
    if (day < 1 || month < 1 || year < 0) return std::nullopt;
    const date::year_month_day found{date::year{year}, date::month{static_cast<unsigned>(month)},
                                     date::day{static_cast<unsigned>(day)}};
    return found.ok() ? std::optional(Day{found}) : std::nullopt;
}

/// 1 to 12 by the name or what it is shortened to; 0 for anything else.
int month_number(std::string_view name) {
    constexpr std::array<std::string_view, 14> names{"januar",   "februar",  "märz",   "april",     "mai",
                                                     "juni",     "juli",     "august", "september", "oktober",
                                                     "november", "dezember", "jänner", "feber"};
    constexpr std::size_t shortest = 3;
    if (name.ends_with('.')) name.remove_suffix(1);
    std::string low(name);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
    if (low.size() < shortest) return 0;
    const auto at =
        std::find_if(names.begin(), names.end(), [&](std::string_view each) { return each.starts_with(low); });
    return at == names.end() ? 0 : static_cast<int>((at - names.begin()) % 12) + 1;
}

/// "16. April 2026", "Do., 16. Apr. 2026"
std::optional<Day> parse_written_day(std::string_view text) {
    const std::size_t begin = text.find_first_of("0123456789");
    constexpr std::size_t longest_weekday = 12;
    if (begin > longest_weekday) return std::nullopt;
    text.remove_prefix(begin);
    std::array<std::string_view, 3> parts;
    for (std::string_view& part : parts) {
        const std::size_t end = std::min(text.find(' '), text.size());
        part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!parts[0].ends_with('.')) return std::nullopt;
    parts[0].remove_suffix(1);
    if (parts[2].ends_with(',')) parts[2].remove_suffix(1);  // a time follows
    constexpr std::size_t digits_of_year = 4;
    return parts[2].size() == digits_of_year ? day_of(number(parts[0]), month_number(parts[1]), number(parts[2]))
                                             : std::nullopt;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    if (const auto day = parse_iso_day(text)) return day;
    if (const auto day = parse_written_day(text)) return day;
    const std::size_t first = text.find('.');
    const std::size_t second = first == text.npos ? text.npos : text.find('.', first + 1);
    if (second == text.npos || first > 2 || second - first > 3) return std::nullopt;
    const std::size_t after = text.find_first_not_of("0123456789", second + 1);
    const std::string_view year = text.substr(second + 1, (after == text.npos ? text.size() : after) - second - 1);
    if (year.size() != 4) return std::nullopt;
    return day_of(number(text.substr(0, first)), number(text.substr(first + 1, second - first - 1)), number(year));
}

}  // namespace stimmig
