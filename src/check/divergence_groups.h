// Facts over any number of texts: linked statements, and which of them contradict each other.
#pragma once

#include "check/divergence_assign.h"

namespace stimmig {

/// Statements of one fact of which at least two contradict each other.
struct Dispute {
    std::vector<std::uint32_t> members;                          ///< in order
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  ///< contradicting, as indexes into members
    Link strongest;                                              ///< the link that shows it best
};

[[nodiscard]] std::vector<Dispute> group(const CheckInput& input, const Statements& statements,
                                         const std::vector<Link>& links);

}  // namespace stimmig
