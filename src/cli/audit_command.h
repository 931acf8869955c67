// Archives: `stimmig audit`, `stimmig compare`, `stimmig facts search`.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"

namespace stimmig {

/// `stimmig audit`: reads an archive into a store and reports what the store holds then.
int audit_command(const Settings& settings, Console& console);
/// `stimmig compare`: the same report from the lines of `extract --keyed` on standard input.
int compare_command(const Settings& settings, Console& console);
/// `stimmig facts search`
int facts_search_command(const Settings& settings, Console& console);

}  // namespace stimmig
