#include "check/explained.h"

#include <algorithm>

#include "check/sums.h"

namespace stimmig {
namespace {

bool has_number(const Figure& figure) {
    return figure.value.kind != Kind::date && figure.value.low && figure.value.high &&
           figure.value.modifier != Modifier::range && figure.value.low->sign() > 0;
}

bool is_share(const Value& value) {
    return value.kind == Kind::percent || value.kind == Kind::percentage_point;
}

Exact apart(const Exact& a, const Exact& b) {
    return abs(a - b);
}

/// Numbers told in words are round: "zweieinhalbmal" may be 2,4.
Exact spare_of(const Value& value) {
    const Exact told = to_exact(*value.low);
    if (value.form == Form::fraction || value.kind == Kind::factor) return told / 50;
    const Exact digit = to_exact(value.granularity) / 2;
    return value.modifier == Modifier::exact ? digit : std::max(digit, Exact(told / 50));
}

}  // namespace

/// Weights in kilograms, lengths in kilometres, times in seconds.
Explanations::Operand Explanations::operand_of(std::uint32_t figure) const {
    const Value& value = at(figure).value;
    Operand operand{figure, to_exact(*value.low), to_exact(*value.low), value.unit, is_share(value), false};
    if (operand.is_share) operand.measure = "percent";
    if (value.kind == Kind::factor) operand.is_share = true, operand.value *= 100, operand.base *= 100;
    constexpr int sixty = 60;
    if (value.kind == Kind::duration && (value.unit == "hour" || value.unit == "minute")) {
        operand.base *= value.unit == "hour" ? sixty * sixty : sixty;
        operand.measure = "second";
    }
    if (value.kind != Kind::count) return operand;
    for (const Term& term : input_.rules.table("check_rate").terms) {
        if (term.id != value.unit) continue;
        const auto rate = Number::parse(term.field("low"));
        if (!rate || rate->sign() <= 0) continue;
        operand.base /= to_exact(*rate);
        operand.measure = std::string(term.field("of"));
    }
    return operand;
}

std::vector<Explanations::Operand> Explanations::near(std::uint32_t figure,
                                                      const std::vector<std::uint32_t>& used) const {
    constexpr std::size_t most = 24;  // more are a table in words
    const auto& sentences = text_.segmentation.sentences;
    const std::uint32_t here = text_.segmentation.sentence_at(at(figure).span.begin);
    std::vector<Operand> found;
    for (std::uint32_t s = here > 0 ? here - 1 : here; s <= here + 1 && s < sentences.size(); ++s) {
        if (sentences[s].block != sentences[here].block) continue;
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i) {
            if (i == figure || !has_number(at(i))) continue;
            found.push_back(operand_of(i));
            found.back().used = std::find(used.begin(), used.end(), i) != used.end();
        }
    }
    if (found.size() > most) found.clear();
    return found;
}

/// A share, a change or a ratio of two of one measure.
bool Explanations::ratio(const Told& told, const Operand& a, const Operand& b) {
    const auto is = [&](const Exact& x) { return apart(x, told.it.value) <= told.spare; };
    if (a.measure != b.measure) return a.is_share && b.is_share && is(a.value * b.value / 100);
    // "1148 Stimmen gegen 762, das sind 60,1 Prozent"
    if (!told.in_words && is(a.base / (a.base + b.base) * 100)) return true;
    if (a.used && b.used) return false;
    // "63,3 Milliarden, 6,5 Milliarden mehr als 2023, ein Zuwachs von 11,4 Prozent"
    if (a.base < b.base && is(a.base / (b.base - a.base) * 100)) return true;
    if (a.is_share && (is(apart(a.value, b.value)) || is(a.value + b.value) || is(100 - a.value - b.value)))
        return true;
    return is(a.base / b.base * 100) || is(apart(a.base, b.base) / b.base * 100);
}

/// Of a measure: a sum or difference, so many times as much, a percentage of it.
bool Explanations::amount(const Told& told, const Operand& a, const Operand& b) {
    const auto is = [&](const Exact& x) { return apart(x, told.it.base) <= told.spare; };
    const bool same = a.measure == told.it.measure;
    // "Sechs Tonnen; ein Kilo kostet 2,50 Euro, macht 15.000 Euro"
    if (same && a.measure != b.measure && b.base != b.value && is(a.base * b.base)) return true;
    if (a.used && b.used) return false;
    if (same && b.measure == told.it.measure && a.figure < b.figure &&
        (is(a.base + b.base) || is(apart(a.base, b.base))))
        return true;
    if (b.is_share)
        return same &&
               (is(a.base * b.value / 100) || is(a.base * (100 + b.value) / 100) || is(a.base * (100 - b.value) / 100));
    if (same && a.measure != b.measure) return is(a.base * b.value) || is(a.base / b.value);
    // So many of a hundred boxes of twelve.
    return same && told.it.measure == "count" && is(a.base * b.base);
}

/// Three or more in a row.
bool Explanations::total(const Told& told, const std::vector<Operand>& all) {
    std::vector<Operand> same;
    for (const Operand& each : all)
        if (each.measure == told.it.measure && each.is_share == told.it.is_share) same.push_back(each);
    for (std::size_t first = 0; first < same.size(); ++first) {
        Exact value = 0;
        bool other = false;
        for (std::size_t i = first; i < same.size(); ++i) {
            value += same[i].base;
            other = other || !same[i].used;
            if (i > first + 1 && other && apart(value, told.it.base) <= told.spare) return true;
        }
    }
    return false;
}

bool Explanations::explain(std::uint32_t figure, const std::vector<std::uint32_t>& used) const {
    const Value& value = at(figure).value;
    if (!has_number(at(figure)) || value.granularity.is_zero()) return false;
    Told told{operand_of(figure), spare_of(value), value.form == Form::fraction || value.kind == Kind::factor};
    // In the unit in which it is computed.
    told.spare = told.spare / to_exact(*value.low) * told.it.base;
    constexpr int least_digits = 10;
    if (!told.in_words && to_exact(*value.low) < to_exact(value.granularity) * least_digits) return false;
    const std::vector<Operand> all = near(figure, used);
    for (const Operand& a : all) {
        if (told.it.is_share && a.is_share && !a.used && apart(100 - a.value, told.it.value) <= told.spare) return true;
        for (const Operand& b : all)
            if (a.figure != b.figure && (told.it.is_share ? ratio(told, a, b) : amount(told, a, b))) return true;
    }
    return total(told, all);
}

}  // namespace stimmig
