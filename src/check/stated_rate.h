// Conversions at a rate that the text itself states: "Beim Kurs von 1,08 Dollar je Euro sind das rund 79 Millionen
// Euro".
#pragma once

#include "check/check.h"

namespace stimmig {

void check_stated_rates(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings);

}  // namespace stimmig
