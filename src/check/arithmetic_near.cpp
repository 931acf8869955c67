// "Im Sommer davor hatten die Kassen 84.600 Eintritte gezählt. Mit dem Zuwachs von einem Viertel habe man nicht
// gerechnet": what a change, an amount or a share comes to, from the figures that stand near it.
#include "check/arithmetic_near.h"

#include <date/date.h>

#include <algorithm>
#include <array>

#include "check/slip.h"
#include "check/sums.h"

namespace stimmig {
namespace {

using Part = NearValue::Part;

constexpr std::uint32_t far_before = 3;  ///< sentences in which a figure may be explained
constexpr std::uint32_t far_after = 2;

/// How far around a conclusion its operands may stand: so many sentences before and after, the nearest first.
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 6> reaches{
    {{0, 0}, {1, 0}, {2, 0}, {1, 1}, {0, 1}, {0, 2}}};

bool is_points(const Figure& figure) {
    return figure.value.kind == Kind::percentage_point || figure.value.unit == "point";
}

/// "um 700 Gäste oder 17 Prozent", "um 28.000 Karten beziehungsweise 23,7 Prozent"
bool says_twice(const NearSentence& in, std::size_t item) {
    const std::string_view word = in.items[item - 1].text;
    return word == "oder" || word == "beziehungsweise" || word == "bzw";
}

}  // namespace

std::vector<Reckoning> NearRelations::find(std::uint32_t sentence) const {
    std::vector<Reckoning> found;
    if (!has_company(sentence)) return found;
    const auto take = [&](std::optional<Reckoning> reckoning) {
        if (reckoning) found.push_back(std::move(*reckoning));
    };
    for (const NearValue& value : passage_.sentence(sentence).values) {
        if (value.odd) continue;
        if (value.part == Part::change) take(change(value));
        if (value.part == Part::change) take(twofold(value));
        if (value.part == Part::change) take(step(value));
        const auto take_either = [&](std::optional<Reckoning> near, const auto& far) {
            take(near ? std::move(near) : far());
        };
        if (value.part == Part::share) take_either(share(value), [&] { return far_share(value); });
        if (value.part == Part::level || value.part == Part::each)
            take_either(product(value), [&] { return far_product(value); });
        if (value.part == Part::level) take(portion(value));
        if (value.part == Part::level) take(remainder(value));
    }
    return found;
}

/// What follows from others needs two of them: looked at before any word is.
bool NearRelations::has_company(std::uint32_t sentence) const {
    const auto [first, last] = far_around(sentence);
    const auto& sentences = text_.segmentation.sentences;
    auto figure = std::partition_point(
        text_.figures.begin(), text_.figures.end(),
        [begin = sentences[first].span.begin](const Figure& each) { return each.span.begin < begin; });
    std::size_t numbers = 0;
    for (; figure != text_.figures.end() && figure->span.begin < sentences[last].span.end && numbers < 3; ++figure)
        numbers += NearPassage::can_compute(*figure);
    return numbers == 3;
}

NearRelations::Values NearRelations::levels(std::uint32_t first, std::uint32_t last, const NearValue& but) const {
    Values found;
    for (std::uint32_t s = first; s <= last; ++s) {
        if (ranges_[s].first == ranges_[s].last) continue;
        for (const NearValue& value : passage_.sentence(s).values)
            if (value.figure != but.figure && !value.odd && value.part != Part::change) found.push_back(value);
    }
    return found;
}

bool NearRelations::may_change(const NearValue& value, const NearValue& told) const {
    const Figure& figure = at(value);
    const Figure& change = at(told);
    if (figure.value.form == Form::fraction || value.of_others) return false;
    if (is_points(change)) return figure.value.kind == Kind::percent || change.value.unit == figure.value.unit;
    if (change.value.kind == Kind::percent || change.value.kind == Kind::factor) return true;
    return change.value.kind == figure.value.kind || figure.value.kind == Kind::count;
}

std::optional<Reckoning> NearRelations::reckon(const NearValue& from, const NearValue& to,
                                               const NearValue& told) const {
    return at(told).value.kind == Kind::factor ? reckon_growth(sums_, from.figure, to.figure, told.figure, true)
                                               : reckon_change(sums_, from.figure, to.figure, told.figure, true);
}

int NearRelations::direction(const NearValue& told) const {
    const Figure& figure = at(told);
    if (figure.value.kind == Kind::factor) return *figure.value.low >= Number(1) ? 1 : -1;
    if (figure.sign != 0) return figure.sign;
    const NearSentence& in = passage_.sentence(told.sentence);
    // "im Vorjahr bei 83 Prozent, 21 Punkte darüber": told from the other side.
    if (told.item + 1 < in.items.size() &&
        (in.items[told.item + 1].text == "darüber" || in.items[told.item + 1].text == "darunter"))
        return 0;
    for (const std::uint32_t words : {NearPassage::clause_classes(in, told.item), NearPassage::classes(in)}) {
        const bool up = (words & (NearWords::up | NearWords::up_noun)) != 0;
        const bool down = (words & (NearWords::down | NearWords::down_noun)) != 0;
        if (up != down) return up ? 1 : -1;
        if (up) return 0;
    }
    return text_.claims[told.figure].direction;
}

/// Whether a value is what the change is measured against, in a clause that hangs on "als" or "wie".
bool NearRelations::is_compared(const NearValue& told, const NearValue& value) const {
    if (value.sentence != told.sentence || value.item <= told.item) return false;
    const NearSentence& in = passage_.sentence(told.sentence);
    const std::size_t end = NearPassage::clause(in, told.item).second;
    if (value.item < end || NearPassage::clause(in, value.item).first != end + 1) return false;
    if (in.items[end].text != "," && in.items[end].text != "(") return false;
    return std::any_of(in.items.begin() + told.item, in.items.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Item& item) { return item.text == "wie" || item.text == "als"; });
}

