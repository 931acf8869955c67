#include "check/conclusion_passage.h"

#include <date/date.h>

#include <algorithm>

namespace stimmig {
namespace {

using Words = ConclusionWords;

/// "share", "person", but no length of time
bool is_unit(std::string_view per) {
    return !per.empty() && per[0] != 'P';
}

}  // namespace

Passage::Passage(const Text& text, std::uint32_t sentence, const SentenceRows& rows)
    : text_(text), sentence_(sentence) {
    const auto& sentences = text.segmentation.sentences;
    for (std::uint32_t s = sentence < conclusion_reach ? 0 : sentence - conclusion_reach; s <= sentence; ++s)
        if (sentences[s].block == sentences[sentence].block) add_clauses(rows.of(s), s, clauses_);
}

Told Passage::told(const Clause& clause, std::size_t item) const {
    const Figure& figure = at(clause.items[item].figure);
    if (figure.value.kind == Kind::factor || figure.value.kind == Kind::percentage_point ||
        figure.value.unit == "point")
        return Told::change;
    if (item + 1 < clause.items.size() && clause.items[item + 1].concludes(Words::more)) return Told::change;
    const std::string_view next = item + 1 < clause.items.size() ? std::string_view(clause.items[item + 1].text) : "";
    if (figure.value.kind != Kind::percent && (next == "unter" || next == "über")) return Told::change;
    for (std::size_t i = item; i-- > 0;) {
        const Item& word = clause.items[i];
        if (word.type == Item::Type::figure) break;
        if (word.text == "plus" || word.text == "minus" || word.concludes(Words::change)) return Told::change;
        if (word.text == "um") return Told::change;
    }
    return figure.value.kind == Kind::percent ? Told::share : Told::nothing;
}

bool Passage::nothing_new(std::size_t clause) const {
    const auto& items = clauses_[clause].items;
    return std::all_of(items.begin(), items.end(), [&](const Item& item) {
        if (item.type != Item::Type::word || item.concludes(Words::change) || item.concludes(Words::quota)) return true;
        if (&item != &items.front() && belongs((&item)[-1], item)) return true;
        if (!item.capital && item.concludes(Words::comes_to)) return true;
        // "Damit legte die Zahl ... zu"
        if (item.concludes(Words::measure) && concludes(clauses_[clause])) return true;
        return item.concludes(Words::known) || named_before(clause, item);
    });
}

bool Passage::belongs(const Item& before, const Item& word) const {
    if (before.type == Item::Type::figure) return lower(at(before.figure).noun) == word.text;
    return before.concludes(Words::each) || before.text.starts_with("jede");
}

bool Passage::named_before(std::size_t clause, const Item& word) const {
    // "Das Paket kostet mehr. Die Kosten": a verb names nothing.
    for (std::size_t i = 0; i < clause; ++i)
        for (const Item& item : clauses_[i].items)
            if (item.type == Item::Type::word && item.capital == word.capital && same_low_noun(item.text, word.text))
                return true;
    return false;
}

bool Passage::concludes(const Clause& clause) const {
    return std::any_of(clause.items.begin(), clause.items.end(),
                       [&](const Item& item) { return item.concludes(Words::concludes); });
}

bool Passage::says_so(const Clause& clause) const {
    const auto& items = clause.items;
    const auto has = [&](std::uint32_t words) {
        return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.concludes(words); });
    };
    if (concludes(clause) || items[0].concludes(Words::thatis) || sums_up(clause) < items.size()) return true;
    // "eine Quote von 65 Prozent"
    if (items.size() > 3 && items[0].text.starts_with("ein"))
        for (std::size_t i = 1; i + 1 < items.size(); ++i)
            if (items[i].concludes(Words::quota)) return items[i + 1].text == "von";
    return items.size() > 1 && items[0].concludes(Words::that) && has(Words::is);
}

std::size_t Passage::sums_up(const Clause& clause) const {
    const auto& items = clause.items;
    for (std::size_t i = 1; i + 1 < items.size(); ++i)
        if (items[i - 1].concludes(Words::is) && items[i].concludes(Words::that)) return i;
    return items.size();
}

std::size_t Passage::stated(const Clause& clause) const {
    const auto& items = clause.items;
    const auto is_number = [&](const Item& item) {
        return item.type == Item::Type::figure && is_numeric(at(item.figure));
    };
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_number(items[i]) && told(clause, i) != Told::nothing) return i;
    const std::size_t from = sums_up(clause);
    const auto first = std::find_if(items.begin() + static_cast<std::ptrdiff_t>(from == items.size() ? 0 : from),
                                    items.end(), is_number);
    return static_cast<std::size_t>(first - items.begin());
}

