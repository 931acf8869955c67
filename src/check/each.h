// The checks themselves: one function and one file each; checks.cpp lists them.
#pragma once

#include <vector>

#include "check/check.h"

namespace stimmig {

void check_divergence(const CheckInput& input, std::vector<Finding>& findings);

}  // namespace stimmig
