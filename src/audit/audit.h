// The run of an audit, in order.
#pragma once

#include "audit/reading.h"

namespace stimmig {

/// Reads, compares and gathers. The run is finished then, and the store holds its findings.
[[nodiscard]] Result<Run> audit(const Ruleset& rules, const Provenance& provenance, const AuditOptions& options,
                                Store& store, Observer& observer);

}  // namespace stimmig
