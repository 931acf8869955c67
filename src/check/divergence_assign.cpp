#include "check/divergence_assign.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace stimmig {
namespace {

// How sure it must be that two figures state the same fact before their difference is reported. A typical slip hardly
// comes about by chance; values far apart mostly belong to different facts.
constexpr double slip_bar = -1.65;
constexpr double long_slip_bar = -2.1;
constexpr double near_bar = -0.2;
// A headline sums up its own text.
constexpr double own_headline_bar = -0.6;
// The opposite directions have already counted against it.
constexpr double sign_bar = -2.0;
constexpr double weak_surcharge = 1.3;
constexpr double near_ratio = 0.6;
constexpr double near_fraction = 0.7;  // "die Hälfte" is a long way from "ein Drittel"
constexpr double never = 99;
// Agreeing values need less to be taken for the same fact.
constexpr double agree_bar = -2.6;
// And less still to keep a figure from being compared with another.
constexpr double friend_bar = -2.5;
// Rounding moves a number no further than this.
constexpr double near_enough = 0.1;
// A rival this close leaves open which of two figures is meant.
constexpr double margin = 0.35;

bool agrees(const Relation& relation) {
    return relation.verdict == Verdict::identical || relation.verdict == Verdict::consistent;
}

double bar(const Comparison& candidate, bool own_headline, bool many, const Value& a, const Value& b) {
    const Relation& relation = candidate.relation;
    // Another base, another rate, another thing counted: another fact.
    const Fit& fit = candidate.fit;
    if (fit[Feature::other_base] > 0 || fit[Feature::other_counted] >= 1 || fit[Feature::other_rate] >= 1) return never;
    if ((fit[Feature::other_period] > 0 || fit[Feature::other_counted] > 0) && !relation.slip) return never;
    if (relation.cause == Cause::date) {
        if (!relation.slip) return never;
        return (relation.ratio >= 1 ? -0.8 : relation.ratio > 0.75 ? -0.5 : 0.5) + (many ? 1.0 : 0);
    }
    // What changed and what it changed to are two facts, however their digits look.
    if (relation.cause != Cause::sign && candidate.fit[Feature::other_role] >= 1) return relation.slip ? 0.3 : never;
    if (relation.cause == Cause::sign) return sign_bar + (relation.weak ? weak_surcharge : 0);
    if (relation.slip)
        return (relation.digits >= 3 ? long_slip_bar : slip_bar) + (many ? 0.9 : 0) +
               (relation.weak && relation.cause == Cause::percent_point ? weak_surcharge : 0);
    // Values far apart belong to different facts, whatever the words say.
    const bool words = a.form == Form::fraction || b.form == Form::fraction;
    if (relation.ratio < (words ? near_fraction : near_ratio)) return never;
    // Among many texts chance has more tries; durations and fractions are round and repeat themselves.
    const double harder = (many ? 1.3 : 0) + (a.kind == Kind::duration ? 1.0 : 0);
    return (own_headline ? own_headline_bar : near_bar) + harder;
}

/// Exact values that a text states, for telling whether it also states another's.
class StatedValues {
public:
    StatedValues(const CheckInput& input, const Statements& statements) : input_(input) {
        for (const Statement& statement : statements.all()) {
            const Value& value = input.figure(statement.ref).value;
            if (value.kind == Kind::date) {
                if (value.days) dates_[statement.ref.text].push_back({*value.days, statement.ref});
            } else if (*value.low == *value.high) {
                values_.insert(key(statement.ref, true));
                values_.insert(key(statement.ref, false));
            }
        }
    }
    /// Whether `text` states the value of `ref` as well, in so many digits that this is no chance.
    [[nodiscard]] bool also_in(std::uint32_t text, FigureRef ref, bool exact_unit) const {
        const Value& value = input_.figure(ref).value;
        if (value.kind == Kind::date) {
            const auto at = dates_.find(text);
            return at != dates_.end() && value.days && value.precision == Precision::day &&
                   std::any_of(at->second.begin(), at->second.end(),
                               [&](const auto& other) { return other.first == *value.days; });
        }
        if (*value.low != *value.high) return false;
        auto wanted = key(ref, exact_unit);
        std::get<0>(wanted) = text;
        return values_.contains(wanted);
    }

private:
    using Key = std::tuple<std::uint32_t, std::string, std::string>;
    const CheckInput& input_;
    std::set<Key> values_;
    std::map<std::uint32_t, std::vector<std::pair<Days, FigureRef>>> dates_;