std::optional<std::pair<NearValue, NearValue>> NearRelations::in_time(const NearValue& a, const NearValue& b,
                                                                      const NearValue& told) const {
    if (beats(told, a, b)) return a.sentence == told.sentence ? std::pair{a, b} : std::pair{b, a};
    // "viermal so viele wie nach der ersten Sendung, die 120 Anrufer brachte"
    for (const NearValue* each : {&a, &b})
        if (is_compared(told, *each)) return each == &a ? std::pair{a, b} : std::pair{b, a};
    // "2019 waren es 1.260, 2024 noch 840": years say more than "noch".
    const bool dated = a.days && b.days && !overlap(*a.days, *b.days) && std::min(a.time, b.time) > -2;
    const bool by_time = a.time != b.time && !dated;
    const bool a_first = by_time ? a.time < b.time : a.days && b.days && a.days->to < b.days->from;
    const bool b_first = by_time ? b.time < a.time : a.days && b.days && b.days->to < a.days->from;
    if (a_first) return std::pair{a, b};
    if (b_first) return std::pair{b, a};
    // "vor einem Monat waren es 104 Euro"
    constexpr date::days recent{25};
    const auto& published = text_.document.published;
    const auto is_past = [&](const NearValue& each) {
        return each.days && published && each.days->to < *published - recent;
    };
    if (is_past(a) != is_past(b)) return is_past(a) ? std::pair{a, b} : std::pair{b, a};
    // Of one time: how far they are apart.
    const std::uint32_t words = NearPassage::clause_classes(passage_.sentence(told.sentence), told.item);
    if ((words & NearWords::gap_noun) == 0) return std::nullopt;
    return *at(a).value.low < *at(b).value.low ? std::pair{a, b} : std::pair{b, a};
}

/// Whether two values say nothing but what the change before them comes from: "Die Wartezeit hat sich halbiert. Aus 36
/// Tagen wurden 24." Where they name other things, a ratio that is as round as the one told is no chance.
bool NearRelations::is_told_by(const NearValue& told, const NearValue& a, const NearValue& b) const {
    const Figure& change = at(told);
    if (change.value.kind != Kind::factor && change.value.form != Form::fraction) return false;
    if (a.sentence == told.sentence || b.sentence == told.sentence) return false;
    std::size_t numbers = 0;
    for (std::uint32_t s = told.sentence; s <= std::max(a.sentence, b.sentence); ++s)
        for (const NearValue& value : passage_.sentence(s).values)
            numbers += at(value).value.kind == Kind::duration && at(a).value.kind != Kind::duration ? 0 : 1;
    constexpr std::size_t these = 3;
    if (numbers != these) return false;
    if (passage_.speaks_of_nothing_new(a, told.sentence, told.sentence) &&
        passage_.speaks_of_nothing_new(b, told.sentence, told.sentence))
        return true;
    const Exact ratio = stated(at(a)) / stated(at(b));
    const std::array<Exact, 9> round{Exact(2),    Exact(3),    Exact(4),    Exact(5),   Exact(10),
                                     Exact(3, 2), Exact(4, 3), Exact(5, 4), Exact(5, 2)};
    const Exact spare(1, 300);
    return std::any_of(round.begin(), round.end(), [&](const Exact& each) {
        const Exact x = ratio < 1 ? Exact(1 / ratio) : ratio;
        return x > each * (1 - spare) && x < each * (1 + spare);
    });
}

