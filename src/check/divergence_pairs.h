// Which figures are worth comparing: those that share a telling word, never every figure with every other.
#pragma once

#include "check/divergence_fit.h"
#include "check/divergence_relation.h"

namespace stimmig {

/// From so many texts on, chance has many tries and more is asked for.
constexpr std::size_t many_texts = 12;

/// Two statements that may be about the same fact.
struct Comparison {
    std::uint32_t a = 0, b = 0;  ///< indexes into Statements::all(), a < b
    Fit fit;
    Relation relation;
};

/// In order of a, then b.
[[nodiscard]] std::vector<Comparison> find_candidates(const CheckInput& input, const Statements& statements);

}  // namespace stimmig
