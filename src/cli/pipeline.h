// The run: from files to reports.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig check`
int check_command(const Settings& settings, const std::vector<std::string>& level_flags, Console& console);
/// `stimmig extract`
int extract_command(const Settings& settings, Console& console);

}  // namespace stimmig
