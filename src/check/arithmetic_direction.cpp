// "stieg von 7,2 auf 6,9": the verb says up, the numbers go down.
#include <algorithm>

#include "check/arithmetic.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

/// A bare number may be a rank, a mark or a place in a table.
bool may_be_rank(const Figure& figure) {
    return figure.value.kind == Kind::count && figure.value.unit == "count" && figure.noun.empty() &&
           figure.value.granularity == Number(1) && *figure.value.low < Number(100);
}

/// Who needs fewer seconds has become better.
bool is_race_time(const Figure& figure) {
    return figure.value.kind == Kind::duration && (figure.value.unit == "second" || figure.value.unit == "minute");
}

}  // namespace

Message direction_message(const Sums& sums, std::uint32_t from, std::uint32_t to, bool up) {
    return {"Von " + sums.words(from) + " auf " + sums.words(to) + " geht es " +
                (up ? "aufwärts, der Satz spricht aber von einem Rückgang."
                    : "abwärts, der Satz spricht aber von einem Anstieg."),
            "From " + sums.words(from) + " to " + sums.words(to) + " goes " +
                (up ? "up, but the sentence tells of a fall." : "down, but the sentence tells of a rise.")};
}

std::optional<Reckoning> reckon_direction(const Sums& sums, const std::vector<Item>& items, std::uint32_t from,
                                          std::uint32_t to, bool told_up) {
    const Figure& a = sums.figure(from);
    const Figure& b = sums.figure(to);
    if (!a.value.low || !b.value.low || !comparable(a, b)) return std::nullopt;
    if (a.value.kind == Kind::factor || a.sign != 0 || b.sign != 0 || is_race_time(b)) return std::nullopt;
    const WordClass numbers(sums.input.rules, "number");
    const bool numbered =
        std::any_of(items.begin(), items.end(), [&](const Item& item) { return numbers.has(item.text); });
    if (!numbered && may_be_rank(a) && (may_be_rank(b) || b.value.kind == Kind::percentage_point)) return std::nullopt;
    // "die Note stieg von 2,1 auf 1,9", "von Platz 12 auf Platz 8", but not "von 1.200 auf 1.050 Plätze"
    const WordClass ranks(sums.input.rules, "rank");
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].type != Item::Type::word || !ranks.has(items[i].text)) continue;
        const bool leads = i + 1 < items.size() && items[i + 1].type == Item::Type::figure;
        if (leads || (b.noun.empty() && *b.value.high < Number(100))) return std::nullopt;
    }
    const Bounds change = difference(operand(b.value, sums.input.widths), operand(a.value, sums.input.widths));
    const bool up = change.low && *change.low > 0;
    const bool down = change.high && *change.high < 0;
    if (up == down || up == told_up) return std::nullopt;
    Reckoning reckoning{to, false, {to, from}, {}, "direction", {}};
    reckoning.message = direction_message(sums, from, to, up);
    return reckoning;
}

}  // namespace stimmig