/// "seit 2019 um ein Viertel vergrößert, damals waren es 1.200"
bool NearRelations::hangs_on(const NearValue& told, const NearValue& value) const {
    if (value.sentence != told.sentence || value.item < told.item || !at(value).noun.empty()) return false;
    const NearSentence& in = passage_.sentence(value.sentence);
    return value.item > 1 && in.items[value.item - 1].text == "es" &&
           (NearPassage::clause_classes(in, value.item) & NearWords::earlier) != 0;
}

/// "im Vorjahr waren es 83 Prozent, 21 Punkte darüber": a clause that tells nothing but the change.
bool NearRelations::stands_alone(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    constexpr std::size_t most = 4;
    if (from == 0 || to - from > most || told.item > from + 1) return false;
    for (std::size_t i = told.item + 1; i < to; ++i)
        if ((in.classes[i] & NearWords::more) == 0 && in.items[i].text != lower(at(told).noun)) return false;
    return to > told.item + 1 && (in.classes[to - 1] & NearWords::more) != 0;
}

/// "Damit hat sich die Zahl der Betriebe halbiert", right behind both numbers, whatever they are called.
bool NearRelations::follows(const NearValue& told, const NearValue& a, const NearValue& b) const {
    const bool adjoin = a.sentence <= told.sentence && b.sentence <= told.sentence && a.sentence + 1 >= told.sentence &&
                        b.sentence + 1 >= told.sentence;
    if (!adjoin) return false;
    if (hangs_on(told, a) || hangs_on(told, b) || stands_alone(told)) return true;
    if (!concludes(told, NearWords::strict) || names_other_length(told, a, b)) return false;
    if (a.sentence == told.sentence && b.sentence == told.sentence) return true;
    const auto measure = [&](const NearValue& each) { return text_.claims[each.figure].measure; };
    const auto known = [](const std::string& each) { return !each.empty() && each[0] != '~'; };
    return !known(measure(told)) || !known(measure(a)) || measure(told) == measure(a);
}

/// "Nach 52,02 Sekunden war sie im Ziel. Ihre Bestzeit von 53,14 Sekunden unterbot sie um 1,12": a verb between the one
/// value and the change, and the other right before.
bool NearRelations::beats(const NearValue& told, const NearValue& a, const NearValue& b) const {
    const bool one = a.sentence == told.sentence && b.sentence + 1 == told.sentence && a.item < told.item;
    const bool other = b.sentence == told.sentence && a.sentence + 1 == told.sentence && b.item < told.item;
    if (!one && !other) return false;
    const NearSentence& in = passage_.sentence(told.sentence);
    for (std::size_t i = (one ? a : b).item; i < told.item; ++i)
        if ((in.classes[i] & NearWords::beats) != 0) return true;
    return false;
}

