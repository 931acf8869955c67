// The examples of the checks' rules, run.
#pragma once

#include "base/result.h"
#include "ruleset/ruleset.h"

namespace stimmig {

/// Each `wrong` text of a check has to be reported by it, with the figures named; on each `right` one it has to be
/// silent. What does not hold is an Error at the example's line.
[[nodiscard]] Errors test_check_examples(const Ruleset& rules);

}  // namespace stimmig
