// Shares, products and remainders of the figures that stand near them.
#include <algorithm>
#include <array>

#include "check/arithmetic_near.h"
#include "check/slip.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

using Part = NearValue::Part;

constexpr std::uint32_t far_before = 3;  ///< sentences in which a figure may be explained
constexpr std::uint32_t far_after = 1;
constexpr std::uint32_t reach = 2;  ///< sentences before a conclusion in which its operands stand

bool is_near(const Exact& a, const Exact& b, int most = 2) {
    return a > 0 && b > 0 && a <= b * most && b <= a * most;
}

/// "10.430 Besucher in sieben Konzerten"
bool counts_other(const Figure& count, const Figure& other) {
    return !count.noun.empty() && !other.noun.empty() && !same_noun(count.noun, other.noun) &&
           *count.value.low * Number(2) < *other.value.low;
}

/// "14 Busse mit je 52 Plätzen"
bool count_things(const Figure& count, const Figure& each) {
    return !count.noun.empty() && !each.noun.empty() && !same_noun(count.noun, each.noun);
}

bool is_per_time(const Figure& figure) {
    return figure.per.starts_with('P');
}

/// "2,14 Euro je Kubikmeter ... Für vier Personen macht das 16 Euro im Jahr": what is used in a time is of no price for
/// one of anything, and of so many people.
bool is_of_more(const Figure& total, const Figure& each, const Figure& count) {
    return is_per_time(total) && !is_per_time(each) && count.value.kind != Kind::duration;
}

/// Beside "das": tells what something is in other numbers.
bool comes_to(std::string_view word) {
    constexpr std::array verbs{"sind", "ist", "waren", "wären", "entspricht", "macht", "bedeutet", "ergibt"};
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

bool counts(const Figure& figure) {
    return (figure.value.kind == Kind::count || figure.value.kind == Kind::duration) &&
           figure.value.form != Form::fraction;
}

}  // namespace

bool NearRelations::concludes(const NearValue& told, std::uint32_t cue) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    // "Damit hat sich die Zahl gegenüber 2020, als es 214 waren, verdoppelt"
    return ((NearPassage::clause_classes(in, told.item) | in.classes.front()) & cue) != 0;
}

std::optional<Reckoning> NearRelations::reckon_part(const NearValue& share, const NearValue& part,
                                                    const NearValue& whole) const {
    if (*at(part).value.low >= *at(whole).value.low) return std::nullopt;
    return reckon_share(sums_, {"share", {{"share", share.figure}, {"part", part.figure}, {"whole", whole.figure}}});
}

/// Another number between a share and what it is told of; "drei oder mehr Junge" in each nest are none of the nests.
bool NearRelations::is_between(const NearValue& nearest, const NearValue& whole, const NearValue& told) const {
    for (std::uint32_t i = nearest.figure + 1; i < told.figure; ++i) {
        const Figure& other = text_.figures[i];
        const bool counts_else = nearest.of_others && counts(other) && !other.noun.empty() &&
                                 !same_noun(other.noun, at(whole).noun) && *other.value.low < *at(nearest).value.low;
        if (is_numeric(other) && !counts_else) return true;
    }
    return false;
}

/// Whether a number between a whole and what stands behind it counts something else.
bool NearRelations::follows_another(const NearValue& part, const NearValue& whole) const {
    for (std::uint32_t i = whole.figure + 1; i < part.figure; ++i)
        if (NearPassage::can_compute(text_.figures[i]) && text_.figures[i].value.kind != Kind::percent) return true;
    return false;
}

