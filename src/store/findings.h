// Findings of a store, those that are gone among them, so that one can see what changed.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "store/database.h"

namespace stimmig {

/// A finding whose figures name texts of the store.
struct StoredFinding {
    Finding finding;                      ///< `figures` holds indexes into `documents`
    std::vector<std::int64_t> documents;  ///< the texts it is about
    double apart = 0;                     ///< how far its witnesses are apart, 0 .. 1
    std::int64_t document = 0;            ///< the text in which it was found; 0 for one between texts
    std::int64_t since = 0;               ///< the first run that found it
    std::int64_t gone = 0;                ///< the first run that no longer did; 0 while it stands
};

class Findings {
public:
    Findings(Database& database, std::int64_t run);

    /// A finding of this run. One that was there before stays the same one.
    void put(const StoredFinding& finding);
    /// Those of a text are gone, unless `put` brings them back.
    void retire_of(std::int64_t document);
    /// Those between texts are gone, unless `put` brings them back.
    void retire_between();
    /// Those that stand at or above a level, the worst first: by level, distance, fingerprint; at most so many, -1 for
    /// all.
    void for_each(Level least, std::int64_t most, const std::function<void(const StoredFinding&)>& visit);
    /// Those that are gone since this run, without figures.
    void for_each_gone(Level least, const std::function<void(const StoredFinding&)>& visit);

private:
    Database& database_;
    std::int64_t run_;
    Query put_, put_figure_, remove_figures_, retire_of_, retire_between_, figures_;

    void read(const std::string& which, Level least, std::int64_t most,
              const std::function<void(const StoredFinding&)>& visit);
};

}  // namespace stimmig
