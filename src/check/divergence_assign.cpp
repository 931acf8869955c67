#include "check/divergence_assign.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "check/divergence_agreement.h"
#include "check/divergence_evidence.h"
#include "check/divergence_parts.h"
#include "check/divergence_scope.h"
#include "check/divergence_siblings.h"
#include "check/divergence_times.h"

namespace stimmig {
namespace {

// Log odds from which a difference is reported: rather missed than wrong.
constexpr double bar = 0.9;
// Values that no slip explains have already been weighed by how far they are apart, days by how they differ.
constexpr double bar_without_slip = 0.4;
// A headline sums up its own text, but it may speak of another figure than the one beneath.
constexpr double own_headline_surcharge = 2.6;
// Within one text two figures are mostly two facts, however alike their words are.
constexpr double own_text_bar = 9.0;
constexpr double own_text_fit = 4.0;
// Two groups that only one pair of statements holds together count less than those that several do.
constexpr double lone_pair = 1.3;
// What other pairs of two groups say against the best one counts so much at most.
constexpr double most_against_best = 3.3;
// A rival this close leaves open which of two figures is meant.
constexpr double least_margin = 0.4;
// What a lead over all rivals adds to the odds, and what lead is neither good nor bad.
constexpr double worth_of_lead = 0.36;
constexpr double usual_lead = 2.0;
constexpr double greatest_lead = 4.0;

/// Exact values that a text states anywhere, compared or not: ages, numbers whose unit stands further off. A text is
/// looked through when somebody asks for it: of an archive, few are.
class StatedValues {
public:
    explicit StatedValues(const CheckInput& input) : input_(input) {}

    [[nodiscard]] bool also_in(std::uint32_t text, FigureRef ref) {
        const auto [at, added] = texts_.try_emplace(text);
        std::vector<Stated>& all = at->second;
        if (added) {
            for (std::uint32_t i = 0; i < input_.texts[text].figures.size(); ++i) {
                const Value& value = input_.texts[text].figures[i].value;
                if (value.low || value.days) all.push_back(stated({text, i}));
            }
            std::sort(all.begin(), all.end());
        }
        const Value& value = input_.figure(ref).value;
        // "35 Grad. Gemessen wurden 38": the unit may stand in the sentence before.
        const bool telling = value.low && abs(*value.low) >= Number(10);
        Stated own = stated(ref);
        if (std::binary_search(all.begin(), all.end(), own)) return true;
        own.unit = "count";
        return telling && std::binary_search(all.begin(), all.end(), own);
    }

private:
    struct Stated {
        std::string_view unit, measure;
        Number low, high;  ///< of dates, as days
        friend auto operator<=>(const Stated&, const Stated&) = default;
    };
    const CheckInput& input_;
    std::unordered_map<std::uint32_t, std::vector<Stated>> texts_;

    [[nodiscard]] Stated stated(FigureRef ref) const {
        const Value& value = input_.figure(ref).value;
        const auto number = [](Day day) { return Number(day.time_since_epoch().count()); };
        if (value.kind == Kind::date) return {"date", {}, number(value.days->from), number(value.days->to)};
        Stated stated{value.unit, {}, *value.low, *value.high};
        // Every text has three of something: of the dead only what is told of the dead.
        const std::string& measure = input_.claim(ref).measure;
        if (value.unit == "count" && *value.high < Number(10) && !measure.empty() && measure[0] != '~')
            stated.measure = measure;
        return stated;
    }
};

/// Two groups of agreeing statements that may contradict each other.
struct Contest {
    std::uint32_t one = 0, other = 0;  ///< groups
    std::uint32_t best = 0;            ///< index of the comparison that shows it best
    double odds = 0;
    double lead = greatest_lead;  ///< over what either of them might be compared with instead
    bool explained = false;       ///< a rival of others, but no dispute: its values stand side by side in one text
};

class Assigner {
public:
    Assigner(const CheckInput& input, const Statements& statements, const std::vector<Comparison>& candidates)
        : input_(input),
          statements_(statements),
          candidates_(candidates),
          agreements_(input, statements, candidates),
          stated_(input),
          times_(input),
          scope_(input) {}

    std::vector<Link> run() {
        std::vector<Link> links;
        for (const std::uint32_t index : agreements_.links()) add(index, false, links);
        collect();
        weigh_rivals();
        std::vector<std::uint32_t> order(contests_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
            return std::tuple{-contests_[x].odds, x} < std::tuple{-contests_[y].odds, y};
        });
        for (const std::uint32_t index : order) {
            const Contest& contest = contests_[index];
            if (contest.explained || !is_sure(contest) || taken(contest.one, contest.other) ||
                taken(contest.other, contest.one))
                continue;
            take(contest.one, contest.other);
            take(contest.other, contest.one);
            add(contest.best, true, links);
        }
        std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
            return std::tie(x.disputed, x.a, x.b) < std::tie(y.disputed, y.a, y.b);
        });
        return links;
    }

