// "1.480 Diebstähle, im Vorjahr waren es 1.110 - ein Plus von 40 Prozent": a clause that says nothing but what the
// figures beside it come to. It is found by what it lacks: its words bring in nothing that the passage has not named.
#include <algorithm>

#include "check/arithmetic.h"
#include "check/clauses.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

constexpr std::uint32_t reach = 2;  // sentences before

struct Operand {
    std::uint32_t figure = no_figure;
    std::size_t clause = 0;
};

}  // namespace

struct ConclusionWords {
    explicit ConclusionWords(const Ruleset& rules)
        : concludes(rules, "concludes"),
          once(rules, "once_word"),
          before(rules, "before"),
          partitive(rules, "partitive"),
          more(rules, "more"),
          change(rules, "change"),
          quota(rules, "quota"),
          that(rules, "that"),
          is(rules, "is"),
          up(rules, "up"),
          down(rules, "down"),
          each(rules, "each"),
          barely(rules, "barely") {
        for (const char* name : {"filler", "article", "that", "is", "more", "before", "rise", "fall", "have",
                                 "concludes", "thatis", "each", "comes_to", "once_word"})
            known.emplace_back(rules, name);
    }

    WordClass concludes, once, before, partitive, more, change, quota, that, is, up, down, each, barely;
    std::vector<WordClass> known;  ///< whose words bring in nothing new
};

namespace {

class Passage {
public:
    Passage(const Sums& sums, std::uint32_t sentence, const ConclusionWords& words)
        : sums_(sums), text_(sums.input.texts[sums.text]), sentence_(sentence), words_(words) {
        const auto& sentences = text_.segmentation.sentences;
        for (std::uint32_t s = sentence < reach ? 0 : sentence - reach; s <= sentence; ++s)
            if (sentences[s].block == sentences[sentence].block) add_clauses(text_, s, words.concludes, clauses_);
    }

    [[nodiscard]] std::vector<Reckoning> find() const {
        std::vector<Reckoning> found;
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            if (clauses_[i].sentence == sentence_)
                if (auto reckoning = conclusion(i)) found.push_back(std::move(*reckoning));
        return found;
    }

private:
    const Sums& sums_;
    const Text& text_;
    std::uint32_t sentence_;
    const ConclusionWords& words_;
    std::vector<Clause> clauses_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    /// Whether the word ends in one of the class: "Umsatzplus".
    [[nodiscard]] static bool ends_in(const WordClass& words, std::string_view word) {
        for (std::size_t from = 0; from + 3 < word.size(); ++from)
            if (words.has(word.substr(from))) return true;
        return false;
    }

    /// What a clause says of its figure: that it is a change, or a share.
    enum class Told : std::uint8_t { nothing, change, share };

    [[nodiscard]] Told told(const Clause& clause, std::size_t item) const {
        const Figure& figure = at(clause.items[item].figure);
        if (figure.value.kind == Kind::factor || figure.value.kind == Kind::percentage_point ||
            figure.value.unit == "point")
            return Told::change;
        if (item + 1 < clause.items.size() && words_.more.has(clause.items[item + 1].text)) return Told::change;
        for (std::size_t i = item; i-- > 0;) {
            const Item& word = clause.items[i];
            if (word.type == Item::Type::figure) return Told::nothing;
            if (word.text == "plus" || word.text == "minus" || ends_in(words_.change, word.text)) return Told::change;
            if (word.text == "um") return Told::change;
        }
        return figure.value.kind == Kind::percent ? Told::share : Told::nothing;
    }

    /// Whether the clause's words bring in nothing that the other clauses have not named.
    [[nodiscard]] bool nothing_new(std::size_t clause) const {
        const auto& items = clauses_[clause].items;
        return std::all_of(items.begin(), items.end(), [&](const Item& item) {
            // "pro Fahrzeug", "für jeden Einwohner"
            if (&item != &items.front() && (words_.each.has((&item)[-1].text) || (&item)[-1].text.starts_with("jede")))
                return true;
            if (item.type != Item::Type::word || ends_in(words_.change, item.text) || ends_in(words_.quota, item.text))
                return true;
            return std::any_of(words_.known.begin(), words_.known.end(),
                               [&](const WordClass& each) { return each.has(item.text); }) ||
                   named_before(clause, item.text);
        });
    }

    [[nodiscard]] bool named_before(std::size_t clause, const std::string& word) const {
        for (std::size_t i = 0; i < clause; ++i)
            for (const Item& item : clauses_[i].items)
                if (item.type == Item::Type::word && same_noun(item.text, word)) return true;
        return false;
    }

