// Hours and minutes between two times of day: "Um 8.30 Uhr ... um 13 Uhr ... Die sechseinhalb Stunden".
#pragma once

#include "check/check.h"

namespace stimmig {

void check_clock_lengths(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings);

}  // namespace stimmig
