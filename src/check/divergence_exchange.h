// Values that two texts give to two holders the other way round: "38 Prozent für Reuther, 35 für Dietz" against "Dietz
// 38, Reuther 35 Prozent".
#pragma once

#include <vector>

#include "check/divergence_assign.h"

namespace stimmig {

/// Both values stand in both texts, so that each seems to agree with the other text, and nothing is left to explain.
/// Takes these agreements out of the links and puts the disputes in.
void dispute_exchanged(const CheckInput& input, const Statements& statements, const std::vector<Comparison>& candidates,
                       std::vector<Link>& links);

}  // namespace stimmig
