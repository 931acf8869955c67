// "stieg von 7,2 auf 6,9": the verb says up, the numbers go down.
#include <algorithm>

#include "check/arithmetic.h"
#include "check/sums.h"

namespace stimmig {
namespace {

bool has(const Term* term, const std::string& word) {
    return term && std::find(term->forms.begin(), term->forms.end(), word) != term->forms.end();
}

}  // namespace

DirectionWords::DirectionWords(const Ruleset& rules) {
    for (const Term& term : rules.table("check_a_class").terms) {
        if (term.id == "rise") rise_ = &term;
        if (term.id == "fall") fall_ = &term;
        if (term.id == "clause") clause_ = &term;
        if (term.id == "rank") ranks_ = &term;
    }
}

std::optional<Reckoning> DirectionWords::reckon(const Sums& sums, const std::vector<Item>& items,
                                                const Relation& pair) const {
    constexpr std::size_t reach = 12;
    const std::uint32_t from = pair.at("from");
    const std::uint32_t to = pair.at("to");
    const Figure& a = sums.figure(from);
    const Figure& b = sums.figure(to);
    if (!a.value.low || !b.value.low || a.value.kind != b.value.kind || a.value.unit != b.value.unit) return {};
    if (a.value.kind == Kind::factor || a.sign != 0 || b.sign != 0) return {};
    // A bare number may be a rank, a mark or a place in a table.
    if (a.value.kind == Kind::count && a.value.unit == "count" && a.noun.empty() && b.noun.empty() &&
        a.value.granularity == Number(1) && *a.value.low < Number(100))
        return {};
    const Bounds change = difference(operand(b.value, sums.input.widths), operand(a.value, sums.input.widths));
    const bool up = change.low && *change.low > 0;
    const bool down = change.high && *change.high < 0;
    if (up == down) return {};

    std::size_t first = items.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].type != Item::Type::figure || (items[i].figure != from && items[i].figure != to)) continue;
        first = std::min(first, i);
        last = i;
    }
    const std::string* rise = nullptr;
    const std::string* fall = nullptr;
    // False where the clause ends.
    const auto look = [&](const Item& item) {
        if (item.type == Item::Type::sign) return false;
        if (item.type == Item::Type::figure) return true;
        if (has(rise_, item.text)) rise = &item.text;
        if (has(fall_, item.text)) fall = &item.text;
        return !has(clause_, item.text) || item.text == "um";
    };
    for (const Item& item : items)
        if (item.type == Item::Type::word && has(ranks_, item.text)) return {};
    for (std::size_t i = first; i-- > 0 && first - i <= reach;)
        if (!look(items[i])) break;
    for (std::size_t i = last + 1; i < items.size() && i - last <= reach; ++i)
        if (!look(items[i])) break;
    if ((rise != nullptr) == (fall != nullptr)) return {};
    Reckoning reckoning{to, up == (rise != nullptr), {to, from}, {}, "direction", {}};
    if (reckoning.fits) return std::nullopt;  // explains nothing but itself
    const std::string& verb = rise ? *rise : *fall;
    reckoning.message = {"Von " + sums.words(from) + " auf " + sums.words(to) + " geht es " +
                             (up ? "aufwärts" : "abwärts") + "; dazu passt „" + verb + "“ nicht.",
                         "From " + sums.words(from) + " to " + sums.words(to) + " goes " + (up ? "up" : "down") +
                             ", which does not fit “" + verb + "”."};
    return reckoning;
}

}  // namespace stimmig
