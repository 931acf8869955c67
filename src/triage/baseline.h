// A baseline: the findings of one day by their fingerprints, so that from then on only new ones are reported.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/finding.h"
#include "link/claim.h"

namespace stimmig {

struct BaselineEntry {
    std::string rule;
    std::string message;             ///< as it was then, for people who read the file
    std::vector<std::string> files;  ///< of its witnesses
    std::uint32_t count = 1;
    std::uint32_t line = 0;  ///< in the baseline's file
};

/// By fingerprint.
using Baseline = std::map<std::string, BaselineEntry, std::less<>>;

[[nodiscard]] Baseline make_baseline(const std::vector<Text>& texts, const std::vector<Finding>& findings);
/// JSON, an entry a line, sorted: made to be kept under version control.
[[nodiscard]] std::string to_text(const Baseline& baseline);
/// Fails with line and column where the content is no baseline.
[[nodiscard]] Result<Baseline> read_baseline(const std::string& path, const std::string& content);

struct Compared {
    std::size_t known = 0;                    ///< findings that were taken out
    std::vector<const BaselineEntry*> stale;  ///< entries that no finding answers to any more, in the file's order
};

/// Takes out the findings that the baseline knows, as often as it counts them. An entry is stale only where all of its
/// files are gone or were among the texts: what was not read may still be as it was.
[[nodiscard]] Compared compare(const Baseline& baseline, const std::vector<Text>& texts,
                               std::vector<Finding>& findings);

}  // namespace stimmig