private:
    const CheckInput& input_;
    const Statements& statements_;
    const std::vector<Comparison>& candidates_;
    const Agreements agreements_;
    StatedValues stated_;
    OtherTimes times_;
    OtherScope scope_;
    std::vector<Contest> contests_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;  ///< group, text of another group

    const Statement& statement(std::uint32_t index) const { return statements_.all()[index]; }
    const Value& value(std::uint32_t index) const { return input_.figure(statement(index).ref).value; }
    bool many() const { return input_.texts.size() >= many_texts; }
    bool of_one_text(const Comparison& c) const { return statement(c.a).ref.text == statement(c.b).ref.text; }
    bool of_one_part(const Comparison& c) const { return statement(c.a).part == statement(c.b).part; }
    // A profit of 341 and an investment of 431 million: so few digits are swapped by chance.
    bool measure_apart(const Comparison& c) const {
        const std::string& one = input_.claim(statement(c.a).ref).measure;
        const std::string& other = input_.claim(statement(c.b).ref).measure;
        const auto known = [](const std::string& measure) { return !measure.empty() && measure.front() != '~'; };
        return known(one) && known(other) && one != other && c.fit[Feature::near_measures] <= 0;
    }

    void add(std::uint32_t index, bool disputed, std::vector<Link>& links) const {
        const Comparison& c = candidates_[index];
        links.push_back({c.a, c.b, c.relation, c.fit.score, disputed});
    }
    // No slip, or one in two digits.
    static bool may_be_chance(const Relation& relation) {
        return !relation.slip ||
               (relation.cause != Cause::date && relation.cause != Cause::sign && relation.digits < 3);
    }
    // Each clause has names, and none is in both: "in Hagnau minus 5,4 Grad, in Salem minus 4,5".
    bool names_apart(const Comparison& c) const {
        const auto is_name = [&](std::uint32_t token) { return statements_.kind(token) == TokenKind::name; };
        const auto one = statements_.near(c.a);
        const auto other = statements_.near(c.b);
        return std::any_of(one.begin(), one.end(), is_name) && std::any_of(other.begin(), other.end(), is_name) &&
               std::none_of(one.begin(), one.end(), [&](std::uint32_t token) {
                   return is_name(token) && std::find(other.begin(), other.end(), token) != other.end();
               });
    }
    std::optional<double> evidence(const Comparison& c) const {
        const std::optional<double> found = dispute_evidence(value(c.a), value(c.b), c.relation, c.fit, many());
        // Words are read last.
        if (!found || !may_be_chance(c.relation)) return found;
        if (names_apart(c) || times_.tell_of_before(statement(c.a).ref, statement(c.b).ref)) return {};
        if (!c.relation.slip && times_.tell_of(statement(c.a).ref, statement(c.b).ref)) return {};
        return found;
    }
    // One side's value stands in the other text too, or both values stand in both texts. Words are read last.
    bool explained(const Comparison& c) {
        if (c.relation.cause == Cause::sign) return false;
        if (of_one_text(c) ? meet_elsewhere(c) : are_both_told(c)) return true;
        if (!c.relation.slip && is_part_of_other(input_, statement(c.a).ref, statement(c.b).ref)) return true;
        if (scope_.tells_apart(statement(c.a).ref, statement(c.b).ref)) return true;
        // A part has other digits than the whole: "allein im Sommer 191 Millionen" of 1,91 Milliarden.
        const bool copied = c.relation.slip && c.relation.cause != Cause::date && c.relation.digits >= 3;
        return !copied && scope_.tells_part(statement(c.a).ref, statement(c.b).ref);
    }
    bool are_both_told(const Comparison& c) {
        if (agreements_.explains_away(agreements_.group_of(c.a), agreements_.group_of(c.b))) return true;
        const bool here = stated_.also_in(statement(c.a).ref.text, statement(c.b).ref);
        const bool there = stated_.also_in(statement(c.b).ref.text, statement(c.a).ref);
        // Days are few: of one that both texts name, the other is no slip.
        const bool either = many() || value(c.a).kind == Kind::date;
        return either ? here || there : here && there;
    }
    /// Whether the text of the one states the other's value as well, of whatever it is.
    bool is_stated_beside(const Comparison& c) {
        return !c.relation.slip && (stated_.also_in(statement(c.a).ref.text, statement(c.b).ref) ||
                                    stated_.also_in(statement(c.b).ref.text, statement(c.a).ref));
    }
    // Where a text seems to contradict itself, two statements of both values in one text, or in one part of this text,
    // show that they are two facts.
    bool meet_elsewhere(const Comparison& c) const {
        const auto a = agreements_.members(agreements_.group_of(c.a));
        const auto b = agreements_.members(agreements_.group_of(c.b));
        return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) {
            return std::any_of(b.begin(), b.end(), [&](std::uint32_t y) {
                if (statement(x).ref.text != statement(y).ref.text) return false;
                return statement(x).ref.text != statement(c.a).ref.text ||
                       (!of_one_part(c) && statement(x).part == statement(y).part);
            });
        });
    }

    void collect() {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::pair<double, std::uint32_t>>> pairs;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const Comparison& c = candidates_[i];
            if (agrees(c.relation)) continue;
            // A text tells of several months, quarters and years.
            if (c.relation.cause == Cause::date && of_one_text(c) && value(c.a).precision != Precision::day) continue;
            const std::optional<double> found = evidence(c);
            const std::uint32_t one = agreements_.group_of(c.a);
            const std::uint32_t other = agreements_.group_of(c.b);
            if (!found || one == other || explained(c)) continue;
            if (c.relation.cause != Cause::date && c.relation.cause != Cause::sign &&
                tell_of_siblings(input_, statement(c.a).ref, statement(c.b).ref))
                continue;
            pairs[{std::min(one, other), std::max(one, other)}].emplace_back(-(c.fit.score + *found), i);
        }
        for (auto& [groups, list] : pairs) {
            std::sort(list.begin(), list.end());
            const Comparison& best = candidates_[list[0].second];
            double fit = best.fit.score - lone_pair;
            if (list.size() > 1)
                fit = std::clamp(candidates_[list[1].second].fit.score, best.fit.score - most_against_best,
                                 best.fit.score + 1);
            contests_.push_back({groups.first, groups.second, list[0].second, fit - best.fit.score - list[0].first,
                                 greatest_lead, is_stated_beside(best)});
        }
    }
    bool states(std::uint32_t group, std::uint32_t text) const {
        const auto members = agreements_.members(group);
        return std::any_of(members.begin(), members.end(),
                           [&](std::uint32_t member) { return statement(member).ref.text == text; });
    }
    // How far each contest is ahead of what else either of its groups might be compared with in the same texts.
    void weigh_rivals() {
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> of_group;
        for (std::uint32_t i = 0; i < contests_.size(); ++i) {
            of_group[contests_[i].one].push_back(i);
            of_group[contests_[i].other].push_back(i);
        }
        std::vector<double> leads;
        for (const Contest& contest : contests_) {
            double lead = greatest_lead;
            for (const auto& [own, far] :
                 {std::pair{contest.one, contest.other}, std::pair{contest.other, contest.one}})
                for (const std::uint32_t index : of_group[own]) {
                    const Contest& rival = contests_[index];
                    const std::uint32_t end = rival.one == own ? rival.other : rival.one;
                    if (end != far && contest.odds - rival.odds < lead && share_text(end, far))
                        lead = contest.odds - rival.odds;
                }
            leads.push_back(lead);
        }
        for (std::size_t i = 0; i < contests_.size(); ++i) {
            contests_[i].lead = leads[i];
            contests_[i].odds += worth_of_lead * (leads[i] - usual_lead);
        }
    }
    bool share_text(std::uint32_t one, std::uint32_t other) const {
        const auto members = agreements_.members(other);
        return std::any_of(members.begin(), members.end(),
                           [&](std::uint32_t member) { return states(one, statement(member).ref.text); });
    }
    bool is_sure(const Contest& contest) const {
        const Comparison& best = candidates_[contest.best];
        if (of_one_part(best))
            return contest.odds >= own_text_bar && best.fit.score >= own_text_fit && !measure_apart(best);
        if (!best.relation.slip && contest.lead < least_margin) return false;
        const bool of_digits = best.relation.slip && best.relation.cause != Cause::date;
        return contest.odds >= (of_digits ? bar : bar_without_slip) + (of_one_text(best) ? own_headline_surcharge : 0);
    }
    bool taken(std::uint32_t group, std::uint32_t other) const {
        const auto members = agreements_.members(other);
        return std::any_of(members.begin(), members.end(), [&](std::uint32_t member) {
            return taken_.contains({group, statement(member).ref.text});
        });
    }
    void take(std::uint32_t group, std::uint32_t other) {
        for (const std::uint32_t member : agreements_.members(other))
            taken_.insert({group, statement(member).ref.text});
    }
};

}  // namespace

std::vector<Link> assign(const CheckInput& input, const Statements& statements,
                         const std::vector<Comparison>& candidates) {
    return Assigner(input, statements, candidates).run();
}

}  // namespace stimmig
