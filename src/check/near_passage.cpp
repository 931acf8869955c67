#include "check/near_passage.h"

#include <algorithm>

#include "check/conclusion_words.h"

namespace stimmig {
namespace {

using Part = NearValue::Part;

/// Figures of a sentence; more are no prose, and none of them follows from any two others.
constexpr std::ptrdiff_t longest_sentence = 100;

bool is_figure(const Item& item) {
    return item.type == Item::Type::figure;
}

bool is_sign(const Item& item) {
    return item.type == Item::Type::sign;
}

std::uint32_t any(const NearSentence& in, std::size_t from, std::size_t to) {
    std::uint32_t classes = 0;
    for (std::size_t i = from; i < to; ++i) classes |= in.classes[i];
    return classes;
}

}  // namespace

const NearSentence& NearPassage::sentence(std::uint32_t index) const {
    if (!read_[index]) read_[index].emplace(read(index));
    return *read_[index];
}

/// As many sentences around one, as long as each `joins` the one before it.
template <typename Joins>
std::pair<std::uint32_t, std::uint32_t> NearPassage::reach(std::uint32_t sentence, std::uint32_t before,
                                                           std::uint32_t after, const Joins& joins) const {
    const auto& sentences = text_.segmentation.sentences;
    std::uint32_t first = sentence;
    std::uint32_t last = sentence;
    while (first > 0 && sentence - first < before && joins(sentences[first - 1].block, sentences[first].block)) --first;
    while (last + 1 < sentences.size() && last - sentence < after &&
           joins(sentences[last].block, sentences[last + 1].block))
        ++last;
    return {first, last};
}

std::pair<std::uint32_t, std::uint32_t> NearPassage::around(std::uint32_t sentence, std::uint32_t before,
                                                            std::uint32_t after) const {
    return reach(sentence, before, after, [](std::uint32_t a, std::uint32_t b) { return a == b; });
}

std::pair<std::uint32_t, std::uint32_t> NearPassage::far_around(std::uint32_t sentence, std::uint32_t before,
                                                                std::uint32_t after) const {
    const auto is_prose = [&](std::uint32_t block) {
        const Block& each = text_.document.blocks[block];
        return each.kind == BlockKind::paragraph && each.group == 0;
    };
    return reach(sentence, before, after,
                 [&](std::uint32_t a, std::uint32_t b) { return a == b || (is_prose(a) && is_prose(b)); });
}

std::pair<std::size_t, std::size_t> NearPassage::clause(const NearSentence& in, std::size_t item) {
    std::size_t first = item;
    std::size_t last = item + 1;
    while (first > 0 && !is_sign(in.items[first - 1])) --first;
    while (last < in.items.size() && !is_sign(in.items[last])) ++last;
    return {first, last};
}

std::uint32_t NearPassage::clause_classes(const NearSentence& in, std::size_t item) {
    const auto [first, last] = clause(in, item);
    return any(in, first, last);
}

std::uint32_t NearPassage::classes(const NearSentence& in) {
    return any(in, 0, in.items.size());
}

NearSentence NearPassage::read(std::uint32_t index) const {
    NearSentence in{rows_.of(index), {}, {}};
    in.classes.reserve(in.items.size());
    for (const Item& item : in.items) in.classes.push_back(item.word ? item.word->near : 0);
    if (std::count_if(in.items.begin(), in.items.end(), is_figure) > longest_sentence) return in;
    for (std::size_t i = 0; i < in.items.size(); ++i) {
        if (!is_figure(in.items[i]) || !can_compute(at(in.items[i].figure))) continue;
        const Figure& figure = at(in.items[i].figure);
        NearValue value;
        value.figure = in.items[i].figure;
        value.sentence = index;
        value.item = static_cast<std::uint32_t>(i);
        value.odd = figure.doubtful || figure.value.modifier == Modifier::range || figure.value.low->sign() <= 0;
        value.part = part_of(in, i);
        const std::size_t end = std::min(i + 3, in.items.size());
        const std::size_t begin = i > 2 ? i - 2 : 0;
        value.of_others = ((any(in, i + 1, end) | any(in, begin, i)) & NearWords::partitive) != 0;
        // "75 Weichen überprüft und bei 30 Mängel entdeckt"
        if (i > 0 && in.items[i - 1].text == "bei" && figure.value.kind == Kind::count && figure.value.unit == "count")
            value.of_others = true;
        in.values.push_back(value);
    }
    for (NearValue& value : in.values) tell_time(in, value);
    return in;
}

Part NearPassage::part_of(const NearSentence& in, std::size_t item) const {
    if (is_change(in, item)) return Part::change;
    if (at(in.items[item].figure).value.kind == Kind::percent) return Part::share;
    return is_each(in, item) ? Part::each : Part::level;
}

bool NearPassage::is_change(const NearSentence& in, std::size_t item) const {
    const Figure& figure = at(in.items[item].figure);
    if (figure.value.kind == Kind::factor || figure.sign != 0) return true;
    const auto [first, last] = clause(in, item);
    std::size_t next = item + 1;
    if (next < last && !figure.noun.empty() && in.items[next].text == lower(figure.noun)) ++next;
    if (next < last && (in.classes[next] & (NearWords::more | NearWords::change_noun)) != 0) return true;
    // "um gleich 1,2 Sekunden"
    std::size_t lead = item;
    while (lead > first && in.items[lead - 1].concludes(ConclusionWords::barely)) --lead;
    if (lead > 0 && in.items[lead - 1].text == "um") return true;
    // "7,4 Prozent im Minus"
    if (next + 1 < last && in.items[next].text == "im" && (in.classes[next + 1] & NearWords::change_noun) != 0)
        return true;
    // "um 700 Gäste oder 17 Prozent"
    if (item > first + 1 && (in.items[item - 1].text == "oder" || in.items[item - 1].text == "beziehungsweise"))
        for (std::size_t i = item - 1; i-- > first && item - i <= 4;)
            if (is_figure(in.items[i])) return is_change(in, i);
    // "ein Plus von rund 5 Prozent", "das Minus beträgt 4 Punkte"; but the level of something else stands in between.
    for (std::size_t i = item; i-- > first && !is_figure(in.items[i]);)
        if ((in.classes[i] & NearWords::change_noun) != 0) return true;
    return figure.value.kind == Kind::percentage_point;
}

/// The words before a figure and behind it that belong to it rather than to another figure of the clause.
std::pair<NearPassage::Words, NearPassage::Words> NearPassage::beside(const NearSentence& in, std::size_t item) const {
    const auto [first, last] = clause(in, item);
    const auto is_other = [&](const Item& other) { return is_figure(other) && can_compute(at(other.figure)); };
    std::size_t before = item;
    while (before > first && !is_other(in.items[before - 1])) --before;
    std::size_t behind = item + 1;
    while (behind < last && !is_other(in.items[behind])) ++behind;
    constexpr std::size_t close = 3;
    if (behind < last && behind > item + close) behind = item + 1 + close;
    return {{before, item}, {item + 1, behind}};
}

bool NearPassage::is_each(const NearSentence& in, std::size_t item) const {
    const Figure& figure = at(in.items[item].figure);
    if (!figure.per.empty()) return figure.per[0] != 'P';
    // "einer Pro-Kopf-Verschuldung von 1.500 Euro"
    for (std::size_t i = item; i > 0 && item - i < 3; --i)
        if (in.items[i - 1].text.starts_with("pro-kopf-")) return true;
    const auto [before, behind] = beside(in, item);
    constexpr std::uint32_t words = NearWords::mean | NearWords::each | NearWords::everybody;
    // "Ein Trikot kostet 15 Euro"
    const std::size_t opening = clause(in, item).first;
    if (before.first == opening && item > opening + 2 && in.items[opening].text.starts_with("ein") &&
        in.items[opening + 1].capital && (in.classes[opening + 2] & NearWords::costs) != 0)
        return true;
    // "25 Euro je Meter, zusammen 2.700 Euro": of the figure before.
    const bool of_other = before.first > clause(in, item).first && (in.classes[before.first] & NearWords::each) != 0;
    const std::size_t from = std::min(before.first + (of_other ? 2 : 0), item);
    if ((any(in, from, before.second) & (words | NearWords::price_noun)) != 0) return true;
    return (any(in, behind.first, std::min(behind.second, behind.first + 4)) & words) != 0;
}

/// "von 40 auf 60", "aus 40 wurden 60"
bool NearPassage::leads_on(const NearSentence& in, std::size_t item) {
    constexpr std::size_t reach = 12;
    for (std::size_t i = item + 1; i + 1 < in.items.size() && i < item + reach; ++i) {
        const std::string_view word = in.items[i].text;
        const bool leads = word == "auf" || word == "wurden" || word == "werden" || word == "sind" || word == "wurde";
        if (leads && (is_figure(in.items[i + 1]) || (i + 2 < in.items.size() && is_figure(in.items[i + 2]))))
            return true;
    }
    return false;
}

void NearPassage::tell_time(const NearSentence& in, NearValue& value) const {
    const Value& own = at(value.figure).value;
    const auto alike = std::count_if(in.values.begin(), in.values.end(), [&](const NearValue& each) {
        const bool levels = each.part != Part::change && value.part != Part::change;
        return levels && at(each.figure).value.kind == own.kind;
    });
    const bool alone = alike == 1 && value.part != Part::change;
    const auto mark = [&](const Words& words) {
        const std::uint32_t classes = any(in, words.first, words.second);
        return (classes & NearWords::earlier) != 0 ? -2
               : (classes & NearWords::later) != 0 ? 1
               : (classes & NearWords::weak) != 0  ? -1
                                                   : 0;
    };
    const auto date_in = [&](const Words& words) {
        for (std::size_t i = words.first; i < words.second && !value.days; ++i)
            if (is_figure(in.items[i])) value.days = at(in.items[i].figure).value.days;
    };
    const auto [before, behind] = beside(in, value.item);
    std::vector<Words> around{before, behind};
    // The rest of the sentence, but for the clause of a change, which has a time of its own.
    for (std::size_t i = 0; alone && i < in.items.size(); ++i) {
        if (is_sign(in.items[i])) continue;
        const Words words = clause(in, i);
        const bool changes = std::any_of(in.values.begin(), in.values.end(), [&](const NearValue& each) {
            return each.part == Part::change && each.item >= words.first && each.item < words.second;
        });
        if (!changes) around.push_back(words);
        i = words.second;
    }
    for (const Words& words : around) {
        if (value.time == 0) value.time = mark(words);
        date_in(words);
    }
    const std::string_view lead = value.item > 0 ? in.items[value.item - 1].text : "";
    // "8 Prozent mehr als im Jahr zuvor (250 Millionen)"
    constexpr std::size_t close = 4;
    const std::size_t open = clause(in, value.item).first;
    if (value.time == 0 && open > close && in.items[open - 1].text == "(")
        value.time = mark({open - 1 - close, open - 1}) == -2 ? -2 : 0;
    if (lead == "statt") value.time = -2;
    if (lead == "auf") value.time = 1;
    if ((lead == "von" || lead == "aus") && leads_on(in, value.item)) value.time = -2;
    // "Als der Krieg begann, standen 1.150 in der Kartei"
    const std::string_view opening = in.items.front().text;
    if (value.time == 0 && (opening == "als" || opening == "vor") && alone) value.time = -2;
}

/// Whether a word was named by another: "Gäste", "Gästezahl"; but "Gasabsatz" is not named by "Absatz".
bool NearPassage::names(std::string_view known, std::string_view word) {
    constexpr std::size_t stem = 6;
    constexpr std::size_t tail = 4;
    if (word.size() >= tail && known.ends_with(word)) return true;
    const std::size_t length = std::min({known.size(), word.size(), stem});
    return known.compare(0, length, word, 0, length) == 0;
}

bool NearPassage::is_named(const NearSentence& in, std::size_t skip_from, std::size_t skip_to, const Item& word) const {
    for (std::size_t i = 0; i < in.items.size(); ++i) {
        if (i >= skip_from && i < skip_to) continue;
        const Item& item = in.items[i];
        if (item.type == Item::Type::word && item.capital && item.text.size() > 2 && names(item.text, word.text))
            return true;
        if (is_figure(item) && !at(item.figure).noun.empty() && names(lower(at(item.figure).noun), word.text))
            return true;
    }
    return false;
}

/// "für Familien", "bei den Kosten"
bool NearPassage::is_scoped(const NearSentence& in, std::size_t from, std::size_t noun) {
    for (std::size_t i = noun; i-- > from && noun - i <= 2 && !in.items[i].capital;) {
        const std::string_view word = in.items[i].text;
        if (word == "für" || word == "bei" || word == "beim" || word == "unter") return true;
    }
    return false;
}

bool NearPassage::speaks_of_nothing_new(const NearValue& value, std::uint32_t first, std::uint32_t last) const {
    const NearSentence& in = sentence(value.sentence);
    const auto [from, to] = clause(in, value.item);
    // "Der Abstand zur SPD": what it is measured to.
    const bool gap = (any(in, from, to) & NearWords::gap_noun) != 0;
    constexpr std::uint32_t known = NearWords::change_noun | NearWords::quota_noun | NearWords::time_noun |
                                    NearWords::generic | NearWords::earlier | NearWords::weak | NearWords::later;
    for (std::size_t i = from; i < to; ++i) {
        const Item& word = in.items[i];
        if (word.type != Item::Type::word || !word.capital) continue;
        if ((in.classes[i] & known) != 0 && !is_scoped(in, from, i)) continue;
        // The first word of a sentence, or behind a colon, is no noun where it is a word of some class, or a short one.
        const bool opens = i == 0 || in.items[i - 1].text == ":";
        if (opens && (in.classes[i] != 0 || word.text.size() < 5)) continue;
        if (i > 0 && is_figure(in.items[i - 1]) && same_low_noun(lower(at(in.items[i - 1].figure).noun), word.text))
            continue;
        // "doppelt so viele Anrufe wie": of what is compared.
        const bool compared = i > 0 && (in.items[i - 1].text == "viele" || in.items[i - 1].text == "viel");
        if (compared && at(in.items[value.item].figure).value.kind == Kind::factor && i <= value.item + 2) continue;
        bool aside = false;
        for (std::size_t back = i; back-- > from && i - back <= 3 && !in.items[back].capital;)
            aside = aside || (!gap && (in.classes[back] & NearWords::aside) != 0);
        if (aside) continue;
        bool named = false;
        for (std::uint32_t s = first; s <= last && !named; ++s)
            named = s == value.sentence ? is_named(in, from, to, word) : is_named(sentence(s), 0, 0, word);
        if (!named) return false;
    }
    return true;
}

bool NearPassage::refers_back(const NearValue& value, std::uint32_t names) const {
    const NearSentence& in = sentence(value.sentence);
    const auto [from, to] = clause(in, value.item);
    // The name stands right before the figure, or right behind it: "die fünf Minuten Rückstand".
    std::size_t anchor = value.item;
    if (anchor > from && in.items[anchor - 1].text == "oder")
        for (std::size_t i = anchor - 1; i-- > from && anchor - i <= 4;)
            if (is_figure(in.items[i])) anchor = i;
    std::size_t name = value.item;
    for (std::size_t back = anchor; back-- > from && anchor - back <= 4;) {
        const std::string_view word = in.items[back].text;
        const bool leads = word == "von" || word == "um" || word == "in" || word == "höhe" || word == "über";
        if ((in.classes[back] & names) == 0 && !leads) break;
        if ((in.classes[back] & names) == 0) continue;
        name = back;
        break;
    }
    std::size_t end = value.item + 1;
    const auto noun_of = [&, to = to](std::size_t figure, std::size_t next) {
        return next < to && in.items[next].capital && !at(in.items[figure].figure).noun.empty() &&
               in.items[next].text == lower(at(in.items[figure].figure).noun);
    };
    if (noun_of(value.item, end)) ++end;
    if (name == value.item) {
        const bool behind = end < to && (in.classes[end] & (names | NearWords::more)) != 0;
        if (!behind) return false;
        ++end;
    }
    // "um 700 Gäste oder 17 Prozent"
    while (end + 1 < to && (in.items[end].text == "oder" || in.items[end].text == "beziehungsweise") &&
           is_figure(in.items[end + 1])) {
        end += noun_of(end + 1, end + 2) ? 3 : 2;
    }
    // "in so kurzer Zeit" says nothing of whose it is.
    const bool of_time = (any(in, end, std::min(end + 4, to)) & NearWords::time_noun) != 0;
    if (end < to && (in.classes[end] & NearWords::scope) != 0 && !(in.items[end].text == "in" && of_time)) return false;
    // "In Asien betrug das Umsatzplus 35 Prozent"
    for (std::size_t i = from; i < name; ++i)
        if (in.items[i].capital && i > from && (in.classes[i] & NearWords::time_noun) == 0 &&
            ((in.classes[i - 1] & NearWords::place) != 0 ||
             (i > from + 1 && !in.items[i - 1].capital && (in.classes[i - 2] & NearWords::place) != 0)))
            return false;
    // "die Zunahme", "ein kräftiges Plus": an article and adjectives; without "die" only as what the sentence begins
    // with.
    std::size_t begin = name;
    for (std::size_t back = name; back-- > from && name - back <= 3 && !is_figure(in.items[back]);) {
        if ((in.classes[back] & NearWords::definite) != 0) return true;
        if (in.items[back].capital && back > 0) break;
        begin = back;
        if (in.items[back].text.starts_with("ein")) break;
    }
    return begin == 0 || (begin == 1 && !in.items[0].text.starts_with("das"));
}

bool NearPassage::is_elsewhere(const NearValue& value, bool mean) const {
    const NearSentence& in = sentence(value.sentence);
    const auto [from, to] = clause(in, value.item);
    for (std::size_t i = from; i < to; ++i) {
        if (mean && (in.classes[i] & NearWords::mean) != 0) continue;
        if ((in.classes[i] & (NearWords::wide | NearWords::ahead)) != 0) return true;
    }
    return false;
}

}  // namespace stimmig
