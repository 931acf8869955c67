// News tell what was in the first paragraph and what had been in the third: relations of figures that stand further
// apart than a few sentences, where the text leaves no doubt which of them belong together.
#include <algorithm>

#include "check/arithmetic_near.h"
#include "check/around.h"
#include "check/slip.h"
#include "check/sums.h"

namespace stimmig {
namespace {

using Part = NearValue::Part;

/// Of fewer digits many numbers are a slip of each other by chance.
constexpr std::size_t telling_digits = 3;

bool is_telling_slip(const Exact& computed, const Value& told) {
    if (!is_slip(computed, told)) return false;
    const SlipDigits digits = slip_digits(computed, told, told.significant);
    return std::max(digits.one, digits.swapped) >= telling_digits;
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> NearRelations::far_around(std::uint32_t sentence) const {
    constexpr std::uint32_t before = 8, after = 5;
    return passage_.far_around(sentence, before, after);
}

/// What a change comes to between two values; none where the one is no change of the other.
std::optional<Exact> NearRelations::computed(const NearValue& told, const NearValue& from, const NearValue& to) const {
    const Exact a = stated(at(from));
    const Exact b = stated(at(to));
    if (a <= 0) return std::nullopt;
    const Kind kind = at(told).value.kind;
    return kind == Kind::factor ? Exact(b / a) : kind == Kind::percent ? Exact(abs(a - b) / a * 100) : abs(a - b);
}

/// From the only two figures of one thing that may be meant, wherever they stand.
std::optional<Reckoning> NearRelations::far_change(const NearValue& told) const {
    // "was ein Preisnachlass von 40 Prozent bedeutet" is no conclusion.
    if (at(told).value.kind != Kind::factor && !concludes(told, NearWords::concludes | NearWords::strict) &&
        !passage_.refers_back(told, NearWords::change_noun))
        return std::nullopt;
    const auto [first, last] = far_around(told.sentence);
    const Values all = levels(first, last, told);
    if (all.size() < 2 || all.size() > too_many) return std::nullopt;
    if (auto reckoning = fitting(told, all)) return reckoning;
    const int way = direction(told);
    Pairs pairs = pairs_in(first, last, told);
    std::erase_if(pairs, [&](const auto& pair) {
        const auto& [from, to] = pair;
        const auto comes_to = computed(told, from, to);
        const bool wrong_way = way != 0 && (*at(from).value.low < *at(to).value.low) != (way > 0);
        return wrong_way || !are_of_one_thing(from, to) || !comes_to ||
               !is_change_near(*comes_to, stated(at(told)), false);
    });
    // Of several pairs the one that a slip of the pen has struck.
    const auto slipped = [&](const auto& pair) {
        return is_slip(*computed(told, pair.first, pair.second), at(told).value);
    };
    if (pairs.size() > 1 && std::count_if(pairs.begin(), pairs.end(), slipped) == 1)
        std::erase_if(pairs, [&](const auto& pair) { return !slipped(pair); });
    return pairs.size() == 1 ? change_of(told, pairs.front(), false) : std::nullopt;
}

bool NearRelations::names_people(const std::string& noun) const {
    const std::string low = lower(noun);
    for (const Term& term : sums_.input.rules.table("people").terms)
        for (const std::string& form : term.forms)
            if (low.ends_with(lower(form))) return true;
    return false;
}

/// "In Hessen gab es ein Plus von 20 Prozent", "doppelt so billig wie andere Geräte", "Dieses Plus": of elsewhere, of
/// something else, or told before.
bool NearRelations::may_be_of_others(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    constexpr std::uint32_t times = NearWords::time_noun | NearWords::earlier | NearWords::weak | NearWords::later;
    // "verweist auf die Löhne, die um 9 Prozent gestiegen seien"
    if (from > 0 && from < to && in.items[from - 1].text == "," && (in.classes[from] & NearWords::definite) != 0)
        return true;
    constexpr std::size_t close = 3;
    for (std::size_t i = from; i < to; ++i) {
        const bool leads =
            (in.classes[i] & NearWords::place) != 0 || in.items[i].text == "als" || in.items[i].text == "wie";
        for (std::size_t next = i + 1; leads && next < std::min(to, i + 1 + close); ++next) {
            if (in.items[next].type != Item::Type::word || (in.classes[next] & times) != 0) break;
            if (in.items[next].capital) return true;
        }
    }
    const auto& figures = text_.figures;
    return std::any_of(figures.begin(), figures.begin() + told.figure, [&](const Figure& each) {
        return each.value.kind == at(told).value.kind && each.value.low == at(told).value.low;
    });
}

/// Whether the text itself says that one of two values came before the other, and tells the change of nothing else.
bool NearRelations::are_of_two_times(const NearValue& told, const NearValue& from, const NearValue& to) const {
    const bool dated = from.days && to.days && from.days->to < to.days->from;
    return (from.time < 0 || dated || (from.days && to.time > 0)) && !may_be_of_others(told);
}

/// Whether they are called alike, as far as that is told.
bool NearRelations::are_of_one_thing(const NearValue& a, const NearValue& b) const {
    const std::string& one = at(a).noun;
    const std::string& other = at(b).noun;
    return measure_alike(at(a), at(b)) && at(a).per == at(b).per &&
           (one.empty() || other.empty() || same_noun(one, other) || (names_people(one) && names_people(other)));
}

/// Whether a price or rate is told for what a number counts: "380 Euro am Tag" and "21 Tage", "2,35 Euro pro
/// Kubikmeter" and "120 Kubikmeter".
bool NearRelations::is_rate_of(const NearValue& rate, const NearValue& count) const {
    const std::string& per = at(rate).per;
    const Figure& counted = at(count);
    if (per.empty()) return false;
    if (counted.value.kind == Kind::duration)
        return (per == "P1D" && counted.value.unit == "day") || (per == "P1W" && counted.value.unit == "week") ||
               (per == "P1M" && counted.value.unit == "month") || (per == "P1Y" && counted.value.unit == "year") ||
               (per == "PT1H" && counted.value.unit == "hour");
    return counted.value.kind == Kind::count && counted.value.unit != "count" && counted.value.unit == per;
}

/// The one result that is the told figure with a slip of the pen, of all two values that `reckon` takes; one that fits
/// makes it right.
template <typename Reckon>
std::optional<Reckoning> NearRelations::only_slip(const NearValue& told, const Reckon& reckon) const {
    const auto [first, last] = far_around(told.sentence);
    const Values all = levels(first, last, told);
    if (all.size() > too_many) return std::nullopt;
    std::optional<Reckoning> found;
    for (const NearValue& one : all)
        for (const NearValue& other : all) {
            std::optional<Result> result = reckon(one, other);
            if (!result) continue;
            if (result->reckoning.fits) return std::move(result->reckoning);
            if (!is_telling_slip(result->computed, at(told).value)) continue;
            if (found) return std::nullopt;
            found = weighed(std::move(result->reckoning), true);
        }
    return found;
}

/// What a rate comes to for as many as are told.
std::optional<Reckoning> NearRelations::far_product(const NearValue& told) const {
    if (at(told).value.form != Form::digits || !at(told).per.empty() || passage_.is_elsewhere(told))
        return std::nullopt;
    return only_slip(told, [&](const NearValue& rate, const NearValue& count) -> std::optional<Result> {
        if (rate.figure == count.figure || !measure_alike(at(rate), at(told)) || !is_rate_of(rate, count)) return {};
        auto product =
            reckon_operation(sums_, {"product", {{"a", count.figure}, {"b", rate.figure}, {"c", told.figure}}});
        if (!product) return {};
        return Result{std::move(*product), stated(at(rate)) * stated(at(count))};
    });
}

/// A share to a tenth of a percent: "3.412 davon entfielen auf sie, die damit auf 52,9 Prozent kommt".
std::optional<Reckoning> NearRelations::far_share(const NearValue& told) const {
    if (at(told).value.form != Form::digits) return std::nullopt;
    return only_slip(told, [&](const NearValue& part, const NearValue& whole) -> std::optional<Result> {
        const bool alike = part.of_others || (!at(part).noun.empty() && are_of_one_thing(part, whole));
        // Of two sentences, hundreds of shares are told of something else.
        if (!alike || part.sentence != told.sentence || part.figure > told.figure) return {};
        if (part.part != Part::level || whole.part != Part::level) return {};
        auto share = reckon_part(told, part, whole);
        if (!share) return {};
        return Result{std::move(*share), stated(at(part)) / stated(at(whole)) * 100};
    });
}

}  // namespace stimmig