bool Passage::is_bare(const Clause& clause) const {
    return std::all_of(clause.items.begin(), clause.items.end(), [&](const Item& item) {
        return item.type == Item::Type::figure || item.concludes(Words::barely);
    });
}

std::vector<Operands> Passage::operands(std::size_t conclusion, std::uint32_t stated, bool of_any_unit) const {
    std::vector<Operands> groups;
    for (std::uint32_t back = 0; back <= conclusion_reach && back <= sentence_; ++back) {
        groups.clear();
        for (std::size_t c = 0; c < clauses_.size(); ++c) {
            // What stands behind a conclusion has to hang on it.
            const bool behind = c > conclusion && !hangs_on(c, conclusion);
            if (clauses_[c].sentence + back < sentence_ || behind) continue;
            for (const Item& item : clauses_[c].items)
                if (item.type == Item::Type::figure && item.figure != stated) put(groups, {item.figure, c});
        }
        const bool pair = std::any_of(groups.begin(), groups.end(), [](const auto& each) { return each.size() > 1; });
        if (of_any_unit ? groups.size() > 1 : pair) break;
    }
    return groups;
}

void Passage::put(std::vector<Operands>& groups, Operand operand) const {
    const Figure& figure = at(operand.figure);
    if (!is_numeric(figure) || figure.value.kind == Kind::factor || figure.doubtful) return;
    const auto& items = clauses_[operand.clause].items;
    const std::size_t next = item_of(operand) + 1;
    if (next < items.size() && items[next].concludes(Words::more)) return;
    if (figure.value.kind == Kind::percent && text_.claims[operand.figure].role == Role::change) return;
    for (auto& group : groups) {
        const Value& value = at(group.front().figure).value;
        // "13 Millionen" of 52 Millionen Euro
        const bool bare = value.kind == Kind::money && figure.value.kind == Kind::count && figure.noun.empty() &&
                          *figure.value.low >= Number(1000000);
        const bool points = value.unit == "point" && figure.value.unit == "count" && figure.noun.empty();
        if (!bare && !points && (value.kind != figure.value.kind || value.unit != figure.value.unit)) continue;
        group.push_back(operand);
        return;
    }
    groups.push_back({operand});
}

bool Passage::is_once(const Operand& operand) const {
    const auto& items = clauses_[operand.clause].items;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
        const bool ago = item.type == Item::Type::figure && &item != &items.front() && (&item)[-1].text == "vor" &&
                         at(item.figure).value.kind == Kind::duration;
        return ago || item.concludes(Words::once) || item.concludes(Words::before);
    });
}

bool Passage::is_now(const Operand& operand) const {
    const auto& items = clauses_[operand.clause].items;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.concludes(Words::now); });
}

bool Passage::have_other_dates(const Operand& a, const Operand& b) const {
    const std::optional<Days> x = date_of(a);
    const std::optional<Days> y = date_of(b);
    if (x && y) return !overlap(*x, *y);
    // "vor einem Monat waren es 104 Euro"
    constexpr date::days recent{25};
    const auto& published = text_.document.published;
    return published && ((x && x->to < *published - recent) || (y && y->to < *published - recent));
}

std::optional<Days> Passage::date_of(const Operand& operand) const {
    for (const Item& item : clauses_[operand.clause].items)
        if (item.type == Item::Type::figure && at(item.figure).value.days) return at(item.figure).value.days;
    return std::nullopt;
}

/// The date of the operand's clause, or the first of its sentence.
std::optional<Days> Passage::date_around(const Operand& operand) const {
    std::optional<Days> found = date_of(operand);
    for (std::size_t c = 0; c < clauses_.size() && !found; ++c)
        if (clauses_[c].sentence == clauses_[operand.clause].sentence) found = date_of({operand.figure, c});
    return found;
}

bool Passage::hangs_on(std::size_t clause, std::size_t other) const {
    if (clause != other + 1) return false;
    const Item& first = clauses_[clause].items.front();
    const std::string_view opening = first.text;
    if (clauses_[clause].opened_by == '(') return true;
    return clauses_[clause].opened_by == ',' && (first.concludes(Words::that) || opening == "als" || opening == "da" ||
                                                 opening == "damals" || opening == "der" || opening == "die");
}

bool Passage::is_way(const Operand& a, const Operand& b) const {
    const auto before = [&](const Operand& each) -> std::string_view {
        const std::size_t item = item_of(each);
        return item == 0 ? "" : std::string_view(clauses_[each.clause].items[item - 1].text);
    };
    return a.clause == b.clause && ((before(a) == "von" && before(b) == "auf") || before(b) == "statt");
}

