// The last stage of an audit: from links between pairs of texts to findings over any number of them.
#pragma once

#include "audit/reading.h"

namespace stimmig {

/// Replaces the findings between texts by those that the store's stories make, and finishes the run: one commit.
[[nodiscard]] std::optional<Error> gather_findings(const Ruleset& rules, Store& store, const Run& run);

}  // namespace stimmig
