// "um fünf Prozent gesteigert. Im Jahr zuvor waren es 310 Millionen Euro, das Plus beläuft sich somit auf 15
// Millionen": one change told twice, as a share of its base and as an amount.
#include <algorithm>

#include "check/amount_text.h"
#include "check/arithmetic_near.h"
#include "check/sums.h"

namespace stimmig {
namespace {

using Part = NearValue::Part;

constexpr std::uint32_t far_before = 3;  ///< sentences in which an amount may be explained

/// A change by an amount, in percent of the value before it; `base` may be the value behind it as well.
struct Shares {
    Bounds of_earlier, of_later;
};

Bounds hundredfold(Bounds bounds) {
    constexpr int whole = 100;
    if (bounds.low) *bounds.low *= whole;
    if (bounds.high) *bounds.high *= whole;
    return bounds;
}

Shares shares_of(const Bounds& amount, const Bounds& level, bool up) {
    return {hundredfold(quotient(amount, level)),
            hundredfold(quotient(amount, up ? magnitude(difference(level, amount)) : sum(level, amount)))};
}

}  // namespace

/// Whether a percentage of a level, the one before the change or the one behind it, makes the amount told.
bool NearRelations::makes(const NearValue& percent, const NearValue& level, const NearValue& told) const {
    const Widths& widths = sums_.input.widths;
    const Bounds share = result(at(percent).value, widths);
    const Bounds amount = operand(at(told).value, widths);
    const Bounds base = operand(at(level).value, widths);
    const Shares up = shares_of(amount, base, true);
    const Shares down = shares_of(amount, base, false);
    return meet(up.of_earlier, share) || meet(up.of_later, share) || meet(down.of_later, share);
}

std::optional<Reckoning> NearRelations::twofold(const NearValue& told) const {
    const Kind kind = at(told).value.kind;
    if ((kind != Kind::money && kind != Kind::count) || !concludes(told, NearWords::strict) ||
        passage_.is_elsewhere(told) || names_length(told))
        return std::nullopt;
    const auto changes = [&](std::uint32_t first, std::uint32_t last) {
        Values found;
        for (std::uint32_t s = first; s <= last; ++s)
            for (const NearValue& value : passage_.sentence(s).values)
                if (value.part == Part::change && !value.odd && at(value).value.kind == Kind::percent)
                    found.push_back(value);
        return found;
    };
    const auto bases = [&](std::uint32_t first, std::uint32_t last) {
        Values found = levels(first, last, told);
        std::erase_if(found, [&](const NearValue& each) {
            return each.part != Part::level || !measure_alike(at(each), at(told));
        });
        return found;
    };
    const auto [far_first, far_last] = passage_.around(told.sentence, far_before, 1);
    const Values far = bases(far_first, far_last);
    for (const NearValue& percent : changes(far_first, far_last))
        for (const NearValue& level : far)
            if (makes(percent, level, told)) return std::nullopt;
    // Two levels around: the amount is what lies between them.
    if (far.size() != 1) return std::nullopt;
    const auto [first, last] = passage_.around(told.sentence, 1, 0);
    const Values near = changes(first, last);
    const Values base = bases(first, last);
    if (near.size() != 1 || base.size() != 1 || near[0].figure > told.figure || base[0].figure > told.figure)
        return std::nullopt;
    const NearValue& percent = near[0];
    const NearValue& level = base[0];
    const Exact right = stated(at(level)) * stated(at(percent)) / 100;
    constexpr int far_off = 5;
    if (right > stated(at(told)) * far_off || stated(at(told)) > right * far_off) return std::nullopt;
    Reckoning reckoning{told.figure, false, {told.figure, percent.figure, level.figure}, {}, {}, {}};
    reckoning.ratio = static_cast<double>(right / stated(at(told)));
    const AmountText text(at(told).value);
    const std::string share = sums_.words(percent.figure);
    const std::string whole = sums_.words(level.figure);
    const std::string said = sums_.words(told.figure);
    reckoning.message = {share + " von " + whole + " sind " + text.de(right) + ", nicht " + said + ".",
                         share + " of " + whole + " is " + text.en(right) + ", not " + said + "."};
    return reckoning;
}

/// "um 40 Millionen auf 240 Millionen Euro, ein Plus von 20 Prozent": a step, where it led to, and the same as a share.
std::optional<Reckoning> NearRelations::step(const NearValue& told) const {
    if (at(told).value.kind != Kind::percent || passage_.is_elsewhere(told)) return std::nullopt;
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    constexpr std::size_t most = 6;
    if (from == 0 || to - from > most || to <= told.item) return std::nullopt;
    const NearValue* amount = nullptr;
    const NearValue* level = nullptr;
    for (const NearValue& value : in.values) {
        if (value.item >= from) break;
        amount = level;
        level = &value;
    }
    if (!amount || amount->odd || level->odd || amount->part != Part::change ||
        !measure_alike(at(*amount), at(*level)) ||
        NearPassage::clause(in, amount->item) != NearPassage::clause(in, level->item) ||
        NearPassage::clause(in, level->item).second + 1 != from)
        return std::nullopt;
    const auto after = [&](const NearValue& value, std::string_view word) {
        return value.item > 0 && in.items[value.item - 1].text == word;
    };
    const bool named = (NearPassage::clause_classes(in, told.item) & NearWords::change_noun) != 0;
    const auto is_noun = [&](std::size_t i) {
        return in.items[i].capital && (in.classes[i] & NearWords::change_noun) == 0;
    };
    for (std::size_t i = from; i < to; ++i)
        if (i != told.item && is_noun(i)) return std::nullopt;
    if (!named || !after(*amount, "um") || !after(*level, "auf")) return std::nullopt;
    const int way = direction(told);
    if (way == 0) return std::nullopt;
    const Widths& widths = sums_.input.widths;
    const Shares shares = shares_of(operand(at(*amount).value, widths), operand(at(*level).value, widths), way > 0);
    if (meet(shares.of_later, result(at(told).value, widths))) return std::nullopt;
    const Exact before =
        way > 0 ? Exact(stated(at(*level)) - stated(at(*amount))) : Exact(stated(at(*level)) + stated(at(*amount)));
    if (before <= 0) return std::nullopt;
    const Exact right = stated(at(*amount)) / before * 100;
    constexpr int far_off = 3;
    if (right > stated(at(told)) * far_off || stated(at(told)) > right * far_off) return std::nullopt;
    Reckoning reckoning{told.figure, false, {told.figure, amount->figure, level->figure}, {}, {}, {}};
    reckoning.ratio = static_cast<double>(right / stated(at(told)));
    const int digits = digits_for(at(told).value.granularity, 1);
    const std::string a = sums_.words(amount->figure);
    const std::string b = sums_.words(level->figure);
    reckoning.message = {
        "Um " + a + " auf " + b + " sind es " + german(right, digits) + " Prozent, nicht " + sums_.words(told.figure) +
            ".",
        "By " + a + " to " + b + " is " + english(right, digits) + " percent, not " + sums_.words(told.figure) + "."};
    return reckoning;
}

/// "2024 waren es 840. 2019 hatten sie 1.260 gezählt. Damit hat sich die Zahl halbiert": behind two sentences in a row
/// that tell one value each.
bool NearRelations::sums_up_two(const NearValue& told, const NearValue& a, const NearValue& b) const {
    const std::uint32_t first = std::min(a.sentence, b.sentence);
    return at(told).value.kind == Kind::factor && first + 2 == told.sentence &&
           std::max(a.sentence, b.sentence) == first + 1 && concludes(told, NearWords::strict) &&
           !names_other_length(told, a, b) && passage_.speaks_of_nothing_new(told, first, told.sentence);
}

}  // namespace stimmig
