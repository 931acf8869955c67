// What part a figure plays in its clause: a level or a change, by how much or to what, on which base.
#pragma once

#include "link/clause.h"

namespace stimmig {

/// Fills role, direction and base of the claim. `falls` tells the measure's own direction, 0 where it has none.
void read_role(WordBook& book, const ClauseFinder& clauses, const Surroundings& around, const Figure& figure,
               Claim& claim);

}  // namespace stimmig
