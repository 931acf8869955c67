// "1993 ... Vier Jahre darauf, 1999", "im Mai 2023 ... zwei Monate später, im September 2023": years and months, and
// how far apart they are said to lie.
#pragma once

#include "check/check.h"

namespace stimmig {

void check_told_periods(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);

}  // namespace stimmig
