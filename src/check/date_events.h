// Events in an order that cannot be: a judgement before the deed, a match made up for before it was to be played, what
// is told as past after the day on which it is told, "(1897–1879)".
#pragma once

#include "check/check.h"

namespace stimmig {

void check_event_order(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings);

}  // namespace stimmig
