// What a figure measures, by the trigger words around it.
#pragma once

#include <string_view>
#include <vector>

#include "link/clause.h"
#include "link/names.h"

namespace stimmig {

/// Of one figure: the measure that fits best and all that its clause speaks of.
struct MeasureReading {
    std::string_view name;                 ///< empty where no rule fits
    int direction = 0;                     ///< its own: a loss falls
    bool tally = false;                    ///< Measure::tally
    std::vector<std::uint32_t> near, far;  ///< measures triggered in the clause, in the rest of the sentence
};

[[nodiscard]] MeasureReading read_measure(WordBook& book, const ClauseFinder& clauses, const Names& names,
                                          const Surroundings& around, const Figure& figure);

}  // namespace stimmig
