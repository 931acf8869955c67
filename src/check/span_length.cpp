#include "check/span_length.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "value/calendar_spans.h"

namespace stimmig {
namespace {

Number months_between(Day from, Day to) {
    const date::year_month_day a{from};
    const date::year_month_day b{to};
    const int months =
        (calendar::year_of(to) - calendar::year_of(from)) * 12 + calendar::month_of(to) - calendar::month_of(from);
    const int days =
        static_cast<int>(static_cast<unsigned>(b.day())) - static_cast<int>(static_cast<unsigned>(a.day()));
    return Number(months) + Number::fraction(days, 31);
}

Number between(Day from, Day to, std::string_view unit) {
    const auto days = static_cast<long>((to - from).count());
    if (unit == "day") return days;
    if (unit == "week") return Number::fraction(days, 7);
    const Number months = months_between(from, to);
    return unit == "year" ? months / Number(12) : months;
}

std::string decimal(const Number& number, char point) {
    const double value = static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
    std::string text = fmt::format("{:.1f}", value);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    for (char& c : text)
        if (c == '.') c = point;
    return text;
}

}  // namespace

bool rounds(std::string_view unit) {
    return unit == "week" || unit == "month" || unit == "year";
}

Length length_of(const Days& begin, const Days& end, std::string_view unit) {
    const Number least = between(begin.to, end.from, unit);
    // "vom 3. bis zum 20. März" are three weeks from a Monday to a Thursday.
    constexpr date::days begun{3};
    const bool week =
        unit == "week" && begin.from == begin.to && end.from == end.to && end.to - begin.from > date::days{7};
    const Number most = between(begin.from, end.to + date::days{1}, unit);
    const long weeks = ((end.to - begin.from + date::days{1} + begun).count()) / 7;
    return {max(least, Number(0)), week ? max(most, Number(weeks)) : most};
}

Length stated_length(const CheckInput& input, const Value& value, const Number& tolerance) {
    const Interval allowed = stimmig::allowed(value, input.widths, Reading::rounded);
    const bool round_number = *value.low == *value.high && *value.low >= Number(20);
    Number slack = rounds(value.unit) ? tolerance : Number(0);
    if (value.modifier == Modifier::approx) slack = max(slack, Number::fraction(1, 2));
    Length length{*value.low - slack, *value.high + slack};
    // "zwanzig Jahre" is a round number, "zwei Jahre" is none.
    if (allowed.low && (round_number || value.modifier == Modifier::approx))
        length.least = min(length.least, *allowed.low);
    if (allowed.high && (round_number || value.modifier == Modifier::approx))
        length.most = max(length.most, *allowed.high);
    // "gut sechs Monate" reach to the seventh.
    if (value.side == Side::above) length.most = max(length.most, *value.high + Number(1));
    if (value.side == Side::below) length.least = min(length.least, *value.low - Number(1));
    const Number boundless = Number::power_of_ten(9);
    if (value.modifier == Modifier::more_than || value.modifier == Modifier::at_least) length.most = boundless;
    if (value.modifier == Modifier::less_than || value.modifier == Modifier::at_most) length.least = 0;
    return length;
}

bool meet(const Length& a, const Length& b) {
    return !(a.least > b.most || b.least > a.most);
}

bool far_apart(const Length& a, const Length& b, const Number& times) {
    return a.least > b.most * times || b.least > a.most * times;
}

Days same_unit(const Days& days, Day day) {
    const auto count = (days.to - days.from).count();
    if (count > 300) return calendar::year_span(calendar::year_of(day));
    if (count > 26) return calendar::month_span(calendar::year_of(day), calendar::month_of(day));
    return {day, day};
}

Message counted(const Length& length, std::string_view unit) {
    Number scale = 1;
    std::string_view said = unit;
    if (unit == "year" && length.most < Number(3)) {
        scale = 12;
        said = "month";
    }
    const bool day = said == "day";
    const bool week = said == "week";
    const bool month = said == "month";
    const char* de = day ? "Tage" : week ? "Wochen" : month ? "Monate" : "Jahre";
    const char* en = day ? "days" : week ? "weeks" : month ? "months" : "years";
    const Number least = length.least * scale;
    const Number most = length.most * scale;
    if (decimal(least, ',') == decimal(most, ','))
        return {fmt::format("{} {}", decimal(least, ','), de), fmt::format("{} {}", decimal(least, '.'), en)};
    return {fmt::format("{} bis {} {}", decimal(least, ','), decimal(most, ','), de),
            fmt::format("{} to {} {}", decimal(least, '.'), decimal(most, '.'), en)};
}

}  // namespace stimmig