bool Passage::are_apart(const Operand& a, const Operand& b, std::size_t conclusion) const {
    const auto& items = clauses_[conclusion].items;
    const auto says = [&](const Item& item) { return item.concludes(Words::gap); };
    if (std::any_of(items.begin(), items.end(), says)) return true;
    for (const Operand& each : {a, b})
        if (each.clause == conclusion || hangs_on(each.clause, conclusion)) return true;
    if (names_other_time(conclusion, a.clause) && names_other_time(conclusion, b.clause)) return false;
    if (a.clause == b.clause && (is_once(a) || is_now(a))) return true;
    return is_once(a) != is_once(b) || is_now(a) != is_now(b) || is_way(a, b) || have_other_dates(a, b);
}

bool Passage::names_other_time(std::size_t conclusion, std::size_t clause) const {
    for (const Item& item : clauses_[conclusion].items) {
        const bool date = item.type == Item::Type::figure && at(item.figure).value.kind == Kind::date;
        const auto same = [&](const Item& other) {
            return date ? other.type == Item::Type::figure && at(other.figure).value.days == at(item.figure).value.days
                        : other.concludes(Words::before);
        };
        const auto& others = clauses_[clause].items;
        if ((date || item.concludes(Words::before)) && std::none_of(others.begin(), others.end(), same)) return true;
    }
    return false;
}

int Passage::direction(std::size_t clause, std::uint32_t stated) const {
    const Value& value = at(stated).value;
    if (value.kind == Kind::factor) return *value.low >= Number(1) ? 1 : -1;
    int way = 0;
    for (const Item& item : clauses_[clause].items) {
        if (item.type != Item::Type::word) continue;
        if (item.concludes(Words::up)) way |= 1;
        if (item.concludes(Words::down)) way |= 2;
    }
    return way == 1 ? 1 : way == 2 ? -1 : way == 3 ? 0 : text_.claims[stated].direction;
}

bool Passage::are_beside(const Operand& part, const Operand& whole) const {
    const auto& items = clauses_[part.clause].items;
    for (std::size_t i = 0; i + 2 < items.size(); ++i)
        if (items[i].figure == part.figure && items[i + 2].figure == whole.figure)
            return items[i + 1].concludes(Words::partitive) || items[i + 1].text == "der";
    return false;
}

bool Passage::is_taken_from(const Operand& part) const {
    const auto& items = clauses_[part.clause].items;
    const std::size_t next = item_of(part) + 1;
    return next < items.size() && items[next].concludes(Words::partitive);
}

bool Passage::is_part(const Operand& part, const Operand& whole) const {
    const auto& items = clauses_[part.clause].items;
    const std::string& a = at(part.figure).noun;
    const std::string& b = at(whole.figure).noun;
    if (!a.empty() && !b.empty() && !same_noun(a, b)) return are_beside(part, whole);
    // "4.100 Betten an 365 Tagen, obwohl das Jahr 366 hatte": a bare number goes on with the last one.
    for (std::uint32_t i = whole.figure + 1; a.empty() && at(part.figure).value.unit == "count" && i < part.figure; ++i)
        if (text_.figures[i].value.low && at(i).value.kind != Kind::date && at(i).value.kind != Kind::percent &&
            !(is_taken_from(part) && text_.claims[i].role == Role::change))
            return false;
    // "2024 waren es 73.440 oder 17 Prozent": of a year of its own, and not of what the sentence before tells.
    const std::optional<Days> day = date_around(part);
    const std::optional<Days> other = date_around(whole);
    if (a.empty() && clauses_[part.clause].sentence != clauses_[whole.clause].sentence && day &&
        !(other && overlap(*day, *other)))
        return false;
    // "Von 14 Häusern": a whole itself.
    if (const std::size_t item = item_of(part); item > 0 && items[item - 1].text == "von") return false;
    if (at(part.figure).value.kind == Kind::count && (a.empty() || (!b.empty() && same_noun(a, b)))) return true;
    return are_beside(part, whole) ||
           std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.concludes(Words::partitive); });
}

std::size_t Passage::item_of(const Operand& operand) const {
    const auto& items = clauses_[operand.clause].items;
    return static_cast<std::size_t>(
        std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.figure == operand.figure; }) -
        items.begin());
}

bool Passage::is_each(std::size_t clause, std::uint32_t figure) const {
    const auto& items = clauses_[clause].items;
    const std::size_t item = item_of({figure, clause});
    const bool behind =
        item + 1 < items.size() &&
        (items[item + 1].concludes(Words::each) ||
         (items[item + 1].text == "für" && item + 2 < items.size() && items[item + 2].text.starts_with("jede")));
    const bool ahead = item > 0 && items[item - 1].concludes(Words::each);
    const bool priced = item > 1 && items[item - 1].text == "von" && items[item - 2].text.ends_with("preis");
    const bool mean =
        std::any_of(items.begin(), items.end(), [&](const Item& each) { return each.concludes(Words::mean); });
    return mean || behind || ahead || priced || is_unit(at(figure).per);
}

}  // namespace stimmig