bool NearRelations::hangs_together(const NearValue& told, const NearValue& a, const NearValue& b,
                                   std::uint32_t names) const {
    if (passage_.is_elsewhere(told)) return false;
    const NearSentence& in = passage_.sentence(told.sentence);
    const std::uint32_t words = NearPassage::clause_classes(in, told.item);
    // "dreimal so viele wie im Gründungsjahr, in dem es 1.150 waren": the time is that of the value behind it.
    const auto hangs_on = [&](const NearValue& each) {
        const bool then = each.sentence == told.sentence + 1 && each.time == -2 &&
                          passage_.sentence(each.sentence).items.front().text == "damals";
        return then || (each.sentence == told.sentence && each.item > told.item);
    };
    const bool hangs = hangs_on(a) || hangs_on(b);
    if (!hangs && (words & NearWords::earlier) != 0 && a.time > -2 && b.time > -2) return false;
    // "der Abstand betrug damals 12 Punkte"
    if ((words & NearWords::earlier) != 0 && (words & NearWords::gap_noun) != 0) return false;
    // "Vor Steuern blieben 3 Millionen, ein Fünftel mehr": the value right before it takes part.
    for (const NearValue& value : in.values) {
        if (value.item >= told.item || value.part != Part::level || !measure_alike(at(value), at(a))) continue;
        const bool later = std::any_of(in.values.begin(), in.values.end(), [&](const NearValue& each) {
            return each.item > value.item && each.item < told.item && measure_alike(at(each), at(a));
        });
        if (!later && value.figure != a.figure && value.figure != b.figure) return false;
    }
    if (is_pointed_at(told, a, b)) return true;
    const bool back = passage_.refers_back(told, names);
    const auto [from, to] = NearPassage::clause(in, told.item);
    for (std::size_t i = from; i < to; ++i) {
        const std::uint32_t figure = in.items[i].figure;
        if (figure == no_figure || figure == told.figure || figure == a.figure || figure == b.figure) continue;
        const std::optional<Days>& named = text_.figures[figure].value.days;
        if (!named) {
            // A number of its own is what the change leads to or comes from, but for "um 700 Gäste oder 17 Prozent".
            const bool twice = told.item > from && says_twice(in, told.item);
            if (!twice && is_numeric(text_.figures[figure])) return false;
            continue;
        }
        const bool fits = (a.days && overlap(*a.days, *named)) || (b.days && overlap(*b.days, *named));
        const bool unknown = !a.days && !b.days;
        if (!hangs && !fits && !(back && unknown)) return false;
    }
    if (back || follows(told, a, b) || beats(told, a, b)) return true;
    if (told.figure < std::min(a.figure, b.figure) && is_told_by(told, a, b)) return true;
    const std::uint32_t first = std::min({told.sentence, a.sentence, b.sentence});
    const std::uint32_t last = std::max({told.sentence, a.sentence, b.sentence});
    return passage_.speaks_of_nothing_new(told, first, last);
}

/// "In gut zwei Jahrzehnten hat sich die Zahl halbiert": how long the change took is no level.
bool NearRelations::is_while(const NearValue& value, const NearValue& other, const NearValue& told) const {
    return value.sentence == told.sentence && at(value).value.kind == Kind::duration &&
           at(other).value.kind != Kind::duration;
}

/// Whether a change is told from something that no figure around states: "um 4,5 Prozent auf 67,5 Prozent", "das
/// zehnjährige Mittel verfehlt"; or what is told is where a change led to: "schrumpft der Abstand auf 6 Prozent".
bool NearRelations::is_told_alone(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const std::uint32_t words = NearPassage::clause_classes(in, told.item);
    if ((words & NearWords::mean) != 0) return true;
    const auto is_at = [&](std::size_t item, std::string_view word) {
        return item < in.items.size() && in.items[item].text == word;
    };
    const bool moves = (words & (NearWords::up | NearWords::down)) != 0;
    if (moves && told.item > 0 && is_at(told.item - 1, "auf")) return true;
    return at(told).value.kind == Kind::percent && is_at(told.item + 1, "auf") && told.item + 2 < in.items.size() &&
           in.items[told.item + 2].type == Item::Type::figure &&
           text_.figures[in.items[told.item + 2].figure].value.kind == Kind::percent;
}

std::optional<Reckoning> NearRelations::weighed(std::optional<Reckoning> reckoning, bool slip) {
    if (reckoning && !reckoning->fits) reckoning->assumed = !slip;
    return reckoning;
}

/// Two values of different times that the change may lead from and to.
NearRelations::Pairs NearRelations::pairs_in(std::uint32_t first, std::uint32_t last, const NearValue& told) const {
    Pairs pairs;
    Values near = levels(first, last, told);
    std::erase_if(near, [&](const NearValue& each) { return is_whole(each, near); });
    for (std::size_t i = 0; i < near.size(); ++i)
        for (std::size_t j = i + 1; j < near.size(); ++j) {
            if (!may_change(near[i], told) || !may_change(near[j], told)) continue;
            if ((near[i].part == Part::share) != (near[j].part == Part::share)) continue;
            if (is_while(near[i], near[j], told) || is_while(near[j], near[i], told)) continue;
            const auto pair = in_time(near[i], near[j], told);
            if (pair && (can_reckon(near[i], near[j], told) || can_reckon(near[j], near[i], told)))
                pairs.push_back(*pair);
        }
    return pairs;
}

