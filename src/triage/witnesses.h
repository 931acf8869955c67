// Who bears witness in a finding: the figures that contradict each other or break a rule, not those that agree.
#pragma once

#include "check/finding.h"

namespace stimmig {

/// Indexes into Finding::figures.
[[nodiscard]] std::vector<std::uint32_t> witnesses(const Finding& finding);
/// The texts that a finding is about, sorted, each once.
[[nodiscard]] std::vector<std::uint32_t> witness_texts(const Finding& finding);

}  // namespace stimmig
