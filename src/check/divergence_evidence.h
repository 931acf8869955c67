// What two values say about whether they state the same fact, apart from all words: in log odds, to be added to a fit.
#pragma once

#include <optional>

#include "check/divergence_fit.h"
#include "check/divergence_relation.h"

namespace stimmig {

/// Of two figures whose values agree: the more digits, the less likely by chance.
[[nodiscard]] double agreement_evidence(const Value& a, const Value& b, const Relation& relation);

/// Of two figures whose values do not agree: a typical slip of the pen hardly comes about by chance, values far apart
/// belong to different facts. Nothing where their words rule out that they state the same fact. `many_texts` give
/// chance more tries.
[[nodiscard]] std::optional<double> dispute_evidence(const Value& a, const Value& b, const Relation& relation,
                                                     const Fit& fit, bool many_texts);

}  // namespace stimmig
