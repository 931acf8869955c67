#include "check/divergence_dates.h"

#include <date/date.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/ascii.h"
#include "check/around.h"
#include "check/slip.h"

namespace stimmig {
namespace {

bool has_digit_year(const CheckInput& input, FigureRef ref) {
    const Span span = input.figure(ref).span;
    const std::string_view text = input.texts[ref.text].document.text;
    int run = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        run = is_digit(text[i]) ? run + 1 : 0;
        if (run == 4) return true;
    }
    return false;
}

/// What the nearest of the words before a date stands for in a table; empty for none.
std::string_view word_before(const CheckInput& input, FigureRef ref, std::string_view table) {
    constexpr std::uint32_t words_before = 3;
    const Text& text = input.texts[ref.text];
    const std::uint32_t own = text.segmentation.word_at(input.figure(ref).span.begin);
    const Table& words = input.rules.table(table);
    for (std::uint32_t i = own; i-- > 0 && own - i <= words_before;)
        if (const Term* term = words.find(written_word(text, i))) return term->id;
    return {};
}

/// "in der Nacht zum 12. März", "in der Nacht auf Mittwoch": it begins on the day before.
bool is_night_before(const CheckInput& input, FigureRef ref) {
    return word_before(input, ref, "night_before") == "night";
}

/// Whether something begins or ends with a date: "ab 5. Juli", "wird am 5. Juli eröffnet", "bis 19. September".
std::string_view edge_of(const CheckInput& input, FigureRef ref) {
    const std::string_view word = word_before(input, ref, "date_edge");
    if (!word.empty()) return word;
    for (const std::string_view token : input.claim(ref).near)
        if (const Term* term = token.starts_with('=') ? input.rules.table("date_edge").find(token) : nullptr)
            return term->id;
    return {};
}

bool of_other_edges(const CheckInput& input, FigureRef a, FigureRef b) {
    return edge_of(input, a) != edge_of(input, b);
}

/// Whether the day lies so far from the text's own that completing its year was a guess.
bool is_guess(const CheckInput& input, FigureRef ref) {
    const Figure& figure = input.figure(ref);
    const auto& published = input.texts[ref.text].document.published;
    if (!figure.inferred_date || !published) return false;
    return std::abs((figure.value.days->from - *published).count()) > 50;
}

bool ends_month(const date::year_month_day& day) {
    return day == date::year_month_day{day.year() / day.month() / date::last};
}

/// "9." and "19.", "20." and "30.": a digit lost, or another one written.
bool one_digit_apart(unsigned a, unsigned b) {
    if (std::max(a, b) < 10) return false;
    return a % 10 == b % 10 || (std::min(a, b) < 10 && std::max(a, b) / 10 == std::min(a, b));
}

/// In years of the calendar.
int apart(const date::year_month_day& x, const date::year_month_day& y) {
    return std::abs(static_cast<int>(x.year()) - static_cast<int>(y.year()));
}

/// `guess`: a year was completed far from the text's own, so that another year says nothing.
DateSlip date_slip_of(const date::year_month_day& x, const date::year_month_day& y, bool guess) {
    const auto day = [](const date::year_month_day& d) { return static_cast<unsigned>(d.day()); };
    const auto month = [](const date::year_month_day& d) { return static_cast<unsigned>(d.month()); };
    if (std::abs((Day{x} - Day{y}).count()) <= 1) return DateSlip::neighbouring_day;
    if (x.year() == y.year()) {
        if (day(x) == day(y) || (ends_month(x) && ends_month(y))) return DateSlip::month;
        if (month(x) == month(y) && swapped_neighbours(std::to_string(day(x)), std::to_string(day(y))))
            return DateSlip::swapped_digits;
        if (day(x) == month(y) && month(x) == day(y)) return DateSlip::day_for_month;
        if (month(x) == month(y)) return one_digit_apart(day(x), day(y)) ? DateSlip::other_digit : DateSlip::other_day;
        return DateSlip::none;
    }
    return day(x) == day(y) && month(x) == month(y) && apart(x, y) == 1 && !guess ? DateSlip::year : DateSlip::none;
}

/// A weekday, "gestern" or "Quartalsende" cannot have its digits or its month wrong.
bool may_be_miswritten(DateSlip slip, bool x_written, bool y_written) {
    return slip == DateSlip::neighbouring_day || (x_written && y_written);
}

/// "Ende April" and "Ende März" of one year, "Anfang 2016" and "Anfang 2018": the same words but for the month or year.
bool another_of_its_kind(const Value& a, const Value& b, const date::year_month_day& x, const date::year_month_day& y) {
    if (a.precision != b.precision) return false;
    if (x.year() == y.year()) return a.precision == Precision::part_of_month || a.precision == Precision::month;
    constexpr int most_years = 3;
    return x.month() == y.month() && x.day() == y.day() && apart(x, y) <= most_years;
}

/// Whether chance is likely to have a hand in it: terms begin and end with a month.
bool is_weak(DateSlip slip, const date::year_month_day& x, bool x_written, bool y_written) {
    if (slip == DateSlip::neighbouring_day) return !x_written && !y_written;
    if (!x_written || !y_written) return true;
    return slip == DateSlip::month && (x.day() == date::day{1} || ends_month(x));
}

}  // namespace