std::optional<Reckoning> NearRelations::share(const NearValue& told) const {
    const auto [far_first, far_last] = passage_.around(told.sentence, far_before, far_after);
    const Values all = levels(far_first, far_last, told);
    if (all.size() < 2 || all.size() > too_many) return std::nullopt;
    for (const NearValue& part : all)
        for (const NearValue& whole : all)
            if (may_be_part(told, part, whole))
                if (auto reckoning = reckon_part(told, part, whole); reckoning && reckoning->fits) return reckoning;
    for (std::uint32_t back = 0; back <= reach; ++back) {
        const auto [first, last] = passage_.around(told.sentence, back, 0);
        const Values near = levels(first, last, told);
        std::vector<std::pair<NearValue, NearValue>> pairs;
        for (const NearValue& part : near)
            for (const NearValue& whole : near) {
                const std::string& a = at(part).noun;
                const std::string& b = at(whole).noun;
                // What stands behind a share is told of something else.
                if (part.figure > told.figure || whole.figure > told.figure) continue;
                // "4.100 Betten an 365 Tagen, obwohl das Jahr 366 hatte": a bare number goes on with the last one.
                const bool bare = a.empty() && at(part).value.unit == "count";
                if (bare && !part.of_others && follows_another(part, whole)) continue;
                const bool alike = part.of_others || a.empty() || (!b.empty() && same_noun(a, b));
                if (!alike || part.part != Part::level || whole.part != Part::level || whole.of_others) continue;
                // "Jeder vierte, 103.000 Stück. 2024 war es jeder sechste, nämlich 73.440": of a year of its own.
                if (part.sentence != whole.sentence && part.figure > whole.figure && part.days && !part.of_others &&
                    !(whole.days && overlap(*whole.days, *part.days)))
                    continue;
                const bool one_time = std::min(part.time, 0) / 2 == std::min(whole.time, 0) / 2;
                const bool follows = concludes(told, NearWords::strict);
                if (!one_time && !(follows && part.sentence == told.sentence && whole.sentence == told.sentence))
                    continue;
                if (reckon_part(told, part, whole)) pairs.emplace_back(part, whole);
            }
        if (pairs.empty()) continue;
        if (pairs.size() > 1) return std::nullopt;
        const auto& [part, whole] = pairs.front();
        // What stands in between may be the part as well.
        if (is_between(part.figure > whole.figure ? part : whole, whole, told)) return std::nullopt;
        const Exact computed = stated(at(part)) / stated(at(whole)) * 100;
        // "180 mussten anhalten, 15 von ihnen waren berauscht. Dass damit jeder fünfte ...": of nothing else.
        const bool said = concludes(told, NearWords::strict) || (part.of_others && sums_up(told));
        const bool certain = part.of_others && said && part.sentence + 1 >= told.sentence;
        if (!is_near(computed, stated(at(told)), certain ? 5 : 2)) return std::nullopt;
        const bool named = passage_.refers_back(told, NearWords::quota_noun);
        if (!named && !sums_up(told) && !concludes(told, NearWords::strict)) return std::nullopt;
        const bool follows = said && part.sentence + 1 >= told.sentence && !passage_.is_elsewhere(told);
        if (!follows && !hangs_together(told, part, whole, NearWords::quota_noun)) return std::nullopt;
        return weighed(reckon_part(told, part, whole), follows || is_slip(computed, at(told).value));
    }
    return std::nullopt;
}

/// "Von den 175 Plätzen sind 60 Prozent vergeben. Für 125 Kinder steht damit fest"
std::optional<Reckoning> NearRelations::portion(const NearValue& told) const {
    if ((!concludes(told, NearWords::strict) && !sums_up(told)) || passage_.is_elsewhere(told)) return std::nullopt;
    const auto [far_first, far_last] = passage_.around(told.sentence, far_before, far_after);
    const Values all = levels(far_first, far_last, told);
    if (all.size() > too_many) return std::nullopt;
    for (const NearValue& share : all)
        for (const NearValue& whole : all)
            if (may_be_part(share, told, whole))
                if (auto reckoning = reckon_part(share, told, whole); reckoning && reckoning->fits) return std::nullopt;
    const auto [first, last] = passage_.around(told.sentence, 1, 0);
    std::optional<Reckoning> found;
    for (const NearValue& share : levels(first, last, told)) {
        if (share.part != Part::share) continue;
        for (const NearValue& whole : levels(first, last, told)) {
            if (whole.part != Part::level || !measure_alike(at(whole), at(told))) continue;
            auto reckoning = reckon_part(share, told, whole);
            if (!reckoning) continue;
            if (found) return std::nullopt;
            const Exact percent = stated(at(told)) / stated(at(whole)) * 100;
            if (!is_near(percent, stated(at(share))) || share.figure > told.figure) return std::nullopt;
            found = weighed(std::move(reckoning), is_slip(stated(at(whole)) * stated(at(share)) / 100, at(told).value));
        }
    }
    return found;
}

