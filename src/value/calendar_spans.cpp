#include "value/calendar_spans.h"

#include <date/date.h>

#include <date/iso_week.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace stimmig::calendar {

namespace {

date::year_month_day ymd(Day day) {
    return date::year_month_day{day};
}

Day first_of(int year, int month) {
    return date::sys_days{date::year{year} / month / 1};
}

// First day of the month so many months after one, whatever the sign.
Day month_start(int year, int month, int later) {
    const int index = year * 12 + (month - 1) + later;
    return first_of(index >= 0 ? index / 12 : (index - 11) / 12, ((index % 12) + 12) % 12 + 1);
}

Days months(int year, int month, int count) {
    return {month_start(year, month, 0), month_start(year, month, count) - date::days{1}};
}

std::optional<int> number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Day> feast_day(std::string_view rule, int year) {
    for (const auto& [name, anchor] :
         {std::pair<std::string_view, Day (*)(int)>{"easter", easter}, {"advent", first_advent}}) {
        if (!rule.starts_with(name)) continue;
        const std::string_view offset = rule.substr(name.size());
        const auto days = offset.empty() ? std::optional<int>{0} : number(offset);
        // Feasts are counted from the anchor of their own year.
        if (!days || *days > 366 || *days < -366) return std::nullopt;
        return anchor(year) + date::days{*days};
    }
    const auto month = rule.size() >= 5 ? number(rule.substr(0, 2)) : std::nullopt;
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    if (rule.size() == 5) {
        const auto day = number(rule.substr(3));
        return day ? day_of(year, *month, *day) : std::nullopt;
    }
    static constexpr std::array<std::string_view, 7> names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto name = std::find(names.begin(), names.end(), rule.substr(3, 3));
    const auto nth = rule.size() > 7 ? number(rule.substr(7)) : std::nullopt;
    if (name == names.end() || !nth) return std::nullopt;
    return weekday_of_month(year, *month, *nth, static_cast<int>(name - names.begin()) + 1);
}

}  // namespace

int year_of(Day day) {
    return static_cast<int>(ymd(day).year());
}
int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(ymd(day).month()));
}
int iso_weekday_of(Day day) {
    return static_cast<int>(date::weekday{day}.iso_encoding());
}

std::optional<Day> day_of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const date::year_month_day date{date::year{year}, date::month{static_cast<unsigned>(month)},
                                    date::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

Days month_span(int year, int month) {
    return months(year, month, 1);
}
Days quarter_span(int year, int quarter) {
    return months(year, quarter * 3 - 2, 3);
}
Days half_span(int year, int half) {
    return months(year, half * 6 - 5, 6);
}
Days year_span(int year) {
    return months(year, 1, 12);
}
Days years_span(int first, int last) {
    return {first_of(first, 1), first_of(last + 1, 1) - date::days{1}};
}
Days century_span(int century) {
    return years_span(century * 100 - 99, century * 100);
}
Days season_span(int year, int first_month) {
    return months(year, first_month, 3);
}

Days week_around(Day day) {
    const Day monday = day - date::days{iso_weekday_of(day) - 1};
    return {monday, monday + date::days{6}};
}

std::optional<Days> week_span(int year, int week) {
    if (week < 1 || week > 53) return std::nullopt;
    const iso_week::year_weeknum_weekday monday{iso_week::year{year}, iso_week::weeknum{static_cast<unsigned>(week)},
                                                iso_week::mon};
    if (!monday.ok()) return std::nullopt;
    return week_around(Day{monday});
}

std::optional<Day> weekday_of_month(int year, int month, int nth, int iso_weekday) {
    if (month < 1 || month > 12 || nth < 0 || nth > 5 || iso_weekday < 1 || iso_weekday > 7) return std::nullopt;
    const date::weekday weekday{static_cast<unsigned>(iso_weekday % 7)};
    const date::year_month in{date::year{year}, date::month{static_cast<unsigned>(month)}};
    if (nth == 0 || nth == 5) return Day{in / weekday[date::last]};
    return Day{in / weekday[static_cast<unsigned>(nth)]};
}

Day add_months(Day day, int count) {
    const int year = year_of(day), month = month_of(day);
    const Day start = month_start(year, month, count);
    const Day last = month_start(year, month, count + 1) - date::days{1};
    return std::min(start + (day - month_start(year, month, 0)), last);
}

Days part_of_month(const Days& month, Part part) {
    switch (part) {
        case Part::begin:
            return {month.from, month.from + date::days{9}};
        case Part::middle:
            return {month.from + date::days{10}, month.from + date::days{19}};
        case Part::end:
            return {month.from + date::days{20}, month.to};
        case Part::whole:
            break;
    }
    return month;
}

Days part_of_year(const Days& year, Part part) {
    const int y = year_of(year.from);
    switch (part) {
        case Part::begin:
            return quarter_span(y, 1);
        case Part::middle:
            return {quarter_span(y, 2).from, quarter_span(y, 3).to};
        case Part::end:
            return quarter_span(y, 4);
        case Part::whole:
            break;
    }
    return year;
}

Days part_of_week(const Days& week, Part part) {
    switch (part) {
        case Part::begin:
            return {week.from, week.from + date::days{1}};
        case Part::middle:
            return {week.from + date::days{2}, week.from + date::days{3}};
        case Part::end:
            return {week.from + date::days{4}, week.to};
        case Part::whole:
            break;
    }
    return week;
}

Days third_of(const Days& period, Part part) {
    // A quarter, a season and a half-year fall into months.
    for (const int months : {1, 2}) {
        if (part == Part::whole || add_months(period.from, 3 * months) != period.to + date::days{1}) continue;
        const int first = months * (part == Part::begin ? 0 : part == Part::middle ? 1 : 2);
        return {add_months(period.from, first), add_months(period.from, first + months) - date::days{1}};
    }
    const date::days third{((period.to - period.from).count() + 1) / 3};
    switch (part) {
        case Part::begin:
            return {period.from, period.from + third - date::days{1}};
        case Part::middle:
            return {period.from + third, period.to - third};
        case Part::end:
            return {period.to - third + date::days{1}, period.to};
        case Part::whole:
            break;
    }
    return period;
}

Day easter(int year) {
    // Anonymous Gregorian computus (Meeus, Jones, Butcher).
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return first_of(year, sum / 31) + date::days{sum % 31};
}

Day first_advent(int year) {
    const Day earliest = first_of(year, 11) + date::days{26};
    return earliest + date::days{7 - iso_weekday_of(earliest)};
}

std::optional<Days> feast(std::string_view rule, int year) {
    const std::size_t slash = rule.find('/');
    const auto from = feast_day(rule.substr(0, slash), year);
    const auto to = slash == std::string_view::npos ? from : feast_day(rule.substr(slash + 1), year);
    if (!from || !to || *to < *from) return std::nullopt;
    return Days{*from, *to};
}

}  // namespace stimmig::calendar
