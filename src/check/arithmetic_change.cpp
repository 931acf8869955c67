// "von 39.100 auf nun 52.200, ein Plus von 25 Prozent", "verdoppelte sich von 40 auf 60".
#include <algorithm>

#include "check/amount_text.h"
#include "check/arithmetic.h"
#include "check/sums.h"
#include "check/word_class.h"
#include "text/segmentation.h"

namespace stimmig {
namespace {

/// A unit that was taken over from the neighbour may be the wrong one ("von 32 auf 34 Cent").
bool unlikely_unit(const Figure& a, const Figure& b) {
    if ((!a.inferred_unit && !b.inferred_unit) || !a.value.low || !b.value.low || b.value.low->is_zero()) return false;
    const Exact ratio = stated(a) / stated(b);
    return ratio > 50 || ratio * 50 < 1;
}

struct RateWords {
    WordClass more, change, rate;
    RateWords(const Ruleset& rules, std::string_view)
        : more(rules, "more"), change(rules, "change"), rate(rules, "rate") {}
};

/// "um 3 Prozent im Jahr", "2.400 Euro mehr im Jahr": told of each year, not of the whole way.
bool is_rate(const Sums& sums, const Figure& change) {
    const std::string& text = sums.input.texts[sums.text].document.text;
    const std::string after = lower(std::string_view(text).substr(change.span.end, 40));
    std::size_t word = after.find_first_not_of(" \n");
    if (word == std::string::npos) return false;
    const std::string_view next = std::string_view(after).substr(word);
    const std::size_t end = next.find(' ');
    const RateWords& words = sums.input.rules.derived<RateWords>("arithmetic");
    // "0,3 Prozent Abschlag je Monat"
    if (end != std::string_view::npos && (words.more.has(next.substr(0, end)) || words.change.has(next.substr(0, end))))
        word += end + 1;
    const std::size_t from = change.phrase < 20 ? 0 : change.phrase - 20;
    std::string before = lower(std::string_view(text).substr(from, change.phrase - from));
    before.erase(0, before.find_last_of(",;:(") + 1);
    if (words.rate.in(before)) return true;
    std::string_view rest = std::string_view(after).substr(word);
    if (!words.rate.begins(rest)) return false;
    // "im Jahr 2024" is a date, "im Monat. Um 19 Uhr ..." is none.
    rest = rest.substr(0, rest.find_first_of(",.;:()"));
    return rest.find_first_of("0123456789") == std::string_view::npos;
}

/// "2023 waren es 40, 2024 dann 50": the later one is not what the other has come from.
bool is_later(const Sums& sums, std::uint32_t from, std::uint32_t to) {
    // "von 340.000 im Vorjahr auf 425.000": the words say which is the earlier one.
    if (sums.figure(to).change_from == from) return false;
    const std::optional<Days>& a = sums.input.texts[sums.text].claims[from].period;
    const std::optional<Days>& b = sums.input.texts[sums.text].claims[to].period;
    return a && b && a->from > b->to;
}

bool computable(const Figure& figure) {
    return figure.value.kind != Kind::date && figure.value.low && figure.value.high &&
           figure.value.modifier != Modifier::range && figure.sign >= 0 && figure.value.low->sign() > 0;
}

Bounds scaled(Bounds bounds, const Exact& by) {
    if (bounds.low) *bounds.low *= by;
    if (bounds.high) *bounds.high *= by;
    return bounds;
}

/// 100 · |b - a| / a; each end is taken where it belongs, since a stands in both parts of the fraction.
Bounds relative_change(const Bounds& from, const Bounds& to) {
    const Bounds ratio = quotient(to, from);
    Bounds change;
    if (ratio.low) change.low = *ratio.low - 1;
    if (ratio.high) change.high = *ratio.high - 1;
    return scaled(magnitude(change), 100);
}

void explain(Reckoning& reckoning, const Bounds& computed, int digits, const std::string& unit_de,
             const std::string& unit_en) {
    if (!computed.low || !computed.high) return;
    reckoning.details.push_back(
        {"Mit allen Rundungen: " + german(*computed.low, digits) + " bis " + german(*computed.high, digits) + unit_de,
         "With all roundings: " + english(*computed.low, digits) + " to " + english(*computed.high, digits) + unit_en});
}

}  // namespace

static bool same_unit(const Figure& a, const Figure& b) {
    if (unlikely_unit(a, b)) return false;
    if ((lacks_unit(a) && b.value.kind == Kind::money) || (lacks_unit(b) && a.value.kind == Kind::money)) return true;
    // "aus 36 Tagen wurden 24", "von 285.000 Hektar, heute sind es 237.500"
    const auto is_bare = [](const Figure& each) {
        return each.value.kind == Kind::count && each.value.unit == "count" && each.noun.empty();
    };
    const auto lends_unit = [](const Figure& each) {
        return each.value.kind == Kind::duration || each.value.kind == Kind::percentage_point ||
               (each.value.kind == Kind::count && each.value.unit != "count");
    };
    if ((is_bare(b) && lends_unit(a)) || (is_bare(a) && lends_unit(b))) return true;
    return a.value.kind == b.value.kind && a.value.unit == b.value.unit &&
           (a.per == b.per || a.per.empty() || b.per.empty());
}

bool lacks_unit(const Figure& figure) {
    return figure.value.kind == Kind::count && figure.value.unit == "count" && figure.noun.empty() &&
           figure.value.low && *figure.value.low >= Number(1000000);
}

bool comparable(const Figure& a, const Figure& b) {
    return same_unit(a, b) && (a.value.kind != Kind::count || b.value.kind != Kind::count || same_noun(a.noun, b.noun));
}

std::optional<Reckoning> reckon_lead(const Sums& sums, const FoundRelation& relation) {
    const std::uint32_t ahead = relation.at("to");
    const std::uint32_t behind = relation.at("from");
    const std::uint32_t points = relation.at("change");
    const Figure& a = sums.figure(ahead);
    const Figure& b = sums.figure(behind);
    const Figure& c = sums.figure(points);
    if (!computable(a) || !computable(b) || !computable(c)) return std::nullopt;
    const Widths& widths = sums.input.widths;
    const Bounds computed = magnitude(difference(operand(a.value, widths), operand(b.value, widths)));
    Reckoning reckoning{points, meet(computed, result(c.value, widths)), {points, ahead, behind}, {}, {}, {}};
    if (reckoning.fits) return reckoning;
    const AmountText text(c.value);
    const Exact apart = abs(stated(a) - stated(b));
    reckoning.message = {"Zwischen " + sums.words(behind) + " und " + sums.words(ahead) + " liegen " + text.de(apart) +
                             ", nicht " + sums.words(points) + ".",
                         sums.words(behind) + " and " + sums.words(ahead) + " are " + text.en(apart) + " apart, not " +
                             sums.words(points) + "."};
    return reckoning;
}

std::optional<Reckoning> reckon_change(const Sums& sums, std::uint32_t from, std::uint32_t to, std::uint32_t change,
                                       bool any_noun) {
    const Figure& a = sums.figure(from);
    const Figure& b = sums.figure(to);
    const Figure& c = sums.figure(change);
    if (!(any_noun ? same_unit(a, b) : comparable(a, b)) || !computable(a) || !computable(b) || !c.value.low)
        return std::nullopt;
    if (c.value.kind == Kind::factor || is_later(sums, from, to)) return std::nullopt;
    const bool rate = is_rate(sums, c);
    if (rate && c.value.kind != Kind::money) return std::nullopt;
    const Widths& widths = sums.input.widths;
    const Bounds before = operand(a.value, widths);
    const Bounds after = operand(b.value, widths);
    const Bounds told = result(c.value, widths);
    Reckoning reckoning{change, true, {change, from, to}, {}, {}, {}};
    const auto pair_de = [&] { return "Von " + sums.words(from) + " auf " + sums.words(to); };
    const auto pair_en = [&] { return "From " + sums.words(from) + " to " + sums.words(to); };
    if (c.value.kind == Kind::percent) {
        const Bounds computed = relative_change(before, after);
        reckoning.fits = meet(computed, told);
        if (reckoning.fits) return reckoning;
        const int digits = digits_for(c.value.granularity, 1);
        const Exact percent = abs(stated(b) / stated(a) - 1) * 100;
        reckoning.ratio = static_cast<double>(percent / stated(c));
        // "180 Euro mehr als zuvor, 3.150 Euro im Monat, ein Anstieg um 6 Prozent": no slip is so large, but a change
        // of other figures is.
        constexpr int largest_slip = 12;
        const bool many_times = stated(b) > stated(a) * largest_slip || stated(a) > stated(b) * largest_slip;
        if (many_times && stated(c) * 2 < percent) return std::nullopt;
        if (sums.silent) return reckoning;
        const Exact points = abs(stated(b) - stated(a));
        if (a.value.kind == Kind::percent && meet(magnitude(difference(after, before)), told)) {
            reckoning.cause = "points";
            reckoning.message = {pair_de() + " sind es " + german(points, digits) + " Prozentpunkte oder " +
                                     german(percent, digits) + " Prozent, nicht " + sums.words(change) + ".",
                                 pair_en() + " is " + english(points, digits) + " percentage points or " +
                                     english(percent, digits) + " percent, not " + sums.words(change) + "."};
        } else {
            reckoning.message = {
                pair_de() + " sind es " + german(percent, digits) + " Prozent, nicht " + sums.words(change) + ".",
                pair_en() + " is " + english(percent, digits) + " percent, not " + sums.words(change) + "."};
        }
        const Exact way = stated(b) < stated(a) ? Exact(-1) : Exact(1);
        const AmountText amounts(b.value);
        const Exact reached = stated(a) * (1 + way * stated(c) / 100);
        if (reckoning.cause.empty() && reached >= 0)
            reckoning.details.push_back({amounts.de(stated(a)) + (way < 0 ? " minus " : " plus ") + sums.words(change) +
                                             " sind " + amounts.de(reached) + ", nicht " + sums.words(to),
                                         amounts.en(stated(a)) + (way < 0 ? " minus " : " plus ") + sums.words(change) +
                                             " is " + amounts.en(reached) + ", not " + sums.words(to)});
        if (meet(relative_change(after, before), told)) {
            reckoning.cause = "base";
            reckoning.details.push_back({"Die angegebene Zahl ist auf den neuen Wert bezogen statt auf den alten.",
                                         "The stated number is relative to the new value instead of the old one."});
        }
        explain(reckoning, computed, digits, " Prozent", " percent");
        return reckoning;
    }
    const bool of_percents =
        b.value.kind == Kind::percent && (c.value.kind == Kind::percentage_point || c.value.unit == "point");
    const bool bare =
        c.value.kind == Kind::count && c.value.unit == "count" && c.noun.empty() && b.value.unit == "point";
    // "5,9 Prozent (2022: 110,2 Punkte)": of an index, and no difference of percentages.
    constexpr int whole = 100;
    if (of_percents && stated(c) > whole) return std::nullopt;
    if (!of_percents && !bare && (c.value.kind != b.value.kind || c.value.unit != b.value.unit)) return std::nullopt;
    const Bounds computed = magnitude(difference(after, before));
    reckoning.fits = meet(computed, told);
    if (reckoning.fits) return reckoning;
    const Exact points = abs(stated(b) - stated(a));
    // A rent goes up by 200 Euro a month, or by 2.400 Euro a year.
    if (rate && (stated(c) > points * 2 || stated(c) * 2 < points)) return std::nullopt;
    if (sums.silent) return reckoning;
    reckoning.ratio = static_cast<double>(points / stated(c));
    const AmountText words(c.value);
    reckoning.message = {pair_de() + " sind es " + words.de(points) + ", nicht " + sums.words(change) + ".",
                         pair_en() + " is " + words.en(points) + ", not " + sums.words(change) + "."};
    if (computed.low && computed.high)
        reckoning.details.push_back(
            {"Mit allen Rundungen: " + words.de(*computed.low) + " bis " + words.de(*computed.high),
             "With all roundings: " + words.en(*computed.low) + " to " + words.en(*computed.high)});
    return reckoning;
}

std::optional<Reckoning> reckon_growth(const Sums& sums, std::uint32_t from, std::uint32_t to, std::uint32_t factor,
                                       bool any_noun) {
    const Figure& a = sums.figure(from);
    const Figure& b = sums.figure(to);
    const Figure& c = sums.figure(factor);
    if (!(any_noun ? same_unit(a, b) : comparable(a, b)) || !computable(a) || !computable(b) || !c.value.low ||
        c.value.low->sign() <= 0)
        return std::nullopt;
    if (is_later(sums, from, to)) return std::nullopt;
    const Widths& widths = sums.input.widths;
    const Bounds ratio = quotient(operand(b.value, widths), operand(a.value, widths));
    Value value = c.value;
    // "mehr als halbiert": less than half is left.
    const bool shrinks = value.low == value.high && *value.low < Number(1);
    if (shrinks && value.modifier == Modifier::more_than) value.modifier = Modifier::less_than;
    if (shrinks && value.modifier == Modifier::at_least) value.modifier = Modifier::at_most;
    Bounds told = result(value, widths);
    // A factor in words is a round one, but not as round as its last digit: 48 that have become 79 have not doubled.
    const std::string written = sums.words(factor);
    const bool in_words = written.find_first_of("0123456789") == std::string::npos;
    if (in_words && c.value.modifier == Modifier::exact) told = {stated(c), stated(c)};
    // "mehr als verdoppelt" says which side it is on.
    const bool bound = c.value.modifier != Modifier::exact && c.value.modifier != Modifier::approx &&
                       c.value.modifier != Modifier::range;
    const Exact spare = stated(c) * (bound ? Exact(1, 25) : in_words ? Exact(3, 20) : Exact(1, 10));
    if (told.low) *told.low -= spare;
    if (told.high) *told.high += spare;
    Reckoning reckoning{factor, meet(ratio, told), {factor, from, to}, {}, {}, {}};
    // What has become ten times as much has not "more than doubled": that is told of others.
    constexpr int most_of_bound = 2;
    if (value.modifier == Modifier::more_than && ratio.low && *ratio.low > stated(c) * most_of_bound)
        return std::nullopt;
    if (reckoning.fits || sums.silent) return reckoning;
    const Exact computed = stated(b) / stated(a);
    reckoning.ratio = static_cast<double>(computed / stated(c));
    reckoning.message = {"Von " + sums.words(from) + " auf " + sums.words(to) + " ist es das " + german(computed, 2) +
                             "-Fache, nicht das " + german(stated(c), 2) + "-Fache („" + sums.words(factor) + "“).",
                         "From " + sums.words(from) + " to " + sums.words(to) + " is " + english(computed, 2) +
                             " times as much, not " + english(stated(c), 2) + " times (“" + sums.words(factor) + "”)."};
    explain(reckoning, ratio, 2, "-fach", " times");
    return reckoning;
}

}  // namespace stimmig