    /// A clause that concludes says so, or has no verb and stands behind the figures: "ein Drittel weniger".
    [[nodiscard]] bool says_so(const Clause& clause) const {
        const auto has = [&](const WordClass& words) {
            return std::any_of(clause.items.begin(), clause.items.end(),
                               [&](const Item& item) { return words.has(item.text); });
        };
        return has(words_.concludes) ||
               (clause.items.size() > 1 && words_.that.has(clause.items[0].text) && has(words_.is));
    }

    /// "nicht einmal ein Zehntel": a figure and how surely it is told.
    [[nodiscard]] bool is_bare(const Clause& clause) const {
        return std::all_of(clause.items.begin(), clause.items.end(), [&](const Item& item) {
            return item.type == Item::Type::figure || words_.barely.has(item.text);
        });
    }

    [[nodiscard]] std::optional<Reckoning> conclusion(std::size_t index) const {
        const Clause& clause = clauses_[index];
        const auto first = std::find_if(clause.items.begin(), clause.items.end(), [&](const Item& item) {
            return item.type == Item::Type::figure && is_numeric(at(item.figure));
        });
        if (first == clause.items.end() || index == 0 || !nothing_new(index)) return std::nullopt;
        const std::uint32_t stated = first->figure;
        switch (told(clause, static_cast<std::size_t>(first - clause.items.begin()))) {
            case Told::change:
                return change(index, stated);
            case Told::share:
                return share(index, stated);
            case Told::nothing:
                break;
        }
        return amount(index, stated);
    }

    /// What a conclusion may be drawn from: of each unit all numbers of the sentence, or where it has fewer than two,
    /// of the sentences before.
    [[nodiscard]] std::vector<std::vector<Operand>> operands(std::uint32_t stated, bool of_any_unit = false) const {
        std::vector<std::vector<Operand>> groups;
        for (std::uint32_t back = 0; back <= reach && back <= sentence_; ++back) {
            groups.clear();
            for (std::size_t c = 0; c < clauses_.size(); ++c) {
                if (clauses_[c].sentence + back < sentence_) continue;
                for (const Item& item : clauses_[c].items)
                    if (item.type == Item::Type::figure && item.figure != stated) put(groups, {item.figure, c});
            }
            const bool pair =
                std::any_of(groups.begin(), groups.end(), [](const auto& each) { return each.size() > 1; });
            if (of_any_unit ? groups.size() > 1 : pair) break;
        }
        return groups;
    }

    void put(std::vector<std::vector<Operand>>& groups, Operand operand) const {
        const Figure& figure = at(operand.figure);
        if (!is_numeric(figure) || figure.value.kind == Kind::factor || figure.doubtful) return;
        for (auto& group : groups) {
            const Value& value = at(group.front().figure).value;
            if (value.kind != figure.value.kind || value.unit != figure.value.unit) continue;
            group.push_back(operand);
            return;
        }
        groups.push_back({operand});
    }

    /// Whether the operand's clause tells of an earlier time.
    [[nodiscard]] bool is_once(const Operand& operand) const {
        const auto& items = clauses_[operand.clause].items;
        return std::any_of(items.begin(), items.end(), [&](const Item& item) {
            return words_.once.has(item.text) || words_.before.has(item.text);
        });
    }

    [[nodiscard]] bool has_time(const Operand& operand) const {
        const auto& items = clauses_[operand.clause].items;
        return is_once(operand) || std::any_of(items.begin(), items.end(), [&](const Item& item) {
                   return item.type == Item::Type::figure &&
                          (at(item.figure).value.kind == Kind::date || at(item.figure).value.kind == Kind::duration);
               });
    }

    /// Whether two values are of different times: one of their clauses names one, or the conclusion does, and one of
    /// them stands in it or in a clause that hangs on it ("mehr als im Mai, als es 40 waren").
    [[nodiscard]] bool are_apart(const Operand& a, const Operand& b, std::size_t conclusion) const {
        if (has_time(a) || has_time(b) || a.clause == conclusion || b.clause == conclusion) return true;
        const std::size_t last = std::max(a.clause, b.clause);
        if (last != conclusion + 1 || !clauses_[last].after_comma) return false;
        const std::string& opening = clauses_[last].items.front().text;
        return words_.that.has(opening) || opening == "als" || opening == "da" || opening == "der" || opening == "die";
    }

