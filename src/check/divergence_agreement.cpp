#include "check/divergence_agreement.h"

#include <algorithm>
#include <numeric>

#include "check/divergence_evidence.h"

namespace stimmig {
namespace {

// How sure it must be that two figures of one value state the same fact.
constexpr double bar = 2.75;
// A group so large is made of values that everybody uses; nothing more is learnt by comparing all of its members.
constexpr std::size_t largest_group = 64;

}  // namespace

Agreements::Agreements(const CheckInput& input, const Statements& statements, const std::vector<Comparison>& candidates)
    : statements_(statements) {
    const auto& all = statements.all();
    groups_.resize(all.size());
    std::iota(groups_.begin(), groups_.end(), 0U);
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < candidates.size(); ++i) {
        const Comparison& c = candidates[i];
        if (!agrees(c.relation) || c.fit[Feature::other_base] > 0) continue;
        const double odds = c.fit.score + agreement_evidence(input.figure(all[c.a].ref).value,
                                                             input.figure(all[c.b].ref).value, c.relation);
        if (odds >= bar) order.emplace_back(-odds, i);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [odds, index] : order) {
        const Comparison& c = candidates[index];
        links_.push_back(index);
        for (const std::uint32_t end : {c.a, c.b})
            if (groups_[end] == end) members_.try_emplace(end, 1, end);
        join(input, c.a, c.b);
        // "mehr als 500" meets 589 and 600 alike, and takes neither's side.
        if (is_bound(input.figure(all[c.a].ref).value) || is_bound(input.figure(all[c.b].ref).value)) continue;
        covered_[groups_[c.a]].insert(all[c.b].ref.text);
        covered_[groups_[c.b]].insert(all[c.a].ref.text);
    }
    for (auto& [group, members] : members_) {
        std::sort(members.begin(), members.end());
        for (const std::uint32_t member : members) covered_[group].insert(all[member].ref.text);
    }
}

void Agreements::join(const CheckInput& input, std::uint32_t a, std::uint32_t b) {
    const std::uint32_t to = groups_[a];
    const std::uint32_t from = groups_[b];
    if (to == from || members_[to].size() + members_[from].size() > largest_group) return;
    const auto& all = statements_.all();
    // "rund 40" agrees with 38 and with 42, "mehr als 500" with 589 and with 600, which do not agree with each other.
    for (const std::uint32_t x : members_[to])
        for (const std::uint32_t y : members_[from])
            if (const Relation relation = relate(input, all[x].ref, all[y].ref);
                relation.verdict == Verdict::divergent || relation.verdict == Verdict::compatible)
                return;
    for (const std::uint32_t y : members_[from]) groups_[y] = to;
    members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
    covered_[to].insert(covered_[from].begin(), covered_[from].end());
    members_.erase(from);
}

bool Agreements::explains_away(std::uint32_t group, std::uint32_t other) const {
    const auto stated = [&](std::uint32_t one, std::uint32_t in) {
        const auto list = members(in);
        return std::any_of(list.begin(), list.end(),
                           [&](std::uint32_t member) { return covers(one, statements_.all()[member].ref.text); });
    };
    return stated(group, other) || stated(other, group);
}

}  // namespace stimmig
