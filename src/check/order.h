// The order in which findings are reported.
#pragma once

#include "check/finding.h"
#include "link/claim.h"

namespace stimmig {

/// By place, so that an editor reads a text once from top to bottom; then by what makes the order total.
void sort_by_place(const std::vector<Text>& texts, std::vector<Finding>& findings);

}  // namespace stimmig
