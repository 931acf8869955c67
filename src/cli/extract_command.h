// `stimmig extract`: every figure of the texts.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig extract`
int extract_command(const Settings& settings, Console& console);

}  // namespace stimmig