    /// Whether the clause tells of more or of less.
    [[nodiscard]] int direction(std::size_t clause, std::uint32_t stated) const {
        const Value& value = at(stated).value;
        if (value.kind == Kind::factor) return *value.low >= Number(1) ? 1 : -1;
        int way = 0;
        for (const Item& item : clauses_[clause].items) {
            if (item.type != Item::Type::word) continue;
            if (ends_in(words_.up, item.text)) way |= 1;
            if (ends_in(words_.down, item.text)) way |= 2;
        }
        return way == 1 ? 1 : way == 2 ? -1 : way == 3 ? 0 : text_.claims[stated].direction;
    }

    [[nodiscard]] std::optional<Reckoning> reckon(std::uint32_t from, std::uint32_t to, std::uint32_t stated) const {
        return at(stated).value.kind == Kind::factor ? reckon_growth(sums_, from, to, stated)
                                                     : reckon_change(sums_, from, to, stated);
    }

    /// From any one of the figures to any other: wrong only where no pair makes it right.
    [[nodiscard]] std::optional<Reckoning> change(std::size_t clause, std::uint32_t stated) const {
        std::optional<Reckoning> found;
        const Value& value = at(stated).value;
        for (const std::vector<Operand>& group : operands(stated)) {
            const Value& unit = at(group.front().figure).value;
            const bool points = value.kind == Kind::percentage_point || value.unit == "point";
            if ((unit.kind == Kind::percent) != points) continue;
            if (group.size() != 2) {
                if (group.size() > 2) return std::nullopt;
                continue;
            }
            const Operand& a = group[0];
            const Operand& b = group[1];
            if (!are_apart(a, b, clause)) continue;
            const int way = direction(clause, stated);
            std::vector<std::pair<Operand, Operand>> pairs{{a, b}, {b, a}};
            if (way != 0)
                std::erase_if(pairs, [&](const auto& pair) {
                    const bool up = *at(pair.first.figure).value.low < *at(pair.second.figure).value.low;
                    return up != (way > 0);
                });
            if (auto reckoning = wrong_way(a, b, stated, way)) return reckoning;
            for (const auto& [from, to] : pairs) {
                auto reckoning = reckon(from.figure, to.figure, stated);
                if (!reckoning) continue;
                if (reckoning->fits) return reckoning;
                // "ein Plus von ..., im Vorjahr waren es mehr": it is not told from these two.
                if (is_once(to) && !is_once(from)) return std::nullopt;
                if (!found) found = std::move(reckoning);
            }
        }
        return found;
    }

    /// "bisher 32 Euro, künftig 40 Euro, ein Viertel weniger": by as much, but the other way.
    [[nodiscard]] std::optional<Reckoning> wrong_way(const Operand& a, const Operand& b, std::uint32_t stated,
                                                     int way) const {
        if (way == 0 || is_once(a) == is_once(b) || at(stated).value.kind == Kind::factor) return std::nullopt;
        const Operand& from = is_once(a) ? a : b;
        const Operand& to = is_once(a) ? b : a;
        const int real = *at(from.figure).value.low < *at(to.figure).value.low ? 1 : -1;
        auto reckoning = reckon(from.figure, to.figure, stated);
        if (real == way || !reckoning || !reckoning->fits) return std::nullopt;
        reckoning->fits = false;
        reckoning->message = direction_message(sums_, from.figure, to.figure, real > 0);
        return reckoning;
    }

    /// "130 der 500 Plätze", "45 von 60"
    [[nodiscard]] bool are_beside(const Operand& part, const Operand& whole) const {
        const auto& items = clauses_[part.clause].items;
        for (std::size_t i = 0; i + 2 < items.size(); ++i)
            if (items[i].figure == part.figure && items[i + 2].figure == whole.figure)
                return words_.partitive.has(items[i + 1].text) || items[i + 1].text == "der";
        return false;
    }

    [[nodiscard]] bool is_part(const Operand& part, const Operand& whole) const {
        const auto& items = clauses_[part.clause].items;
        const std::string& a = at(part.figure).noun;
        const std::string& b = at(whole.figure).noun;
        if (!a.empty() && !b.empty() && same_noun(a, b) && part.clause == whole.clause) return true;
        return are_beside(part, whole) || std::any_of(items.begin(), items.end(), [&](const Item& item) {
                   return words_.partitive.has(item.text);
               });
    }