/// So many at so much each, or so much for each of so many.
std::optional<Reckoning> NearRelations::product(const NearValue& told) const {
    if (at(told).value.form == Form::fraction || at(told).value.kind == Kind::percent) return std::nullopt;
    const bool each = told.part == Part::each;
    const auto [far_first, far_last] = passage_.around(told.sentence, far_before, far_after);
    const Values all = levels(far_first, far_last, told);
    if (all.size() < 2 || all.size() > too_many) return std::nullopt;
    const auto reckon = [&](const NearValue& other, const NearValue& count) {
        return each ? reckon_operation(sums_,
                                       {"quotient", {{"a", other.figure}, {"b", count.figure}, {"c", told.figure}}})
                    : reckon_operation(sums_,
                                       {"product", {{"a", count.figure}, {"b", other.figure}, {"c", told.figure}}});
    };
    const auto is_other = [&](const NearValue& value) {
        return measure_alike(at(value), at(told)) && (value.part == Part::each) != each && value.part != Part::share;
    };
    for (const NearValue& other : all)
        for (const NearValue& count : all)
            if (is_other(other) && counts(at(count)) && count.figure != other.figure &&
                may_be_told(each ? quotient(reach_of(other), reach_of(count))
                                 : stimmig::product(reach_of(count), reach_of(other)),
                            told))
                if (auto reckoning = reckon(other, count); reckoning && reckoning->fits) return reckoning;
    if (passage_.is_elsewhere(told, each) || adds_more(told)) return std::nullopt;
    for (std::uint32_t back = 0; back <= reach; ++back) {
        const auto [first, last] = passage_.around(told.sentence, back, 0);
        std::vector<std::pair<NearValue, NearValue>> pairs;
        const Values near = levels(first, last, told);
        for (const NearValue& other : near)
            for (const NearValue& count : near) {
                if (!is_other(other) || !counts(at(count)) || count.figure == other.figure) continue;
                const bool things = each ? counts_other(at(count), at(other)) : count_things(at(count), at(other));
                if (measure_alike(at(count), at(other)) && !things) continue;
                if (other.time == -2 || count.time == -2 || is_told_often(other)) continue;
                if (!each && is_of_more(at(told), at(other), at(count))) continue;
                if (other.figure > told.figure || count.figure > told.figure) continue;
                if (count.sentence + 1 < told.sentence && other.sentence + 1 < told.sentence) continue;
                if (reckon(other, count)) pairs.emplace_back(other, count);
            }
        // The debts are those of today and not those of last year.
        std::erase_if(pairs, [&](const auto& pair) {
            return std::any_of(near.begin(), near.end(), [&](const NearValue& value) {
                if (!is_other(value) || value.figure == pair.first.figure) return false;
                const auto order = in_time(pair.first, value, told);
                return order && order->second.figure == value.figure;
            });
        });
        if (pairs.empty()) continue;
        prefer(told, pairs);
        if (pairs.size() > 1) return std::nullopt;
        const auto& [other, count] = pairs.front();
        const Exact computed =
            each ? Exact(stated(at(other)) / stated(at(count))) : Exact(stated(at(other)) * stated(at(count)));
        if (!is_near(computed, stated(at(told)))) return std::nullopt;
        const bool total =
            concludes(told, NearWords::total) &&
            passage_.speaks_of_nothing_new(told, std::min(other.sentence, count.sentence), told.sentence);
        // "Bei 62.000 Einwohnern bedeutet das eine Pro-Kopf-Verschuldung von 380 Euro"
        const bool parted = each && sums_up(told) && count.sentence == told.sentence && is_named(told, count);
        const bool billed = !each && other.figure > count.figure && is_billed(told);
        const bool said =
            total || parted || billed || concludes(told, NearWords::concludes) || (!each && is_priced(told, other));
        const bool beside = each && is_beside(told, other);
        if (!said && !beside && !(each && is_each_of(told, count))) return std::nullopt;
        const bool certain = parted || (concludes(told, NearWords::concludes) && is_named(told, count));
        return weighed(reckon(other, count), certain || is_slip(computed, at(told).value));
    }
    return std::nullopt;
}

