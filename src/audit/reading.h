// The first stage of an audit: from the texts of an archive to digests, keys and findings within single texts.
#pragma once

#include <string>
#include <vector>

#include "audit/archive_files.h"
#include "audit/blocking.h"
#include "audit/observer.h"
#include "check/check.h"
#include "link/analyzer.h"
#include "link/digest.h"
#include "link/rarity.h"
#include "store/store.h"

namespace stimmig {

/// What an audit is told.
struct AuditOptions {
    std::vector<std::string> paths;
    unsigned jobs = 1;
};

/// What one text gives.
struct ReadText {
    Digest digest;
    std::string packed;  ///< pack(digest)
    std::vector<BlockingKey> keys;
    std::vector<Finding> findings;  ///< within the text; their figures name text 0
};

/// Everything that looks at one text alone, but for its analysis; made ready for any number of texts. Of many texts,
/// each step is best done for all before the next: each keeps the processor's caches to itself.
class LoneReader {
public:
    explicit LoneReader(const Ruleset& rules);

    /// The text is as before when this returns.
    [[nodiscard]] std::vector<Finding> check(Text& text);
    [[nodiscard]] ReadText condensed(Text text, std::vector<Finding> findings) const;

private:
    Rarity rarity_;
    std::vector<Text> texts_;  // the one in hand
    Checker checker_;          // refers to texts_
};

/// How far apart the witnesses of a finding are, 0 .. 1.
[[nodiscard]] double distance_of(const std::vector<Text>& texts, const Finding& finding);

/// Brings the store up to what the archive holds: new and changed texts are read, those that are gone are forgotten.
/// Commits again and again; a run that was killed goes on where it stopped. Fails where the store does.
[[nodiscard]] std::optional<Error> read_archive(const Ruleset& rules, const AuditOptions& options, Store& store,
                                                const Run& run, Observer& observer);

}  // namespace stimmig
