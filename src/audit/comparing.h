// The second stage of an audit: which texts tell the same story, and which of their figures state the same fact.
#pragma once

#include <span>

#include "audit/reading.h"
#include "store/keys.h"
#include "store/pairs.h"

namespace stimmig {

/// Texts of one group that are worth comparing: each with the nearest before it, never every pair. `group` is one
/// key's, in order.
[[nodiscard]] std::vector<DocumentPair> pairs_of_group(std::span<const KeyedDocument> group);

/// Groups what was read by its keys, and compares what shares one. Commits again and again.
[[nodiscard]] std::optional<Error> compare_texts(const Ruleset& rules, const AuditOptions& options, Store& store,
                                                 Observer& observer);

/// Compares the pairs that the store holds open.
[[nodiscard]] std::optional<Error> compare_pairs(const Ruleset& rules, const AuditOptions& options, Store& store,
                                                 Observer& observer);

}  // namespace stimmig