/// "neunmal je 200.000 Euro": how often is said beside the amount.
bool NearRelations::is_told_often(const NearValue& each) const {
    const auto& items = passage_.sentence(each.sentence).items;
    constexpr std::uint32_t close = 3;
    for (std::uint32_t i = each.item; i-- > 0 && each.item - i <= close && items[i].type == Item::Type::word;)
        if (items[i].text.ends_with("mal")) return true;
    return false;
}

/// "Je Quadratmeter", "pro Fahrzeug", "bei 96 Quadratmetern": the count that the amount is told for.
bool NearRelations::is_named(const NearValue& told, const NearValue& count) const {
    if (count.sentence == told.sentence && count.item > 0) {
        const auto& items = passage_.sentence(count.sentence).items;
        const std::size_t first = NearPassage::clause(passage_.sentence(count.sentence), count.item).first;
        for (std::size_t i = count.item; i-- > first && count.item - i <= 4;)
            if (items[i].text == "bei" || items[i].text == "für" || items[i].text == "auf") return true;
    }
    const Figure& figure = at(told);
    return (!figure.per.empty() && figure.per == at(count).value.unit) || is_each_of(told, count);
}

/// Of several counts the one that is named as what the amount is told for.
void NearRelations::prefer(const NearValue& told, Pairs& pairs) const {
    const auto named = [&](const auto& pair) { return is_named(told, pair.second); };
    if (std::any_of(pairs.begin(), pairs.end(), named))
        std::erase_if(pairs, [&](const auto& pair) { return !named(pair); });
    // "Die Runde tippte sechs Richtige. Weil alle 18 gleich viel zahlten, bekommt jede 60.000 Euro": the nearest
    const auto near = [&](const auto& pair) { return pair.second.sentence == told.sentence; };
    if (pairs.size() > 1 && std::count_if(pairs.begin(), pairs.end(), near) == 1)
        std::erase_if(pairs, [&](const auto& pair) { return !near(pair); });
}

/// "Das Paket kostet 9,9 Millionen Euro, 620.000 Euro je Fahrzeug", "150.400 Euro, im Schnitt waren es 3.200 Euro":
/// right behind the amount that is parted.
bool NearRelations::is_beside(const NearValue& told, const NearValue& other) const {
    if (other.sentence != told.sentence || other.item > told.item) return false;
    constexpr std::size_t most = 8;
    const NearSentence& in = passage_.sentence(told.sentence);
    if (told.item - other.item > most) return false;
    // Nothing but the amount's own words, and no verb of its own behind it.
    const auto [from, to] = NearPassage::clause(in, told.item);
    const std::uint32_t words = NearPassage::clause_classes(in, told.item);
    const bool mean = (words & NearWords::mean) != 0;
    return from > other.item && (mean || ((words & NearWords::each) != 0 && to <= told.item + 3));
}

/// "Bei Kosten von 350.000 Euro sind das 120.000 Euro", "bedeutet das 120.000 Euro"
bool NearRelations::sums_up(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    for (std::size_t i = from; i + 1 < to; ++i) {
        const std::string_view a = in.items[i].text;
        const std::string_view b = in.items[i + 1].text;
        if ((b == "das" && comes_to(a)) || (a == "das" && comes_to(b))) return true;
    }
    return false;
}

/// "Bei einem Preis von 25 Euro je Meter muss er 2.700 Euro zahlen"
bool NearRelations::is_priced(const NearValue& told, const NearValue& price) const {
    if (price.sentence != told.sentence || price.item > told.item) return false;
    constexpr std::uint32_t reach_back = 4;
    const NearSentence& in = passage_.sentence(told.sentence);
    for (std::uint32_t i = price.item; i-- > 0 && price.item - i <= reach_back;)
        if (in.items[i].text == "bei" || in.items[i].text == "zu") return true;
    return false;
}

