// Findings that somebody has looked at and accepts: comments in the texts, sidecar files, [[ignore]] in stimmig.toml.
#pragma once

#include <map>

#include "check/check.h"
#include "config/config.h"

namespace stimmig {

/// What is wrong with suppressions is reported under this name.
constexpr std::string_view suppression_rule = "suppression";

/// [[ignore]] entries of the sidecar files, by the path of the text.
struct Sidecar {
    std::string path;
    std::vector<Ignore> ignores;
};
using Sidecars = std::map<std::string, Sidecar, std::less<>>;

struct SuppressionInput {
    const std::vector<Text>& texts;
    const Config& config;
    const Sidecars& sidecars;
    const std::vector<std::string>& rule_names;  ///< all checks
    const std::vector<std::string>& silent;      ///< checks that did not run; nothing is known of their suppressions
    std::optional<Day> today;                    ///< nothing expires where it is unknown
    Level level = Level::warning;                ///< of rule `suppression`
};

struct Suppressed {
    std::size_t findings = 0;  ///< that were taken out
    Errors complaints;         ///< about entries that stand in no text: unused or expired
};

/// Takes out the findings of which a witness stands where its rule is ignored. Adds a finding of rule `suppression` for
/// each comment that is malformed, has expired, or hides nothing. That a divergence is ignored for nothing is only a
/// note: the text it diverges from may not have been read.
[[nodiscard]] Suppressed suppress(const SuppressionInput& input, std::vector<Finding>& findings);

}  // namespace stimmig