Relation relate_dates(const CheckInput& input, FigureRef ra, FigureRef rb) {
    const Value& a = input.figure(ra).value;
    const Value& b = input.figure(rb).value;
    Relation relation;
    relation.verdict = compare(a, b, input.widths);
    if (relation.verdict != Verdict::divergent) return relation;
    relation.cause = Cause::date;
    const date::year_month_day x{a.days->from};
    const date::year_month_day y{b.days->from};
    const int years = apart(x, y);
    const auto explicit_years = [&] { return has_digit_year(input, ra) && has_digit_year(input, rb); };
    relation.ratio = 0.5;
    if (a.precision == Precision::day && b.precision == Precision::day) {
        const bool guess = is_guess(input, ra) || is_guess(input, rb);
        relation.date_slip = date_slip_of(x, y, guess);
        const bool night = x < y ? is_night_before(input, rb) : is_night_before(input, ra);
        if (relation.date_slip == DateSlip::neighbouring_day && night) {
            relation.verdict = Verdict::consistent;
            relation.cause = Cause::none;
            return relation;
        }
        const auto written = [&](FigureRef ref) { return has_digits(input.texts[ref.text], input.figure(ref)); };
        if (!may_be_miswritten(relation.date_slip, written(ra), written(rb)) ||
            (relation.date_slip == DateSlip::other_day && of_other_edges(input, ra, rb)))
            relation.date_slip = DateSlip::none;
        relation.slip = relation.date_slip != DateSlip::none;
        relation.weak = relation.slip && is_weak(relation.date_slip, x, written(ra), written(rb));
        const bool wrong_month = relation.date_slip == DateSlip::month;
        if (wrong_month) relation.ratio = 0.8;
        if (relation.date_slip == DateSlip::year || (wrong_month && explicit_years())) relation.ratio = 1;
        return relation;
    }
    const auto is_stretch = [](const Value& value) {
        return value.precision >= Precision::part_of_month && value.precision != Precision::year;
    };
    if (!is_stretch(a) || !is_stretch(b)) return relation;
    if (explicit_years()) {
        relation.ratio = 0.7;
        relation.slip = years <= 1;
        if (!relation.slip && another_of_its_kind(a, b, x, y) && !of_other_edges(input, ra, rb)) {
            relation.slip = true;
            relation.date_slip = DateSlip::other_year;
        }
    } else if (years == 0 && another_of_its_kind(a, b, x, y) && !of_other_edges(input, ra, rb) &&
               (a.precision == Precision::part_of_month || !edge_of(input, ra).empty())) {
        // "im Mai 4.120, im April 3.980": what a month alone tells is mostly when something was measured.
        relation.slip = true;
        relation.date_slip = DateSlip::other_month;
    }
    return relation;
}

}  // namespace stimmig
