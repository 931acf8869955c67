// What is asked about the configuration.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig config`
int config_command(const Settings& settings, Console& console);
/// `stimmig init`
int init_command(const Settings& settings, Console& console);

}  // namespace stimmig
