// "17 Prozent oder 589 Milliarden von 3,5 Billionen", "mehr als die Hälfte (48 Prozent)", "24 mal 6,8 sind 163,2".
#include <algorithm>

#include "check/amount_text.h"
#include "check/arithmetic.h"
#include "check/around.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

bool usable(const Figure& figure) {
    return is_numeric(figure) && figure.value.modifier != Modifier::range && figure.value.low->sign() > 0;
}

/// What can be multiplied: hours, too.
bool has_number(const Figure& figure) {
    return usable(figure) || (figure.value.kind == Kind::duration && figure.value.low && figure.value.high &&
                              figure.value.modifier != Modifier::range && figure.value.low->sign() > 0);
}

bool same_unit(const Figure& a, const Figure& b) {
    return a.value.kind == b.value.kind && a.value.unit == b.value.unit && a.per == b.per;
}

bool parts_of(const Figure& part, const Figure& whole) {
    return same_unit(part, whole) || (whole.value.kind == Kind::money && lacks_unit(part)) ||
           (part.value.kind == Kind::money && lacks_unit(whole));
}

/// What one piece costs: whole Euros are none that have been rounded much.
Bounds price(const Value& value, const Bounds& rounded) {
    if (value.modifier != Modifier::exact || *value.low >= Number(100)) return rounded;
    const Exact spare = to_exact(*value.low) / 100;
    return {std::max(*rounded.low, Exact(to_exact(*value.low) - spare)),
            std::min(*rounded.high, Exact(to_exact(*value.high) + spare))};
}

}  // namespace

std::optional<Reckoning> reckon_share(const Sums& sums, const FoundRelation& relation) {
    const std::uint32_t share = relation.at("share");
    const std::uint32_t part = relation.at("part");
    const std::uint32_t whole = relation.at("whole");
    const Figure& s = sums.figure(share);
    const Figure& p = sums.figure(part);
    const Figure& w = sums.figure(whole);
    if (!usable(s) || !usable(p) || !usable(w) || !parts_of(p, w)) return std::nullopt;
    const Widths& widths = sums.input.widths;
    Bounds computed = quotient(operand(p.value, widths), operand(w.value, widths));
    if (computed.low) *computed.low *= 100;
    if (computed.high) *computed.high *= 100;
    Reckoning reckoning{share, meet(computed, result(s.value, widths)), {share, part, whole}, {}, {}, {}};
    if (reckoning.fits || sums.silent) return reckoning;
    const int digits = digits_for(s.value.granularity, 1);
    const Exact percent = stated(p) / stated(w) * 100;
    reckoning.message = {sums.words(part) + " von " + sums.words(whole) + " sind " + german(percent, digits) +
                             " Prozent, nicht " + sums.words(share) + ".",
                         sums.words(part) + " of " + sums.words(whole) + " is " + english(percent, digits) +
                             " percent, not " + sums.words(share) + "."};
    const Exact ratio = percent / stated(s);
    reckoning.ratio = static_cast<double>(ratio);
    for (const int power : {10, 100, 1000})
        if (ratio == power || ratio * power == 1) reckoning.cause = "magnitude";
    if (computed.low && computed.high)
        reckoning.details.push_back({"Mit allen Rundungen: " + german(*computed.low, digits) + " bis " +
                                         german(*computed.high, digits) + " Prozent",
                                     "With all roundings: " + english(*computed.low, digits) + " to " +
                                         english(*computed.high, digits) + " percent"});
    return reckoning;
}

