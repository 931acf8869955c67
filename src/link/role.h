// What part a figure plays in its clause: a level or a change, by how much or to what, on which base.
#pragma once

#include "link/clause.h"

namespace stimmig {

/// Fills role, direction and base of the claim. `tally`: what is measured only ever grows.
void read_role(WordBook& book, const ClauseFinder& clauses, const Surroundings& around, const Figure& figure,
               bool tally, Claim& claim);

}  // namespace stimmig
