// Completion scripts for shells, made from what --help lists, so that they cannot go stale.
#pragma once

#include <string>

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

// One file each.
[[nodiscard]] std::string bash_completion(const Ruleset& rules, Language language);
[[nodiscard]] std::string fish_completion(const Ruleset& rules, Language language);
[[nodiscard]] std::string zsh_completion(const Ruleset& rules, Language language);

/// `stimmig completion`
int completion_command(const Settings& settings, Console& console);

}  // namespace stimmig
