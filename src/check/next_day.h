// "Am 5. Juni ... Am Tag darauf, dem 7. Juni": the day after, or before, one that has been told.
#pragma once

#include "check/check.h"

namespace stimmig {

void check_next_days(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);

}  // namespace stimmig
