// "Ostermontag, dem 21. April": whether a feast falls on the day beside it.
#pragma once

#include "check/check.h"

namespace stimmig {

void check_holiday_dates(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings);

}  // namespace stimmig
