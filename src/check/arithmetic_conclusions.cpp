// "1.480 Diebstähle, im Vorjahr waren es 1.110 - ein Plus von 40 Prozent": a clause that says nothing but what the
// figures beside it come to. It is found by what it lacks: its words bring in nothing that the passage has not named.
#include <algorithm>

#include "check/arithmetic.h"
#include "check/around.h"
#include "check/conclusion_passage.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

class Reckoner {
public:
    Reckoner(const Sums& sums, std::uint32_t sentence, const SentenceRows& rows)
        : sums_(sums), text_(sums.input.texts[sums.text]), passage_(text_, sentence, rows) {}

    [[nodiscard]] std::vector<Reckoning> find() const {
        std::vector<Reckoning> found;
        for (std::size_t i = 0; i < passage_.clauses().size(); ++i)
            if (passage_.clauses()[i].sentence == passage_.sentence())
                if (auto reckoning = conclusion(i)) found.push_back(std::move(*reckoning));
        return found;
    }

private:
    const Sums& sums_;
    const Text& text_;
    Passage passage_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    [[nodiscard]] std::optional<Reckoning> conclusion(std::size_t index) const {
        const Clause& clause = passage_.clauses()[index];
        const std::size_t item = passage_.stated(clause);
        if (item == clause.items.size() || index == 0 || !passage_.nothing_new(index)) return std::nullopt;
        const std::uint32_t stated = clause.items[item].figure;
        switch (passage_.told(clause, item)) {
            case Told::change:
                return change(index, stated);
            case Told::share:
                return share(index, stated);
            case Told::nothing:
                break;
        }
        return amount(index, stated);
    }

    [[nodiscard]] std::optional<Reckoning> reckon(std::uint32_t from, std::uint32_t to, std::uint32_t stated,
                                                  bool any_noun) const {
        return at(stated).value.kind == Kind::factor ? reckon_growth(sums_, from, to, stated, any_noun)
                                                     : reckon_change(sums_, from, to, stated, any_noun);
    }

    /// Nobody tells a change of more than ten times by percentages.
    [[nodiscard]] bool are_far(std::uint32_t a, std::uint32_t b) const {
        constexpr int most = 10;
        return stimmig::stated(at(a)) > stimmig::stated(at(b)) * most ||
               stimmig::stated(at(b)) > stimmig::stated(at(a)) * most;
    }

    /// "140.000 sollen kommen; zuletzt waren es 118.000, ein Minus ...": nothing has come down from there. "Geplant
    /// waren 140.000" is past.
    [[nodiscard]] bool is_yet_to_come(std::uint32_t from, std::uint32_t to) const {
        const Claim& claim = text_.claims[from];
        if (claim.role != Role::forecast || text_.claims[to].role == Role::forecast) return false;
        const Span sentence = text_.segmentation.sentences[claim.sentence].span;
        const std::uint32_t end = to > from ? std::min(at(to).span.begin, sentence.end) : sentence.end;
        return WordClass(sums_.input.rules, "shall").in(lower(plain(text_, sentence.begin, end)));
    }

    /// From any one of the figures to any other: wrong only where no pair makes it right.
    [[nodiscard]] std::optional<Reckoning> change(std::size_t clause, std::uint32_t stated) const {
        std::optional<Reckoning> found;
        const Value& value = at(stated).value;
        for (const Operands& group : passage_.operands(clause, stated)) {
            const Value& unit = at(group.front().figure).value;
            const bool points = value.kind == Kind::percentage_point || value.unit == "point";
            if ((unit.kind == Kind::percent) != points) continue;
            if (group.size() != 2) {
                if (group.size() > 2) return std::nullopt;
                continue;
            }
            const Operand& a = group[0];
            const Operand& b = group[1];
            if (!passage_.are_apart(a, b, clause) || are_far(a.figure, b.figure)) continue;
            const int way = passage_.direction(clause, stated);
            std::vector<std::pair<Operand, Operand>> pairs{{a, b}, {b, a}};
            if (way != 0)
                std::erase_if(pairs, [&](const auto& pair) {
                    const bool up = *at(pair.first.figure).value.low < *at(pair.second.figure).value.low;
                    return up != (way > 0);
                });
            const auto hangs = [&](const Operand& each) {
                return each.clause == clause || passage_.hangs_on(each.clause, clause);
            };
            const bool any_noun = hangs(a) || hangs(b);
            if (auto reckoning = wrong_way(a, b, stated, way, any_noun)) return reckoning;
            for (const auto& [from, to] : pairs) {
                if (!any_noun && passage_.names_other_time(clause, from.clause)) continue;
                if (is_yet_to_come(from.figure, to.figure)) continue;
                auto reckoning = reckon(from.figure, to.figure, stated, any_noun);
                if (!reckoning) continue;
                if (reckoning->fits) return reckoning;
                // "ein Plus von ..., im Vorjahr waren es mehr": it is not told from these two.
                if (passage_.is_once(to) && !passage_.is_once(from)) continue;
                if (!found) found = std::move(reckoning);
            }
        }
        return found;
    }

    /// "bisher 32 Euro, künftig 40 Euro, ein Viertel weniger": by as much, but the other way.
    [[nodiscard]] std::optional<Reckoning> wrong_way(const Operand& a, const Operand& b, std::uint32_t stated, int way,
                                                     bool any_noun) const {
        if (way == 0 || passage_.is_once(a) == passage_.is_once(b) || at(stated).value.kind == Kind::factor)
            return std::nullopt;
        const Operand& from = passage_.is_once(a) ? a : b;
        const Operand& to = passage_.is_once(a) ? b : a;
        const int real = *at(from.figure).value.low < *at(to.figure).value.low ? 1 : -1;
        auto reckoning = reckon(from.figure, to.figure, stated, any_noun);
        if (real == way || !reckoning || !reckoning->fits) return std::nullopt;
        reckoning->fits = false;
        reckoning->message = direction_message(sums_, from.figure, to.figure, real > 0);
        return reckoning;
    }

