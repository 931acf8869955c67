// Which statements say the same of the same thing. What agrees with a figure of another text needs no other partner
// there; and several texts that agree show together, in their different words, what the fact is.
#pragma once

#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "check/divergence_pairs.h"

namespace stimmig {

class Agreements {
public:
    Agreements(const CheckInput& input, const Statements& statements, const std::vector<Comparison>& candidates);

    /// Number of the group that a statement belongs to; alone, it is one of its own.
    [[nodiscard]] std::uint32_t group_of(std::uint32_t statement) const { return groups_[statement]; }
    /// In order.
    [[nodiscard]] std::span<const std::uint32_t> members(std::uint32_t group) const {
        const auto at = members_.find(group);
        return at == members_.end() ? std::span(groups_).subspan(group, 1) : std::span(at->second);
    }
    /// Whether one of the group says in `text` what the group says, or agrees with what is said there.
    [[nodiscard]] bool covers(std::uint32_t group, std::uint32_t text) const {
        const auto at = covered_.find(group);
        return at == covered_.end() ? statements_.all()[group].ref.text == text : at->second.contains(text);
    }
    /// Whether any of the one group's texts states what the other group says.
    [[nodiscard]] bool explains_away(std::uint32_t group, std::uint32_t other) const;
    /// The comparisons by which statements agree, as indexes into the candidates.
    [[nodiscard]] const std::vector<std::uint32_t>& links() const { return links_; }

private:
    const Statements& statements_;
    std::vector<std::uint32_t> groups_;
    // What agrees with nothing is a group of itself alone, which needs no entry.
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members_;
    std::unordered_map<std::uint32_t, std::set<std::uint32_t>> covered_;  ///< texts, by group
    std::vector<std::uint32_t> links_;

    void join(const CheckInput& input, std::uint32_t a, std::uint32_t b);
};

}  // namespace stimmig
