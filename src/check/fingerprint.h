// What a baseline knows a finding by.
#pragma once

#include <vector>

#include "check/finding.h"
#include "link/claim.h"

namespace stimmig {

/// Fills the fingerprints of sorted findings: a hash of the rule, the files and the words of the figures that it is
/// about. Line numbers and the words around are left out, so that edits elsewhere do not change it; findings that are
/// alike in all of this are numbered in their order.
void add_fingerprints(const std::vector<Text>& texts, std::vector<Finding>& findings);

}  // namespace stimmig