    [[nodiscard]] std::optional<Reckoning> share(std::size_t clause, std::uint32_t stated) const {
        const bool concludes = passage_.says_so(passage_.clauses()[clause]);
        std::optional<Reckoning> found;
        for (const Operands& group : passage_.operands(clause, stated)) {
            if (at(group.front().figure).value.kind == Kind::percent) continue;
            for (const Operand& part : group)
                for (const Operand& whole : group) {
                    if (*at(part.figure).value.low >= *at(whole.figure).value.low) continue;
                    auto reckoning = reckon_share(sums_, share_of(part.figure, whole.figure, stated));
                    if (reckoning && reckoning->fits) return reckoning;
                    // "412 davon (35 Prozent)"
                    const bool of_it = passage_.is_taken_from(part) && passage_.is_part(part, whole);
                    const bool one = group.size() == 2 && (concludes ? passage_.is_part(part, whole)
                                                                     : passage_.is_bare(passage_.clauses()[clause]) &&
                                                                           (passage_.are_beside(part, whole) || of_it));
                    if (!reckoning || !one) continue;
                    reckoning->own = of_it && part.clause + 1 == clause;
                    found = std::move(reckoning);
                }
        }
        return found;
    }

    [[nodiscard]] static FoundRelation share_of(std::uint32_t part, std::uint32_t whole, std::uint32_t share) {
        return {"share", {{"part", part}, {"whole", whole}, {"share", share}}};
    }

    [[nodiscard]] const Operands* group_of(const std::vector<Operands>& groups, Kind kind,
                                           std::string_view unit) const {
        for (const auto& group : groups)
            if (at(group.front().figure).value.kind == kind &&
                (unit.empty() || at(group.front().figure).value.unit == unit))
                return &group;
        return nullptr;
    }

    /// "Mit 5.214 Stimmen ... 20 Prozent der Stimmberechtigten, also 3.568": a share of people nobody has counted here.
    [[nodiscard]] bool is_of_another(std::uint32_t share, std::uint32_t other) const {
        const std::uint32_t end = at(share).span.end;
        const std::string own = lower(at(other).noun);
        const std::uint32_t article = text_.segmentation.word_at(end);
        if (own.empty() || article + 1 >= text_.segmentation.words.size()) return false;
        const std::string_view of = written_word(text_, article);
        const std::string_view base = written_word(text_, article + 1);
        const bool told = text_.segmentation.words[article].span.begin == end + 1 && (of == "der" || of == "aller") &&
                          starts_upper(base);
        return told && !lower(base).ends_with(own) && !own.ends_with(lower(base));
    }

    /// An amount: of a whole and a share, of so many at so much each, or so much for each of so many.
    [[nodiscard]] std::optional<Reckoning> amount(std::size_t clause, std::uint32_t stated) const {
        if (!passage_.says_so(passage_.clauses()[clause])) return std::nullopt;
        const Value& value = at(stated).value;
        const auto groups = passage_.operands(clause, stated, true);
        const auto* same = group_of(groups, value.kind, value.unit);
        if (!same || same->size() != 1) return std::nullopt;
        const std::uint32_t other = same->front().figure;
        // "damit noch 73, die 74 erreicht er": numbers of nothing are no part of each other.
        const bool bare = value.kind == Kind::count && at(stated).noun.empty() && at(other).noun.empty();
        const auto* shares = bare ? nullptr : group_of(groups, Kind::percent, "percent");
        if (shares && shares->size() == 1 && is_of_another(shares->front().figure, other)) return std::nullopt;
        // "zusammen 22 Prozent, macht pro Nase 200 Millionen"
        const auto& items = passage_.clauses()[clause].items;
        const bool each = std::any_of(items.begin(), items.end(),
                                      [](const Item& item) { return item.concludes(ConclusionWords::each); });
        if (shares && shares->size() == 1 && !each && *value.low < *at(other).value.low &&
            passage_.told(passage_.clauses()[shares->front().clause], passage_.item_of(shares->front())) == Told::share)
            return reckon_share(sums_, share_of(stated, other, shares->front().figure));
        const auto* counts = group_of(groups, Kind::count, {});
        if (!counts || value.kind != Kind::money) return std::nullopt;
        const bool quotient = passage_.is_each(clause, stated);
        if (quotient == passage_.is_each(same->front().clause, other)) return std::nullopt;
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
};

}  // namespace

std::vector<Reckoning> find_conclusions(const Sums& sums, const SentenceRows& rows,
                                        const std::vector<FigureRange>& ranges, std::uint32_t sentence) {
    const auto& figures = sums.input.texts[sums.text].figures;
    const auto numbers = [&](std::uint32_t first, std::uint32_t last) {
        return std::count_if(figures.begin() + first, figures.begin() + last, is_numeric);
    };
    // Its own number, and two that it follows from: looked at before any word is.
    const std::uint32_t first = ranges[sentence < conclusion_reach ? 0 : sentence - conclusion_reach].first;
    const auto own = numbers(ranges[sentence].first, ranges[sentence].last);
    constexpr std::ptrdiff_t longest = 40;  // any clause is held against any two of them: no prose has more
    if (own == 0 || own > longest || own + numbers(first, ranges[sentence].first) < 3) return {};
    return Reckoner(sums, sentence, rows).find();
}

}  // namespace stimmig