/// "Die Rechnung über 126.400 Euro", "den Gesamtpreis von 126.400 Euro": of what was bought before.
bool NearRelations::is_billed(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const WordClass bill(sums_.input.rules, "bill", "near");
    constexpr std::size_t close = 3;
    for (std::size_t i = told.item; i-- > 1 && told.item - i <= close && in.items[i].type == Item::Type::word;)
        if (bill.has(in.items[i].text)) return (in.classes[i - 1] & NearWords::definite) != 0;
    return false;
}

/// "Mit Material und Anfahrt kamen 2.850 Euro zusammen"
bool NearRelations::adds_more(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const std::size_t end = NearPassage::clause(in, told.item).second;
    for (std::size_t i = 0; i < end; ++i) {
        if ((in.classes[i] & NearWords::adds) == 0) continue;
        if (in.items[i].text != "mit") return true;
        for (std::size_t next = i + 1; next < in.items.size() && next < i + 4; ++next) {
            if (in.items[next].type != Item::Type::word) break;
            if (in.items[next].capital) return true;
        }
    }
    return false;
}

/// "Bei 18.000 Einwohnern steht jeder mit 1.600 Euro in der Kreide", "pro Hektar"
bool NearRelations::is_each_of(const NearValue& told, const NearValue& count) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    const std::string noun = lower(at(count).noun);
    for (std::size_t i = from; i < to; ++i) {
        if ((in.classes[i] & NearWords::everybody) != 0) return true;
        const bool each = (in.classes[i] & NearWords::each) != 0;
        if (each && i + 1 < to && in.items[i + 1].type == Item::Type::word && !noun.empty() &&
            same_low_noun(in.items[i + 1].text, noun))
            return true;
    }
    return false;
}

/// "Der Kreis gibt 900.000 Euro dazu"
bool NearRelations::comes_to_it(const NearValue& value) const {
    const auto& items = passage_.sentence(value.sentence).items;
    return value.item + 1 < items.size() &&
           WordClass(sums_.input.rules, "to_it", "check_breakdown").has(items[value.item + 1].text);
}

/// "18.000 Euro sind nötig, davon sind 11.800 gesammelt. Es fehlen noch 7.200 Euro."
std::optional<Reckoning> NearRelations::remainder(const NearValue& told) const {
    if (!concludes(told, NearWords::left) || passage_.is_elsewhere(told)) return std::nullopt;
    const auto reckon = [&](const NearValue& a, const NearValue& b) {
        return reckon_operation(sums_, {"difference", {{"a", a.figure}, {"b", b.figure}, {"c", told.figure}}});
    };
    const auto [far_first, far_last] = passage_.around(told.sentence, far_before, far_after);
    const Values all = levels(far_first, far_last, told);
    if (all.size() > too_many) return std::nullopt;
    for (const NearValue& a : all)
        for (const NearValue& b : all)
            if (auto reckoning = reckon(a, b); reckoning && reckoning->fits) return reckoning;
    for (std::uint32_t back = 1; back <= reach; ++back) {
        const auto [first, last] = passage_.around(told.sentence, back, 0);
        Values near = levels(first, last, told);
        std::erase_if(near, [&](const NearValue& each) {
            return each.part != Part::level || (!measure_alike(at(each), at(told)) && !at(each).noun.empty()) ||
                   at(each).value.kind == Kind::percent;
        });
        if (near.size() < 2) continue;
        if (near.size() > 2) return std::nullopt;
        const bool first_larger = *at(near[0]).value.low > *at(near[1]).value.low;
        const NearValue& whole = near[first_larger ? 0 : 1];
        const NearValue& part = near[first_larger ? 1 : 0];
        const Exact computed = stated(at(whole)) - stated(at(part));
        if (!is_near(computed, stated(at(told))) || comes_to_it(whole) || comes_to_it(part)) return std::nullopt;
        if (!hangs_together(told, whole, part, NearWords::left)) return std::nullopt;
        return weighed(reckon(whole, part), is_slip(computed, at(told).value));
    }
    return std::nullopt;
}

}  // namespace stimmig
