// The manual page, made from what --help says, so that it cannot go stale.
#pragma once

#include <string>

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// stimmig(1) in roff.
[[nodiscard]] std::string manual_page(Language language);

/// `stimmig manual`
int manual_command(const Settings& settings, Console& console);

}  // namespace stimmig
