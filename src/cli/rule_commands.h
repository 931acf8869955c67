// What is asked about the rules themselves.
#pragma once

#include <optional>

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// The shipped rules and those of the directories, with the options of the configuration; none after a complaint.
[[nodiscard]] std::optional<Ruleset> load_rules(const Settings& settings, Console& console,
                                                const std::vector<std::string>& more_directories = {});

/// The levels of the checks, by the command line and the configuration; none after a complaint.
[[nodiscard]] std::optional<Levels> load_levels(const Settings& settings, const Ruleset& rules, Console& console);

/// The same as load_rules for an archive, whose store knows a check's level as part of its rule: with the levels of the
/// command line and of the configuration.
[[nodiscard]] std::optional<Ruleset> load_archive_rules(const Settings& settings, Console& console);

int list_command(const Settings& settings, Console& console);
int test_command(const Settings& settings, Console& console);
int explain_command(const Settings& settings, Console& console);

}  // namespace stimmig
