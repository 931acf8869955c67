// An editor's "why does it not see this?"
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig why`
int why_command(const Settings& settings, Console& console);

}  // namespace stimmig