std::optional<Reckoning> reckon_coarse(const Sums& sums, const FoundRelation& relation) {
    const std::uint32_t coarse = relation.at("coarse");
    const std::uint32_t exact = relation.at("exact");
    if (!usable(sums.figure(coarse)) || !usable(sums.figure(exact))) return std::nullopt;
    // "zwei Drittel, tags zuvor waren es 90 Prozent", "zwei Drittel dazu, zu 2,1 Prozent": of another time or thing
    const std::uint32_t from = std::min(sums.figure(coarse).span.end, sums.figure(exact).span.end);
    const std::uint32_t to = std::max(sums.figure(coarse).phrase, sums.figure(exact).phrase);
    if (from < to &&
        WordClass(sums.input.rules, "told_apart").has_any(low_words(sums.input.texts[sums.text], from, to)))
        return std::nullopt;
    // "jede vierte, nämlich 73.440 oder 25 Prozent": no share, whatever unit it has borrowed.
    constexpr int all = 100;
    if (stated(sums.figure(exact)) > all) return std::nullopt;
    const Widths& widths = sums.input.widths;
    Bounds words = result(sums.figure(coarse).value, widths);
    // "knapp die Hälfte" may be 50,4: as much to the other side as rounding takes.
    const Modifier modifier = sums.figure(coarse).value.modifier;
    if (modifier == Modifier::approx) {
        const Exact spare = stated(sums.figure(coarse)) / 25;
        if (words.low) *words.low -= spare;
        if (words.high) *words.high += spare;
    }
    const Bounds digits = operand(sums.figure(exact).value, widths);
    Reckoning reckoning{exact, meet(words, digits), {exact, coarse}, {}, {}, {}};
    if (reckoning.fits) return reckoning;
    const std::string phrase = sums.input.phrase({sums.text, coarse});
    reckoning.message = {sums.words(exact) + " sind nicht „" + phrase + "“.",
                         sums.words(exact) + " is not “" + phrase + "”."};
    return reckoning;
}

std::optional<Reckoning> reckon_operation(const Sums& sums, const FoundRelation& relation) {
    const std::uint32_t left = relation.at("a");
    const std::uint32_t right = relation.at("b");
    const std::uint32_t outcome = relation.at("c");
    if (left == no_figure || right == no_figure || outcome == no_figure) return std::nullopt;
    const Figure& a = sums.figure(left);
    const Figure& b = sums.figure(right);
    const Figure& c = sums.figure(outcome);
    if (!has_number(a) || !has_number(b) || !has_number(c)) return std::nullopt;
    const Widths& widths = sums.input.widths;
    const Bounds x = operand(a.value, widths);
    const Bounds y = operand(b.value, widths);
    Bounds computed;
    Exact value;
    std::string sign;
    if (relation.id == "product") {
        // A number of times, and what there is so many times of.
        if (a.value.kind == Kind::money && b.value.kind == Kind::money) return std::nullopt;
        computed = product(x, b.value.kind == Kind::money ? price(b.value, y) : y);
        value = stated(a) * stated(b);
        sign = " mal ";
    } else if (relation.id == "quotient") {
        if (a.value.unit != c.value.unit || b.value.kind != Kind::count) return std::nullopt;
        computed = quotient(x, y);
        value = stated(a) / stated(b);
        sign = " durch ";
    } else {
        if (!same_unit(a, b) || a.value.unit != c.value.unit) return std::nullopt;
        const bool adds = relation.id == "sum";
        computed = adds ? sum(x, y) : difference(x, y);
        value = adds ? Exact(stated(a) + stated(b)) : Exact(stated(a) - stated(b));
        sign = adds ? " plus " : " minus ";
    }
    Reckoning reckoning{outcome, meet(computed, result(c.value, widths)), {outcome, left, right}, {}, {}, {}};
    if (reckoning.fits || sums.silent) return reckoning;
    reckoning.ratio = static_cast<double>(value / stated(c));
    const AmountText text(c.value);
    reckoning.message = {sums.words(left) + sign + sums.words(right) + " sind " + text.de(value) + ", nicht " +
                             sums.words(outcome) + ".",
                         sums.words(left) +
                             (sign == " mal "     ? " times "
                              : sign == " durch " ? " divided by "
                                                  : sign) +
                             sums.words(right) + " is " + text.en(value) + ", not " + sums.words(outcome) + "."};
    return reckoning;
}

}  // namespace stimmig
