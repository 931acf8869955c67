// `stimmig check`: the texts, each in itself and all against each other.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig check`
int check_command(const Settings& settings, Console& console);

}  // namespace stimmig
