#include "check/divergence_evidence.h"

#include <algorithm>
#include <initializer_list>

#include "check/slip.h"

namespace stimmig {
namespace {

// Values further apart than this belong to different facts, unless a slip explains how they came apart.
constexpr double least_ratio = 0.5;

constexpr double least_ratio_of_other_words = 0.7;

// Words that fit so well say one fact whatever is counted or rounded: "Stellen" are "Beschäftigte" then.
constexpr double sure_fit = 2.0;
constexpr double doubtless_fit = 4.0;

// What is further off is not rounded any more.
constexpr double least_ratio_of_rounding = 0.85;

int digits_that_count(const Value& value) {
    return value.low ? significand(*value.low).count : 0;
}

// "18,60" and "18,90": as long as each other, and one digit is another. Of three digits or more that is rare by chance.
bool one_digit_differs(const Value& a, const Value& b) {
    constexpr std::size_t least_digits = 3;
    if (!a.low || !b.low || a.unit != b.unit || *a.low != *a.high || *b.low != *b.high || is_bound(a) || is_bound(b))
        return false;
    const Number unit = a.granularity < b.granularity ? a.granularity : b.granularity;
    if (unit.sign() <= 0) return false;
    std::string x = (abs(*a.low) / unit).to_string();
    std::string y = (abs(*b.low) / unit).to_string();
    while (!x.empty() && !y.empty() && x.back() == '0' && y.back() == '0') {
        x.pop_back();
        y.pop_back();
    }
    if (x.size() != y.size() || x.size() < least_digits || x.find('.') != std::string::npos) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < x.size(); ++i) different += x[i] != y[i];
    return different == 1;
}

bool is_hedged(const Value& value) {
    return value.modifier != Modifier::exact;
}

// "rund 650" for 640: no more than one step of its last written digit beyond what it says is hardly worth a dispute,
// unless that digit is the only one: "rund 100" for 69 is. `sure`: that both tell one fact.
bool is_nearly_covered(const Value& a, const Value& b, bool sure) {
    const Number most_apart = Number(15) / Number(100);
    const auto covers = [&](const Value& hedged, const Value& other) {
        const Number apart = abs(*hedged.low - *other.low);
        // Who rounds to two digits means both: "rund 140.000" for 148.000 is not.
        const Number reach = sure && digits_that_count(hedged) >= 2 ? Number(1) / Number(20) : most_apart;
        return is_hedged(hedged) && !is_bound(hedged) && apart <= hedged.significant &&
               apart <= abs(*hedged.low) * reach;
    };
    return covers(a, b) || covers(b, a);
}

// Of days that a slip of the pen turns into each other, hardly two were of one event whose clauses share no word, and
// all whose clauses share one, or speak of one thing that neither text tells of another day.
double shared_word_evidence(const Relation& relation, const Fit& fit) {
    return fit[Feature::coverage] > 0 || (!relation.weak && fit[Feature::near_concepts] >= 1) ? 1.2 : 0.0;
}

// Millions and more, whose scale is a word that may be mistaken for another.
bool is_scaled(const Value& value) {
    return value.low && abs(*value.low) >= Number(1'000'000);
}

// Numbers of so many digits are hardly shares or lengths.
bool is_large(const Value& value) {
    return value.low && abs(*value.low) >= Number(1'000);
}

/// Whether both clauses speak of one thing: by a word, by what they measure or count, or because the figures beside
/// them agree as well.
bool speak_alike(const Fit& fit) {
    return fit[Feature::near_concepts] > 0 || fit[Feature::same_measure] > 0 || fit[Feature::same_counted] > 0 ||
           fit[Feature::sequence] > 0;
}

// Whether the shorter clause says nothing that the other does not, or the figures beside them agree as well.
bool is_of_one_event(const Fit& fit) {
    return (fit[Feature::coverage] >= 1 && fit[Feature::words] >= 1) || fit[Feature::sequence] > 0;
}

bool is_loose(DateSlip slip) {
    return slip == DateSlip::other_day || slip == DateSlip::other_month || slip == DateSlip::other_year;
}

double date_evidence(const Relation& relation) {
    switch (relation.date_slip) {
        case DateSlip::neighbouring_day:
        case DateSlip::swapped_digits:
        case DateSlip::day_for_month:
            return relation.weak ? -1.0 : 0.5;
        case DateSlip::other_digit:
            return relation.weak ? -1.0 : 1.4;
        case DateSlip::other_day:
            return relation.weak ? -1.0 : 1.2;
        case DateSlip::other_month:
            return 0.3;
        case DateSlip::month:
            if (relation.ratio < 1) return relation.weak ? 2.1 : 3.9;
            [[fallthrough]];
        case DateSlip::year:
            return relation.weak ? 4.0 : 4.5;
        case DateSlip::other_year:
        case DateSlip::none:
            break;
    }
    return 2.5;  // months, or parts of a year
}

// Of contests in labelled stories that no slip explains: who writes "mehr als 700" of 640 errs, twelve times of
// thirteen, and likewise who writes "nicht einmal 600"; who writes "rund 250" beside 230 has mostly rounded,
// "höchstens 200" is mostly a limit, and what is called a part is one.
double wording_evidence(const Value& a, const Value& b, const Relation& relation, const Fit& fit) {
    const auto either = [&](std::initializer_list<Modifier> modifiers) {
        return std::any_of(modifiers.begin(), modifiers.end(),
                           [&](Modifier modifier) { return a.modifier == modifier || b.modifier == modifier; });
    };
    double evidence = 0;
    if (either({Modifier::more_than, Modifier::at_least, Modifier::less_than})) evidence += 0.8;
    // Such a bound is made of the value that it holds for: one that is overtaken by little is mostly of the same fact.
    if (either({Modifier::more_than, Modifier::less_than}) && relation.ratio >= least_ratio_of_rounding &&
        speak_alike(fit))
        evidence += 1.1;
    if (either({Modifier::at_most})) evidence -= 0.5;
    if (either({Modifier::approx}) && either({Modifier::exact})) evidence -= 0.8;
    if (fit[Feature::other_role] >= 0.5) evidence -= 1.0;
    return evidence;
}

double slip_evidence(const Value& a, const Value& b, const Relation& relation) {
    switch (relation.cause) {
        case Cause::magnitude:
            return relation.power == 3 && is_scaled(a) && is_scaled(b) ? 5.0 : 1.4;
        case Cause::transposition:
            return relation.digits >= 3 ? 5.0 : 2.2;
        case Cause::currency:
            return relation.weak ? 2.2 : 2.5;
        case Cause::percent_point:
            return relation.weak ? 2.5 : 3.4;
        case Cause::sign:
            // Only the very same number, and one of some digits, is likely to be the same change.
            return *a.low == *b.low && *a.high == *b.high && !relation.weak ? 4.5 : -0.5;
        default:  // "elf Jahre" and "elf Monate"; "verdoppelt" and "50 Prozent mehr"
            return relation.unit ? 1.8 : 3.0;
    }
}

// Whether both numbers have the same digits as they are written: "6,4" and "64 Millionen", not "640.000".
bool are_written_alike(const Value& a, const Value& b) {
    return a.low && b.low && *a.low * b.granularity == *b.low * a.granularity;
}

// How well the words have to fit for a slip in two digits. They are the same, or swapped, in one of a hundred pairs by
// chance, and a story has thousands of pairs: a sum, and a tenth of it for something else. Of labelled stories, all
// such pairs whose clauses speak alike were one fact from these bars on, and of the others hardly one.
double least_fit(const Value& a, const Value& b, const Relation& relation, bool alike) {
    switch (relation.cause) {
        case Cause::transposition:
            return alike ? -0.6 : 0.3;
        case Cause::currency:
            return alike ? -0.5 : relation.weak ? 0.7 : 0.4;
        case Cause::magnitude:
            if (relation.power == 3 && is_scaled(a) && is_scaled(b)) return -0.5;
            // "1,8" and "18 Millionen" are a comma set wrong.
            if (relation.power == 1 && is_large(a) && is_large(b) && are_written_alike(a, b)) return 0.7;
            return alike ? 1.5 : 3.0;
        default:
            return 0.7;
    }
}

bool is_chance(const Value& a, const Value& b, const Relation& relation, const Fit& fit) {
    // "elf Jahre im Amt", "elf Monate auf Bewährung": of one thing only where the clauses say no more than that.
    if (relation.unit) return !is_of_one_event(fit);
    const bool of_digits = relation.cause == Cause::magnitude || relation.cause == Cause::transposition ||
                           relation.cause == Cause::currency || relation.cause == Cause::percent_point;
    // A comma slips by one digit or by three: a hundredth in other digits is of something else.
    if (relation.cause == Cause::magnitude && relation.power % 2 == 0 &&
        (relation.digits < 3 || !are_written_alike(a, b)))
        return true;
    return of_digits && relation.digits < 3 && fit.score < least_fit(a, b, relation, speak_alike(fit));
}

}  // namespace

double agreement_evidence(const Value& a, const Value& b, const Relation& relation) {
    const bool identical = relation.verdict == Verdict::identical;
    // Of labelled stories, the same day in two texts is the same event in three of four cases whatever the words say,
    // the same number of two digits or more the same fact in nine of ten; the same month or year is so by chance.
    if (a.kind == Kind::date) return !identical ? -2.0 : a.precision == Precision::day ? 4.0 : 0.1;
    const int digits = std::min(digits_that_count(a), digits_that_count(b));
    // Lengths of time are round and repeat themselves.
    const double two_digits = a.kind == Kind::duration ? 2.5 : 4.0;
    if (identical) return digits < 2 ? 1.5 : digits == 2 ? two_digits : 6.5;
    // "mehr als 400" is said of 412 and hardly of 7.840; nothing is rounded so far either.
    constexpr double near = 0.85, far = 0.7;
    if (is_bound(a) || is_bound(b)) return relation.ratio >= near ? 0.5 : relation.ratio >= far ? -1.0 : -4.0;
    return relation.ratio < near ? -3.0 : digits < 2 ? 2.0 : 3.0;
}

std::optional<double> dispute_evidence(const Value& a, const Value& b, const Relation& relation, const Fit& fit,
                                       bool many_texts) {
    // Another base, another rate, another thing counted: another fact.
    if (fit[Feature::other_base] > 0 || fit[Feature::other_rate] >= 1) return {};
    // So do as many of another thing, unless many digits say that one number was copied from the other.
    const bool copied = relation.slip && relation.cause == Cause::transposition && relation.digits >= 3;
    if (fit[Feature::other_counted] >= 1 && !copied && !(relation.slip && fit.score >= sure_fit)) return {};
    const double chance = many_texts ? -1.3 : 0;
    if (relation.cause == Cause::date && is_loose(relation.date_slip) && !is_of_one_event(fit)) return {};
    // Contracts of all kinds begin and end with a month.
    if (relation.date_slip == DateSlip::month && relation.weak && fit[Feature::coverage] <= 0) return {};
    if (relation.cause == Cause::date)
        return relation.slip ? std::optional(date_evidence(relation) + shared_word_evidence(relation, fit) + chance)
                             : std::nullopt;
    // What changed and what it changed to are two facts, however their digits look.
    const bool other_role = fit[Feature::other_role] >= 1;
    if (relation.slip) {
        if (is_chance(a, b, relation, fit)) return {};
        const double evidence = slip_evidence(a, b, relation);
        // So few digits are swapped by chance, too: what holds at another time is another fact, and a rounded number is
        // no copy of another.
        if (relation.cause == Cause::transposition && relation.digits < 3 &&
            (fit[Feature::other_period] > 0 || is_hedged(a) || is_hedged(b)))
            return {};
        // A gain of one year and a loss of another have nothing to do with each other.
        if (relation.cause == Cause::sign && fit[Feature::other_period] > 0) return {};
        if (!other_role || relation.cause == Cause::sign) return evidence + chance;
        return (evidence >= 5 ? 3.5 : 0.3) + chance;
    }
    if (other_role || fit[Feature::other_subject] > 0 || fit[Feature::other_period] > 0 ||
        (fit[Feature::other_counted] > 0 && fit[Feature::same_measure] <= 0) || fit[Feature::other_direction] > 0)
        return {};
    // "zwei Tage" and "vier Tage": what lasts twice as long is something else.
    if (a.kind == Kind::duration && relation.ratio <= least_ratio) return {};
    if (relation.ratio < least_ratio || fit[Feature::other_rate] > 0) return {};
    if (is_nearly_covered(a, b, fit.score >= doubtless_fit)) return {};
    // So far apart only where both name what they measure, or count the same: a bonus is no grant, however alike the
    // words around them. Years are few: two and three of them may be one term.
    if (relation.ratio < least_ratio_of_other_words && a.kind != Kind::duration && fit[Feature::same_measure] <= 0 &&
        fit[Feature::same_counted] <= 0)
        return {};
    const double common = wording_evidence(a, b, relation, fit) + chance;
    // "100 Millionen" may be rounded from 92, and hardly from 54; "sieben Kilometer" from 6,8.
    if (relation.verdict == Verdict::compatible) {
        const bool in_words = a.form != b.form;
        return (in_words ? -0.5 : 0.3) - 8 * std::max(0.0, least_ratio_of_rounding - relation.ratio) + common;
    }
    const double slip_of_the_pen = one_digit_differs(a, b) ? 1.5 : 0;
    // Durations are round and repeat themselves.
    return -1.4 + 4 * (relation.ratio - 0.8) + (a.kind == Kind::duration ? -0.5 : 0) + slip_of_the_pen + common;
}

}  // namespace stimmig