/// "Von den 60 Messstellen melden noch 16 ...": what the next number of its sentence is a part of.
bool NearRelations::is_whole(const NearValue& value, const Values& near) const {
    const NearSentence& in = passage_.sentence(value.sentence);
    constexpr std::size_t close = 3;
    bool of = false;
    for (std::size_t i = value.item; i-- > 0 && value.item - i <= close && !of;) {
        if (in.items[i].type != Item::Type::word || in.items[i].text == "auf") break;
        of = in.items[i].text == "von" || in.items[i].text == "unter";
    }
    if (!of || at(value).value.kind != Kind::count) return false;
    return std::any_of(near.begin(), near.end(), [&](const NearValue& part) {
        const std::size_t before = part.item > 0 ? part.item - 1 : 0;
        return part.sentence == value.sentence && part.item > value.item && measure_alike(at(part), at(value)) &&
               *at(part).value.low < *at(value).value.low && in.items[before].text != "auf";
    });
}

/// "71,4 Prozent stimmten ab, vor acht Jahren waren es 48,1. Das Interesse stieg damit um 33 Punkte": a conclusion
/// right behind its two values; what others come to is chance.
bool NearRelations::has_own_pair(const NearValue& told) const {
    if (!concludes(told, NearWords::strict)) return false;
    const auto [first, last] = passage_.around(told.sentence, 1, 0);
    const Pairs pairs = pairs_in(first, last, told);
    return pairs.size() == 1 && follows(told, pairs.front().first, pairs.front().second);
}

std::optional<Reckoning> NearRelations::fitting(const NearValue& told, const Values& all) const {
    const int way = direction(told);
    for (const NearValue& from : all)
        for (const NearValue& to : all) {
            if (from.figure == to.figure || !may_change(from, told) || !may_change(to, told)) continue;
            if (way != 0 && (*at(from).value.low < *at(to).value.low) != (way > 0)) continue;
            if (!may_fit(from, to, told)) continue;
            auto reckoning = reckon(from, to, told);
            if (reckoning && reckoning->fits) return reckoning;
        }
    return std::nullopt;
}

/// From one of the figures around to another: wrong only where no pair makes it right.
std::optional<Reckoning> NearRelations::change(const NearValue& told) const {
    if (is_told_alone(told)) return std::nullopt;
    const bool own = has_own_pair(told);
    const auto [far_first, far_last] =
        own ? passage_.around(told.sentence, 1, 0) : passage_.around(told.sentence, far_before, far_after);
    Values all = levels(far_first, far_last, told);
    if (own) std::erase_if(all, [&, near = all](const NearValue& each) { return is_whole(each, near); });
    if (all.size() > too_many) return std::nullopt;
    if (auto reckoning = fitting(told, all)) return reckoning;
    for (const auto& [before, after] : reaches) {
        const auto [first, last] = passage_.around(told.sentence, before, after);
        const Pairs pairs = pairs_in(first, last, told);
        if (pairs.size() > 1) return std::nullopt;
        if (pairs.empty()) continue;
        auto reckoning = change_of(told, pairs.front(), own);
        if (!reckoning || reckoning->fits || follows(told, pairs.front().first, pairs.front().second)) return reckoning;
        const auto [from, to] = far_around(told.sentence);
        const auto other = fitting(told, levels(from, to, told));
        return other ? other : reckoning;
    }
    return far_change(told);
}

std::optional<Reckoning> NearRelations::change_of(const NearValue& told, const std::pair<NearValue, NearValue>& pair,
                                                  bool own) const {
    const auto& [from, to] = pair;
    const int way = direction(told);
    if (way != 0 && (*at(from).value.low < *at(to).value.low) != (way > 0)) return std::nullopt;
    // "um 1,2 Prozent auf 23.782 Punkte. Am Montag waren es 23.200": it may be told from another day.
    const bool reached = to.sentence == told.sentence && to.time == 1 && to.item > told.item;
    if (reached && from.sentence != told.sentence && from.time > -2) return std::nullopt;
    auto reckoning = reckon(from, to, told);
    if (!reckoning || reckoning->fits) return reckoning;
    const auto comes_to = computed(told, from, to);
    if (!comes_to) return std::nullopt;
    const bool points = reckoning->cause == "points";
    const bool one_sentence = (from.sentence == told.sentence && to.sentence == told.sentence) || beats(told, from, to);
    if (!points && !is_change_near(*comes_to, stated(at(told)), one_sentence)) return std::nullopt;
    if (!hangs_together(told, from, to, NearWords::change_noun)) return std::nullopt;
    reckoning->own = own || is_pointed_at(told, from, to);
    return weighed(std::move(reckoning), points || is_slip(*comes_to, at(told).value) || follows(told, from, to) ||
                                             sums_up_two(told, from, to) || beats(told, from, to) ||
                                             is_pointed_at(told, from, to) || are_of_two_times(told, from, to));
}

}  // namespace stimmig
