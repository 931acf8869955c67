// What the words around a figure speak of.
#pragma once

#include "link/clause.h"
#include "link/measure.h"
#include "link/names.h"

namespace stimmig {

/// Kept from figure to figure, so that its lists are not allocated anew.
class ContextWriter {
public:
    /// Fills context and near of the claim.
    void read(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
              const MeasureReading& measure, Claim& claim);

private:
    std::vector<Token> near_, far_, all_;
};

}  // namespace stimmig
