// House facts on the command line: reading their files for check, `facts check` and `facts add`.
#pragma once

#include <optional>

#include "check/facts.h"
#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// The facts of all files; none after complaints about any of them.
[[nodiscard]] std::optional<std::vector<Fact>> load_facts(const Ruleset& rules, const std::vector<std::string>& paths,
                                                          Console& console);

/// `stimmig facts check`
int facts_check_command(const Settings& settings, Console& console);
/// `stimmig facts add`
int facts_add_command(const Settings& settings, Console& console);

}  // namespace stimmig
