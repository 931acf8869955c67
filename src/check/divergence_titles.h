// Titles that are wrong against other texts because they are wrong against their own.
#pragma once

#include <vector>

#include "check/divergence_assign.h"

namespace stimmig {

/// A title's few words seldom tell whether it states another text's fact, but its own body does: where the body
/// contradicts the title, and another text agrees with the body, that text contradicts the title as well. Links for
/// these, in order.
[[nodiscard]] std::vector<Link> wrong_titles(const CheckInput& input, const Statements& statements,
                                             const std::vector<Link>& links);

}  // namespace stimmig
