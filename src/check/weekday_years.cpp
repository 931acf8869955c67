#include "check/weekday_years.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

// All calendars that there are return after so many years.
constexpr int first_year = 2001;
constexpr int calendars = 28;
// Days further apart may be told of two years.
constexpr int near_days = 14;

using DayRow = std::vector<YearlessDay>;

/// Days from 1 March of a year to a day; what lies before that month is of the next year.
int place_in_year(const YearlessDay& each) {
    const auto first = calendar::day_of(first_year, 3, 1);
    const auto day = calendar::day_of(first_year + (each.month < 3 ? 1 : 0), each.month, each.day);
    return first && day ? static_cast<int>((*day - *first).count()) : 0;
}

int apart(const YearlessDay& a, const YearlessDay& b) {
    constexpr int year = 365;
    const int days = std::abs(place_in_year(a) - place_in_year(b));
    return std::min(days, year - days);
}

/// Around New Year, days of January belong to the year behind that of December.
bool all_right(const DayRow& row, const YearlessDay* but = nullptr) {
    const bool december = std::any_of(row.begin(), row.end(), [](const YearlessDay& each) { return each.month == 12; });
    for (int year = first_year; year < first_year + calendars; ++year) {
        const bool right = std::all_of(row.begin(), row.end(), [&](const YearlessDay& each) {
            const auto day = calendar::day_of(year + (december && each.month == 1 ? 1 : 0), each.month, each.day);
            return &each == but || (day && calendar::iso_weekday_of(*day) == each.weekday);
        });
        if (right) return true;
    }
    return false;
}

const YearlessDay* only_wrong(const DayRow& row) {
    const YearlessDay* wrong = nullptr;
    for (const YearlessDay& each : row) {
        if (!all_right(row, &each)) continue;
        if (wrong) return nullptr;
        wrong = &each;
    }
    return wrong;
}

bool same_day(const YearlessDay& a, const YearlessDay& b) {
    return a.month == b.month && a.day == b.day;
}

}  // namespace

std::vector<std::pair<YearlessDay, YearlessDay>> wrong_in_any_year(const std::vector<YearlessDay>& days) {
    std::vector<std::pair<YearlessDay, YearlessDay>> found;
    for (std::size_t begin = 0; begin < days.size();) {
        std::size_t end = begin + 1;
        while (end < days.size() && apart(days[end - 1], days[end]) <= near_days) ++end;
        const DayRow row(days.begin() + static_cast<std::ptrdiff_t>(begin),
                         days.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
        if (row.size() < 2 || all_right(row)) continue;
        if (row.size() == 2) {
            // Which of the two is wrong nobody can tell; far from each other, both may be right, of two years.
            const bool together = row[0].block == row[1].block && row[1].sentence - row[0].sentence <= 1;
            if (together && !same_day(row[0], row[1])) found.emplace_back(row[1], row[0]);
            continue;
        }
        const YearlessDay* wrong = only_wrong(row);
        if (!wrong) continue;
        const YearlessDay& right = wrong == row.data() ? row[1] : *(wrong - 1);
        found.emplace_back(*wrong, right);
    }
    return found;
}

Message no_common_year(const YearlessDay& wrong, const YearlessDay& right) {
    const auto name = [](const YearlessDay& each) {
        const Message weekday = weekday_name(each.weekday);
        const Message month = month_name(each.month);
        return Message{fmt::format("{}, {}. {}", weekday.de, each.day, month.de),
                       fmt::format("{} {} {}", weekday.en, each.day, month.en)};
    };
    const Message a = name(wrong);
    const Message b = name(right);
    return {fmt::format("In keinem Jahr gibt es sowohl „{}“ als auch „{}“.", b.de, a.de),
            fmt::format("No year has both “{}” and “{}”.", b.en, a.en)};
}

}  // namespace stimmig
