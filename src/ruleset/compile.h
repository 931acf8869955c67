// Patterns from their text to their regexes.
#pragma once

#include <vector>

#include "ruleset/collect.h"

namespace stimmig {

/// Expands the patterns (regex and groups are filled in) and puts those of kind none first. With `validate`, every
/// fragment and pattern is also compiled, so that each fault is found; the shipped rules alone have been tested before.
void expand_patterns(Collected& rules, const std::vector<RuleFile>& files, bool validate, Errors& errors);

}  // namespace stimmig
