// What an audit answers, read out of its store.
#pragma once

#include <functional>

#include "audit/dossier.h"
#include "store/documents.h"
#include "store/findings.h"
#include "store/store.h"

namespace stimmig {

/// A finding with the digests of its texts: stored.documents[i] is digests[i].
struct LoadedFinding {
    StoredFinding stored;
    std::vector<Digest> digests;
};

/// Findings at or above a level, the worst first, at most so many.
void for_each_finding(Store& store, const Run& run, Level least, std::int64_t most,
                      const std::function<void(const LoadedFinding&)>& visit);

/// The counts of a run and its worst findings at or above a level, at most so many.
[[nodiscard]] Dossier make_dossier(const Ruleset& rules, Store& store, const Run& run, Level least, std::int64_t most);

/// Whether any finding stands at or above a level.
[[nodiscard]] bool has_findings(Store& store, const Run& run, Level least);

/// What the store knows of a fact.
struct KnownStatement {
    Digest digest;
    std::uint32_t figure = 0;
};

/// Every statement whose subject holds the words, then those whose measure is one that the words name or holds them; by
/// subject, measure, publication and place; at most so many, -1 for all. Case does not count. True if there are more.
bool search_facts(const Ruleset& rules, Store& store, const std::string& words, std::int64_t most,
                  const std::function<void(const KnownStatement&)>& visit);

}  // namespace stimmig