    // Without the exact unit, any currency is money and any share a share.
    [[nodiscard]] Key key(FigureRef ref, bool exact_unit) const {
        const Value& value = input_.figure(ref).value;
        const bool share = value.kind == Kind::percent || value.kind == Kind::percentage_point;
        return {ref.text,
                exact_unit                  ? value.unit
                : value.kind == Kind::money ? "money"
                : share                     ? "share"
                                            : '?' + value.unit,
                value.low->to_string()};
    }
};

class Assigner {
public:
    Assigner(const CheckInput& input, const Statements& statements, const std::vector<Comparison>& candidates)
        : input_(input), statements_(statements), candidates_(candidates), stated_(input, statements) {
        for (std::uint32_t i = 0; i < candidates.size(); ++i) {
            of_[candidates[i].a].push_back(i);
            of_[candidates[i].b].push_back(i);
        }
        for (std::uint32_t i = 0; i < statements.all().size(); ++i)
            by_class_[{statements.all()[i].ref.text, statements.all()[i].unit_class}].push_back(i);
    }

    std::vector<Link> run() {
        std::vector<std::uint32_t> order(candidates_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
            const double p = rank(candidates_[x]);
            const double q = rank(candidates_[y]);
            return p != q ? p > q : x < y;
        });
        std::vector<Link> links;
        for (const std::uint32_t index : order) {
            const Comparison& c = candidates_[index];
            if (taken(c.a, c.b) || taken(c.b, c.a)) continue;
            if (agrees(c.relation)) {
                if (c.fit.score < agree_bar) continue;
                take(c);
                links.push_back({c.a, c.b, c.relation, c.fit.score, false});
            } else if (odds(c) >= bar(c, statement(c.a).ref.text == statement(c.b).ref.text, input_.texts.size() >= 12,
                                      input_.figure(statement(c.a).ref).value,
                                      input_.figure(statement(c.b).ref).value) &&
                       !explained(c) && !ambiguous(c)) {
                take(c);
                links.push_back({c.a, c.b, c.relation, c.fit.score, true});
            }
        }
        std::sort(links.begin(), links.end(),
                  [](const Link& x, const Link& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
        return links;
    }

private:
    const CheckInput& input_;
    const Statements& statements_;
    const std::vector<Comparison>& candidates_;
    StatedValues stated_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> of_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> by_class_;  ///< text, unit class
    std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;  ///< statement, part of the other text

    const Statement& statement(std::uint32_t index) const { return statements_.all()[index]; }
    // Of two that might be meant, the closer value is the likelier, unless a slip explains the difference.
    static double odds(const Comparison& c) {
        const bool by_value = !agrees(c.relation) && !c.relation.slip;
        return c.fit.score + (by_value ? 1.5 * (c.relation.ratio - 0.8) : 0.0);
    }
    // Agreeing pairs first: what agrees need not be explained by a slip.
    static double rank(const Comparison& c) { return c.fit.score + (agrees(c.relation) ? 4.0 : chance(c.relation)); }
    // The less a relation comes about by chance, the sooner it is believed.
    static double chance(const Relation& relation) {
        if (!relation.slip) return 0;
        switch (relation.cause) {
            case Cause::currency:
            case Cause::percent_point:
            case Cause::sign:
                return 3.0;
            case Cause::magnitude:
                return relation.power == 3 ? 2.5 : 1.0;
            default:
                return 1.5;
        }
    }
    bool taken(std::uint32_t one, std::uint32_t other) const { return taken_.contains({one, statement(other).part}); }
    void take(const Comparison& c) {
        taken_.insert({c.a, statement(c.b).part});
        taken_.insert({c.b, statement(c.a).part});
    }
    // One side's value stands in the other text too.
    bool explained(const Comparison& c) const {
        if (c.relation.cause == Cause::sign) return false;
        const Statement& a = statement(c.a);
        const Statement& b = statement(c.b);
        if (a.ref.text == b.ref.text) return false;
        const bool exact_unit = c.relation.cause == Cause::currency || c.relation.cause == Cause::percent_point;
        if (stated_.also_in(b.ref.text, a.ref, exact_unit) || stated_.also_in(a.ref.text, b.ref, exact_unit))
            return true;
        return !c.relation.slip && (has_friend(c.a, c.b) || has_friend(c.b, c.a));
    }
    // Another figure of the other text, near in meaning, agrees with this one.
    bool has_friend(std::uint32_t end, std::uint32_t other) const {
        for (const std::uint32_t index : of_.at(end)) {
            const Comparison& rival = candidates_[index];
            if (!agrees(rival.relation) || rival.fit.score < friend_bar) continue;
            const std::uint32_t far_end = rival.a == end ? rival.b : rival.a;
            if (statement(far_end).part == statement(other).part && far_end != other) return true;
        }
        // Rounded figures share few digits with what they round; any figure so close will do.
        const Statement& own = statement(end);
        const auto at = by_class_.find({statement(other).ref.text, own.unit_class});
        if (at == by_class_.end()) return false;
        return std::any_of(at->second.begin(), at->second.end(), [&](std::uint32_t index) {
            if (index == other || statement(index).part != statement(other).part) return false;
            const Relation relation = relate(input_, own.ref, statement(index).ref);
            const Value& x = input_.figure(own.ref).value;
            const Value& y = input_.figure(statement(index).ref).value;
            return agrees(relation) && x.kind == y.kind && x.kind != Kind::date &&
                   relative_distance(x, y) <= near_enough;
        });
    }
    // Of the stated numbers, hedges aside.
    static double relative_distance(const Value& x, const Value& y) {
        const auto number = [](const Number& n) {
            return static_cast<double>(n.numerator()) / static_cast<double>(n.denominator());
        };
        const double a = number(*x.low);
        const double b = number(*y.low);
        return std::abs(a - b) / std::max({a, b, 1e-12});
    }
    bool same_value(std::uint32_t x, std::uint32_t y) const {
        return relate(input_, statement(x).ref, statement(y).ref).verdict == Verdict::identical;
    }
    // Another pair of the same two texts would do as well.
    bool ambiguous(const Comparison& c) const {
        if (c.relation.slip) return false;
        for (const std::uint32_t end : {c.a, c.b}) {
            const std::uint32_t other_part = statement(end == c.a ? c.b : c.a).part;
            for (const std::uint32_t index : of_.at(end)) {
                const Comparison& rival = candidates_[index];
                if (&rival == &c || agrees(rival.relation)) continue;
                // What could not be reported itself, or says the same, leaves nothing open.
                if (!rival.relation.slip && rival.relation.ratio < near_ratio) continue;
                const std::uint32_t far_end = rival.a == end ? rival.b : rival.a;
                if (statement(far_end).part != other_part || taken(far_end, end)) continue;
                if (same_value(far_end, end == c.a ? c.b : c.a)) continue;
                if (odds(rival) + margin > odds(c)) return true;
            }
        }
        return false;
    }
};

}  // namespace

std::vector<Link> assign(const CheckInput& input, const Statements& statements,
                         const std::vector<Comparison>& candidates) {
    return Assigner(input, statements, candidates).run();
}

}  // namespace stimmig
