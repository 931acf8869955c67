// One run of all checks, from the named texts to the findings that are to be reported.
#pragma once

#include <optional>

#include "cli/console.h"
#include "cli/text_reader.h"

namespace stimmig {

struct CheckRun {
    Ruleset rules;
    std::vector<Text> texts;        ///< those that were named, then their partners
    std::vector<Finding> findings;  ///< without those that are suppressed or below the level asked for
    std::size_t hidden = 0;         ///< findings below that level
    bool fails = false;             ///< a finding reaches --fail-on
};

/// None if that failed, which has been complained about. `baseline` is a file whose findings are known already; empty
/// for none.
[[nodiscard]] std::optional<CheckRun> run_check(const Settings& settings, const Inputs& inputs,
                                                const std::string& baseline, Console& console);

}  // namespace stimmig
