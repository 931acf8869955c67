// Which figures are worth comparing: those that share a telling word, never every figure with every other.
#pragma once

#include "check/divergence_fit.h"
#include "check/divergence_relation.h"

namespace stimmig {

/// Two statements of different texts, or of a headline and a body.
struct Comparison {
    std::uint32_t a = 0, b = 0;  ///< indexes into Statements::all(), a < b
    Fit fit;
    Relation relation;
};

[[nodiscard]] std::vector<Comparison> find_candidates(const CheckInput& input, const Statements& statements);

}  // namespace stimmig
