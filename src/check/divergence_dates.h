// Two dates as statements of one event: what slip would explain that they differ.
#pragma once

#include "check/divergence_relation.h"

namespace stimmig {

/// Dates are only ever the same date gone wrong where both are days, or both name their year.
[[nodiscard]] Relation relate_dates(const CheckInput& input, FigureRef ra, FigureRef rb);

}  // namespace stimmig
