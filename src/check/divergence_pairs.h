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

/// False where no two figures of a text could contradict each other, whatever its words: so of most texts of an
/// archive, where each is looked at alone.
[[nodiscard]] bool may_contradict_itself(const CheckInput& input, std::uint32_t text);

}  // namespace stimmig
