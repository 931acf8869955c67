// `stimmig baseline`: records what is found today.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig baseline`
int baseline_command(const Settings& settings, Console& console);

}  // namespace stimmig
