#include "check/divergence_groups.h"

#include <algorithm>
#include <map>
#include <set>

namespace stimmig {

std::vector<Dispute> group(const CheckInput& input, const Statements& statements, const std::vector<Link>& links) {
    const auto& all = statements.all();
    std::map<std::uint32_t, std::vector<std::uint32_t>> friends;
    for (const Link& link : links) {
        if (link.disputed) continue;
        friends[link.a].push_back(link.b);
        friends[link.b].push_back(link.a);
    }
    // Only who agrees with the very statement: agreement carried further may end at another fact.
    const auto side = [&](std::uint32_t statement) {
        std::vector<std::uint32_t> members{statement};
        if (const auto at = friends.find(statement); at != friends.end())
            members.insert(members.end(), at->second.begin(), at->second.end());
        return members;
    };
    std::vector<Dispute> disputes;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told;  // pairs that a dispute already lists
    for (const Link& link : links) {
        if (!link.disputed || told.contains({link.a, link.b})) continue;
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs{{link.a, link.b}};
        std::set<std::uint32_t> members{link.a, link.b};
        for (const std::uint32_t x : side(link.a))
            for (const std::uint32_t y : side(link.b)) {
                const Value& a = input.figure(all[x].ref).value;
                const Value& b = input.figure(all[y].ref).value;
                // A vaguer date contradicts less.
                if (a.kind == Kind::date && a.precision != b.precision) continue;
                const Relation relation = relate(input, all[x].ref, all[y].ref);
                // Exchanged values may be as near to each other as they like.
                if (link.relation.exchanged ? agrees(relation) : relation.verdict != link.relation.verdict) continue;
                pairs.insert({std::min(x, y), std::max(x, y)});
                members.insert({x, y});
            }
        // "mehr als 500" agrees with both sides; whoever reads of their dispute wants to know.
        for (const std::uint32_t one : {link.a, link.b})
            for (const std::uint32_t other : side(one))
                if (other != one && agrees(relate(input, all[other].ref, all[link.a].ref)) &&
                    agrees(relate(input, all[other].ref, all[link.b].ref)))
                    members.insert(other);
        Dispute dispute;
        dispute.members.assign(members.begin(), members.end());
        const auto index = [&](std::uint32_t statement) {
            return static_cast<std::uint32_t>(
                std::lower_bound(dispute.members.begin(), dispute.members.end(), statement) - dispute.members.begin());
        };
        for (const auto& [a, b] : pairs) dispute.pairs.emplace_back(index(a), index(b));
        dispute.strongest = link;
        told.merge(pairs);
        disputes.push_back(std::move(dispute));
    }
    return disputes;
}

}  // namespace stimmig
