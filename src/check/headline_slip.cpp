#include "check/headline_slip.h"

#include <date/date.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "check/around.h"
#include "check/date_span.h"
#include "check/divergence_relation.h"
#include "check/slip.h"
#include "value/exact.h"

namespace stimmig {
namespace {

/// A title that errs is rare: how much has to speak for it, in natural logarithms of odds.
constexpr double bar = 1.8;
/// Over the next best figure.
constexpr double lead = 1.0;
/// A figure that the title may mean as well makes an error no less likely, but says that the text is full of figures.
constexpr double rival = 0.25;
/// What figures that come to the title's speak against an error.
constexpr double made_of = 3.0;
/// Of a value that is hardly the title's gone wrong.
constexpr double unlikely = -1.0;
/// What speaks for a body that states the title's number to fewer digits.
constexpr double rounded = 2.0;

/// "Jeder Fünfte" over "25,3 Prozent", where nothing in the body comes to a fifth.
constexpr double other_share = 1.4;
/// "Fast 90.000 Euro" over "78.500 Euro"
constexpr double misrounded = 1.0;
/// Digits that have changed places in the only figure of its kind
constexpr double swapped_alone = 1.4;

/// "3.200 Haushalte" over "32.000 Haushalte"
constexpr double scale_of_one_noun = 1.4;

/// "Radler (36)" over "der 63-Jährige", where title and body tell of one person's age each
constexpr double sole_person = 2.5;
/// "Jeder Dritte" over "jeder vierte"
constexpr double other_fraction = 1.4;

/// "1. März" over "1. Mai", "17. Mai" over "7. Mai"
double date_slip(const Days& f, const Days& g) {
    const date::year_month_day x{f.from};
    const date::year_month_day y{g.from};
    const auto day = [](const date::year_month_day& each) { return std::to_string(static_cast<unsigned>(each.day())); };
    if (x.day() == y.day()) return std::log(x.day() == date::day{1} ? 8.0 : 25.0);
    if (x.month() != y.month() || x.year() != y.year()) return -1;
    const std::string a = day(x), b = day(y);
    const bool one = a.size() == b.size() && (a.front() == b.front() || a.back() == b.back());
    const bool swapped = a.size() == 2 && a == std::string(b.rbegin(), b.rend());
    const bool lacks = lacks_digit(a.size() < b.size() ? a : b, a.size() < b.size() ? b : a);
    // "Startet am 17. Mai" over "am 24. Mai": a week off in the calendar
    const bool week = std::abs((f.from - g.from).count()) == 7;
    return one || swapped || lacks || week ? std::log(4.0) : 0;
}

/// Whether the one is the other to fewer digits.
bool rounds(const Value& coarse, const Value& fine) {
    return HeadlineSlip::coarser(coarse, fine) && abs(*coarse.low - *fine.low) * Number(2) <= coarse.granularity;
}

/// Whether a title's rounded number is the next one to what the body's comes to.
bool rounded_amiss(const Value& head, const Value& body) {
    const bool rough = head.modifier != Modifier::exact && head.significant > body.significant;
    if (head.form != Form::digits || (!rough && !HeadlineSlip::coarser(head, body))) return false;
    const Number step = head.significant;
    const Number off = abs(*head.low - *body.low);
    return off * Number(2) > step && off * Number(2) < step * Number(3) && *head.low >= step * Number(4);
}

}  // namespace

Value HeadlineSlip::in_unit_of(const Text& text, const Figure& figure, const Value& other) {
    Value value = figure.value;
    const std::string_view surface = plain(text, figure.span.begin, figure.span.end);
    if (value.kind != Kind::duration || value.unit != "month" || other.unit != "year" || !value.low || !value.high ||
        surface.find("Jahr") == std::string_view::npos)
        return value;
    const Number months = 12;
    value.unit = other.unit;
    value.low = *value.low / months;
    value.high = *value.high / months;
    value.granularity = value.granularity / months;
    value.significant = value.significant / months;
    return value;
}

bool HeadlineSlip::coarser(const Value& coarse, const Value& fine) {
    return coarse.kind == fine.kind && coarse.unit == fine.unit && fine.form == Form::digits &&
           coarse.granularity > fine.significant && coarse.low != fine.low;
}

bool HeadlineSlip::far(const Value& a, const Value& b) {
    const Number two = 2;
    return *a.low > *b.low * two || *b.low > *a.low * two;
}

std::optional<std::uint32_t> HeadlineSlip::meant(std::uint32_t head, bool made) const {
    struct Choice {
        std::uint32_t figure;
        double fit, all;
    };
    std::vector<Choice> choices;
    for (const std::uint32_t i : parts_.first) {
        const auto slip = evidence(head, i);
        if (!slip) continue;
        const double fit = fit_.weight(head, i);
        choices.push_back({i, fit, fit + *slip});
    }
    if (choices.empty()) return std::nullopt;
    // Nothing else in the body could be meant.
    const Choice& first = choices.front();
    if (choices.size() == 1 && at(head).value.kind != Kind::date &&
        at(head).value.unit == at(first.figure).value.unit &&
        slip_between(at(head).value, at(first.figure).value).kind == Slip::Kind::swapped)
        choices.front().all += swapped_alone;
    const auto best = std::max_element(choices.begin(), choices.end(),
                                       [](const Choice& a, const Choice& b) { return a.all < b.all; });
    if (best->all < best->fit || rounds(at(best->figure).value, at(head).value)) return std::nullopt;
    const auto said_same = [&](const Choice& each) {
        return to_compact(at(each.figure).value) == to_compact(at(best->figure).value);
    };
    double others = std::exp(no_fit);
    for (const Choice& each : choices) {
        // The same number said twice is no rival of itself.
        if (said_same(each)) continue;
        if (each.all > best->all - lead) return std::nullopt;
        others += rival * std::exp(std::min(each.fit, each.all));
    }
    return best->all - std::log(others) >= bar + (made ? made_of : 0) ? std::optional(best->figure) : std::nullopt;
}

bool HeadlineSlip::names_day(std::uint32_t head) const {
    return std::any_of(parts_.body.begin(), parts_.body.end(),
                       [&](std::uint32_t each) { return same_day_of_year(at(head), at(each)); });
}

bool HeadlineSlip::of_one_kind(const Value& a, const Value& b) const {
    if (a.kind != b.kind) return false;
    if (a.unit == b.unit) return true;
    // "40 Tonnen" and "40 Kilogramm", "drei Wochen" and "drei Monate": the same number in another unit.
    if (*a.low != *b.low) return false;
    if (a.kind == Kind::money || a.kind == Kind::duration) return true;
    const Table& rates = rules_.table("check_rate");
    const Term* one = rates.find(a.unit);
    const Term* other = rates.find(b.unit);
    return one && other && one->field("of") == other->field("of");
}

std::optional<double> HeadlineSlip::evidence(std::uint32_t head, std::uint32_t body) const {
    const Value f = in_unit_of(text_, at(head), at(body).value);
    const Value g = in_unit_of(text_, at(body), f);
    if (fit_.is_sole_person(head, body))
        if (const Slip slip = slip_between(f, g); slip.kind != Slip::Kind::none) return slip.odds + sole_person;
    if (f.kind != g.kind) return std::nullopt;
    if (f.kind == Kind::date) return date_slip(*f.days, *g.days);
    const bool bound = is_bound(f) || is_bound(g);
    const bool rules_out = is_bound(f) && !is_bound(g) && compare(f, g, widths_) == Verdict::divergent;
    if ((bound && f.modifier != g.modifier && !rules_out) || *f.low != *f.high || *g.low != *g.high ||
        !of_one_kind(f, g))
        return std::nullopt;
    // One number in two units has been written as it was read, zeros and all.
    constexpr double to_the_letter = 0.7;
    if (f.unit != g.unit) return against_chance(1, significant_digits(*f.low).size()) + to_the_letter;
    if (rounds(g, f)) return rounded;
    const bool share = f.kind == Kind::percent && f.form == Form::fraction && g.form == Form::digits;
    if (share && !far(f, g)) return other_share;
    if (f.kind == Kind::percent && f.form == Form::fraction && g.form == Form::fraction && !far(f, g))
        return other_fraction;
    if (rounded_amiss(f, g)) return misrounded;
    // One of them wrong in any way, against two facts that are so far apart.
    const Slip read = slip_between(f, g);
    const bool counted_alike = !at(head).noun.empty() && at(head).noun == at(body).noun;
    const double slip = read.odds + (read.kind == Slip::Kind::scale && counted_alike ? scale_of_one_noun : 0);
    // People of a story differ in age.
    if (slip < against_chance(1, 2) && fit_.is_person(body)) return unlikely;
    return slip == 0 && far(f, g) ? unlikely : slip;
}

}  // namespace stimmig
