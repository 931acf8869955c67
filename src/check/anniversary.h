// "1950 gegründet ... feiert ihr 60-jähriges Bestehen": part of the check of ages.
#pragma once

#include "check/check.h"

namespace stimmig {

void check_anniversaries(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings);

}  // namespace stimmig
