#include "check/restatement_slip.h"

#include <date/date.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "check/around.h"
#include "check/slip.h"

namespace stimmig {
namespace {

/// More digits than these make chance no less likely: what is counted twice may differ by a few.
constexpr double most = 6.0;
constexpr double bar = 4.7;
/// One digit of few is mostly another in another fact, so that it is the words around that have to speak for it.
constexpr double bar_of_one_digit = 3.8;
constexpr double bar_of_lost_digit = 7.0;
/// Of values that no slip explains, where the words alone have to say that both are one.
constexpr double bar_of_any = 3.0;
constexpr double bar_of_days = 4.3;

/// Chance of two days of one month, and of two years of one text.
const double day_odds = std::log(4.0);
const double year_odds = std::log(60.0);
const double season_odds = std::log(240.0);

bool names_year(const Text& text, const Figure& figure, date::year year) {
    return plain(text, figure.span.begin, figure.span.end).find(std::to_string(static_cast<int>(year))) !=
           std::string_view::npos;
}

bool swapped(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    return a.end() - x > 1 && x[0] == y[1] && x[1] == y[0] && std::equal(x + 2, a.end(), y + 2);
}

/// "14. April" and "17. April", "5. Mai" and "15. Mai", "12. Juni" and "21. Juni"
bool day_slip(const date::year_month_day& a, const date::year_month_day& b) {
    if (a.year() != b.year() || a.month() != b.month()) return false;
    const unsigned x = static_cast<unsigned>(a.day()), y = static_cast<unsigned>(b.day());
    return x / 10 == y / 10 || x % 10 == y % 10 || x == y % 10 * 10 + y / 10;
}

/// Whether both name one part of their years, the one perhaps less exactly: "2. April", "April".
bool one_season(const Days& a, const Days& b) {
    const date::year_month_day a_from{a.from}, b_from{b.from}, a_to{a.to}, b_to{b.to};
    const auto in_year = [](const date::year_month_day& day) { return day.month() / day.day(); };
    const auto within = [&](auto from, auto to, auto outer_from, auto outer_to) {
        return in_year(outer_from) <= in_year(from) && in_year(to) <= in_year(outer_to);
    };
    return within(a_from, a_to, b_from, b_to) || within(b_from, b_to, a_from, a_to);
}

std::optional<RestatedSlip> date_slip(const Text& text, const Figure& one, const Figure& other) {
    const Value& a = one.value;
    const Value& b = other.value;
    if (!a.days || !b.days || *a.days == *b.days || !has_digits(text, one) || !has_digits(text, other)) return {};
    const date::year_month_day x{a.days->from}, y{b.days->from};
    const bool days = a.precision == Precision::day && b.precision == Precision::day;
    if (days && day_slip(x, y)) return RestatedSlip{day_odds, bar_of_days};
    if (!names_year(text, one, x.year()) || !names_year(text, other, y.year())) return {};
    const auto in_one_year = [](const Days& span) {
        return date::year_month_day{span.from}.year() == date::year_month_day{span.to}.year();
    };
    const std::string year = std::to_string(static_cast<int>(x.year()));
    if (!in_one_year(*a.days) || !in_one_year(*b.days) || !swapped(year, std::to_string(static_cast<int>(y.year()))))
        return {};
    if (a.precision == Precision::year || b.precision == Precision::year) return RestatedSlip{year_odds, bar};
    if (!one_season(*a.days, *b.days)) return {};
    return RestatedSlip{season_odds, bar, true};
}

bool is_plain(const Value& value) {
    return value.low && value.high && *value.low == *value.high && value.low->sign() > 0 &&
           value.form != Form::fraction && (value.modifier == Modifier::exact || value.modifier == Modifier::approx);
}

std::optional<RestatedSlip> number_slip(const Value& a, const Value& b) {
    const bool near = *a.low <= *b.low * Number(2) && *b.low <= *a.low * Number(2);
    // A hand takes no word for another one.
    if (a.form != Form::digits || b.form != Form::digits)
        return near ? std::optional(RestatedSlip{0, bar_of_any}) : std::nullopt;
    const Slip slip = slip_between(a, b);
    const double odds = std::min(slip.odds, most);
    switch (slip.kind) {
        case Slip::Kind::swapped:
        case Slip::Kind::scale:
            return RestatedSlip{odds, bar};
        case Slip::Kind::one_digit:
            return RestatedSlip{.odds = odds, .bar = bar_of_one_digit, .coarse = a.significant != b.significant};
        case Slip::Kind::lost_digit:
            return RestatedSlip{odds, bar_of_lost_digit};
        case Slip::Kind::none:
            break;
    }
    // No slip that a hand makes, but perhaps one of the head.
    return near ? std::optional(RestatedSlip{0, bar_of_any}) : std::nullopt;
}

}  // namespace

std::optional<RestatedSlip> restated_slip(const Text& text, std::uint32_t first, std::uint32_t second) {
    const Figure& a = text.figures[first];
    const Figure& b = text.figures[second];
    if (a.value.kind != b.value.kind || a.doubtful || b.doubtful) return {};
    if (a.value.kind == Kind::date) return date_slip(text, a, b);
    if (a.value.unit != b.value.unit || (a.per != b.per && !a.per.empty() && !b.per.empty()) ||
        a.value.kind == Kind::factor || !is_plain(a.value) || !is_plain(b.value) || *a.value.low == *b.value.low)
        return {};
    std::optional<RestatedSlip> slip = number_slip(a.value, b.value);
    if (slip) slip->other_rate = a.per != b.per;
    if (slip) slip->in_words = a.value.form != Form::digits || b.value.form != Form::digits;
    return slip;
}

}  // namespace stimmig
