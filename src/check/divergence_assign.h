// Which of the candidates are the same fact: between two texts every fact has at most one partner.
#pragma once

#include "check/divergence_pairs.h"

namespace stimmig {

/// Two statements of one fact, agreeing or not.
struct Link {
    std::uint32_t a = 0, b = 0;  ///< indexes into Statements::all()
    Relation relation;
    double score = 0;
    bool disputed = false;  ///< the values contradict each other, or agree only by rounding
};

/// Agreements, then contradictions, each in a total order.
[[nodiscard]] std::vector<Link> assign(const CheckInput& input, const Statements& statements,
                                       const std::vector<Comparison>& candidates);

}  // namespace stimmig