    [[nodiscard]] std::optional<Reckoning> share(std::size_t clause, std::uint32_t stated) const {
        const bool concludes = says_so(clauses_[clause]);
        std::optional<Reckoning> found;
        for (const std::vector<Operand>& group : operands(stated)) {
            if (at(group.front().figure).value.kind == Kind::percent) continue;
            for (const Operand& part : group)
                for (const Operand& whole : group) {
                    if (*at(part.figure).value.low >= *at(whole.figure).value.low) continue;
                    auto reckoning = reckon_share(sums_, share_of(part.figure, whole.figure, stated));
                    if (reckoning && reckoning->fits) return reckoning;
                    const bool one =
                        group.size() == 2 &&
                        (concludes ? is_part(part, whole) : is_bare(clauses_[clause]) && are_beside(part, whole));
                    if (reckoning && one) found = std::move(reckoning);
                }
        }
        return found;
    }

    [[nodiscard]] static FoundRelation share_of(std::uint32_t part, std::uint32_t whole, std::uint32_t share) {
        return {"share", {{"part", part}, {"whole", whole}, {"share", share}}};
    }

    [[nodiscard]] const std::vector<Operand>* group_of(const std::vector<std::vector<Operand>>& groups, Kind kind,
                                                       std::string_view unit) const {
        for (const auto& group : groups)
            if (at(group.front().figure).value.kind == kind && at(group.front().figure).value.unit == unit)
                return &group;
        return nullptr;
    }

    /// An amount: of a whole and a share, of so many at so much each, or so much for each of so many.
    [[nodiscard]] std::optional<Reckoning> amount(std::size_t clause, std::uint32_t stated) const {
        if (!says_so(clauses_[clause])) return std::nullopt;
        const Value& value = at(stated).value;
        const auto groups = operands(stated, true);
        const auto* same = group_of(groups, value.kind, value.unit);
        if (!same || same->size() != 1) return std::nullopt;
        const std::uint32_t other = same->front().figure;
        const auto* shares = group_of(groups, Kind::percent, "percent");
        if (shares && shares->size() == 1 && *value.low < *at(other).value.low &&
            told(clauses_[shares->front().clause], item_of(shares->front())) == Told::share)
            return reckon_share(sums_, share_of(stated, other, shares->front().figure));
        const auto* counts = group_of(groups, Kind::count, "count");
        if (!counts || value.kind != Kind::money) return std::nullopt;
        const bool quotient = is_each(clause, stated);
        if (quotient == is_each(same->front().clause, other)) return std::nullopt;
        std::optional<Reckoning> found;
        for (const Operand& count : *counts) {
            FoundRelation relation{
                quotient ? "quotient" : "product",
                {{"a", quotient ? other : count.figure}, {"b", quotient ? count.figure : other}, {"c", stated}}};
            found = reckon_operation(sums_, relation);
            if (found && found->fits) return found;
        }
        return counts->size() == 1 ? found : std::nullopt;
    }

    [[nodiscard]] std::size_t item_of(const Operand& operand) const {
        const auto& items = clauses_[operand.clause].items;
        return static_cast<std::size_t>(
            std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.figure == operand.figure; }) -
            items.begin());
    }

    /// "je 40 Euro", "40 Euro pro Stück", "zum Preis von 40 Euro"
    [[nodiscard]] bool is_each(std::size_t clause, std::uint32_t figure) const {
        const auto& items = clauses_[clause].items;
        const std::size_t item = item_of({figure, clause});
        const bool behind =
            item + 1 < items.size() &&
            (words_.each.has(items[item + 1].text) ||
             (items[item + 1].text == "für" && item + 2 < items.size() && items[item + 2].text.starts_with("jede")));
        const bool ahead = item > 0 && words_.each.has(items[item - 1].text);
        const bool priced = item > 1 && items[item - 1].text == "von" && items[item - 2].text.ends_with("preis");
        return behind || ahead || priced || !at(figure).per.empty();
    }
};

}  // namespace

Conclusions::Conclusions(const Ruleset& rules) : words_(std::make_unique<ConclusionWords>(rules)) {}
Conclusions::~Conclusions() = default;

std::vector<Reckoning> Conclusions::find(const Sums& sums, const std::vector<FigureRange>& ranges,
                                         std::uint32_t sentence) const {
    const std::uint32_t first = ranges[sentence < reach ? 0 : sentence - reach].first;
    if (ranges[sentence].last - first < 3) return {};
    return Passage(sums, sentence, *words_).find();
}

}  // namespace stimmig
