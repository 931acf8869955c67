// Levels that differ from file to file ([[override]] of stimmig.toml).
#pragma once

#include "check/check.h"
#include "config/config.h"

namespace stimmig {

using Levels = std::map<std::string, Level, std::less<>>;

/// Levels at which the checks have to run so that every file can get the one it asks for.
[[nodiscard]] Levels highest_levels(const Config& config, const Ruleset& rules, const Levels& levels);

/// Gives each finding the level that its files ask for; where they differ, the mildest. Drops those that are off.
void limit_levels(const Config& config, const Ruleset& rules, const Levels& levels, const std::vector<Text>& texts,
                  std::vector<Finding>& findings);

}  // namespace stimmig
