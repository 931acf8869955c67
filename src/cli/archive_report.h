// What audit and compare report once they are done.
#pragma once

#include "cli/console.h"
#include "cli/settings.h"
#include "store/store.h"

namespace stimmig {

/// Reports a finished run, and says which exit status it asks for.
int report_archive(const Settings& settings, const Ruleset& rules, Store& store, const Run& run, Console& console);

}  // namespace stimmig
