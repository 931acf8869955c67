// An interval in the words of a report: "599,5 bis 600,5 Milliarden Dollar", "mehr als 500 Milliarden Dollar".
#pragma once

#include "check/finding.h"
#include "value/verdict.h"

namespace stimmig {

/// The values that `like` allows, written in its unit and order of magnitude.
[[nodiscard]] Message interval_text(const Interval& interval, const Value& like);

}  // namespace stimmig
