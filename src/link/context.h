// What the words around a figure speak of.
#pragma once

#include "link/clause.h"
#include "link/measure.h"
#include "link/names.h"

namespace stimmig {

/// Fills context and near of the claim.
void read_context(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                  const MeasureReading& measure, Claim& claim);

}  // namespace stimmig
