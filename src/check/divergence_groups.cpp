#include "check/divergence_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace stimmig {
namespace {

// Who agrees by chance must not carry a contradiction into other texts.
constexpr double carry_bar = -1.0;

class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t find(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) { parent_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
    std::vector<std::uint32_t> parent_;
};

bool contradicts(const Relation& relation) {
    return relation.verdict == Verdict::divergent || relation.verdict == Verdict::compatible;
}

}  // namespace

std::vector<Dispute> group(const CheckInput& input, const Statements& statements, const std::vector<Link>& links) {
    const auto& all = statements.all();
    // Only what has a contradiction to it, and what agrees with one side of it.
    std::set<std::uint32_t> disputed;
    for (const Link& link : links)
        if (link.disputed) {
            disputed.insert(link.a);
            disputed.insert(link.b);
        }
    Groups groups(all.size());
    std::map<std::uint32_t, std::vector<std::uint32_t>> friends;
    for (const Link& link : links) {
        if (link.disputed) {
            groups.join(link.a, link.b);
        } else if (link.score >= carry_bar && (disputed.contains(link.a) || disputed.contains(link.b))) {
            groups.join(link.a, link.b);
            friends[link.a].push_back(link.b);
            friends[link.b].push_back(link.a);
        }
    }
    std::map<std::uint32_t, std::set<std::uint32_t>> members;
    std::map<std::uint32_t, std::set<std::pair<std::uint32_t, std::uint32_t>>> pairs;
    std::map<std::uint32_t, Link> strongest;
    const auto add_pair = [&](std::uint32_t root, std::uint32_t a, std::uint32_t b) {
        members[root].insert({a, b});
        pairs[root].insert({std::min(a, b), std::max(a, b)});
    };
    for (const Link& link : links) {
        const std::uint32_t root = groups.find(link.a);
        if (!link.disputed) {
            if (disputed.contains(link.a) || disputed.contains(link.b))
                if (link.score >= carry_bar) members[root].insert({link.a, link.b});
            continue;
        }
        add_pair(root, link.a, link.b);
        const auto [at, added] = strongest.try_emplace(root, link);
        if (!added && (link.relation.verdict > at->second.relation.verdict ||
                       (link.relation.verdict == at->second.relation.verdict && link.score > at->second.score)))
            at->second = link;
        // Whoever agrees with one side contradicts the other as well, if its own words are that exact.
        for (const auto& [own, other] : {std::pair{link.a, link.b}, std::pair{link.b, link.a}})
            for (const std::uint32_t ally : friends[own]) {
                if (all[ally].part == all[other].part) continue;
                const Relation relation = relate(input, all[ally].ref, all[other].ref);
                const Value& carried = input.figure(all[ally].ref).value;
                if (carried.kind == Kind::date && carried.precision != input.figure(all[own].ref).value.precision)
                    continue;
                if (contradicts(relation) && relation.verdict == link.relation.verdict) add_pair(root, ally, other);
            }
    }
    std::vector<Dispute> disputes;
    for (auto& [root, list] : members) {
        if (!pairs.contains(root)) continue;
        Dispute dispute;
        dispute.members.assign(list.begin(), list.end());
        for (const auto& [a, b] : pairs[root]) {
            const auto index = [&](std::uint32_t statement) {
                return static_cast<std::uint32_t>(
                    std::lower_bound(dispute.members.begin(), dispute.members.end(), statement) -
                    dispute.members.begin());
            };
            dispute.pairs.emplace_back(index(a), index(b));
        }
        dispute.strongest = strongest.at(root);
        disputes.push_back(std::move(dispute));
    }
    return disputes;
}

}  // namespace stimmig
