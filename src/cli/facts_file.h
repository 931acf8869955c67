// Faults of facts files, shared by the commands that read them.
#pragma once

#include "check/facts.h"
#include "cli/console.h"

namespace stimmig {

void complain_of(const std::string& path, const std::vector<FactFault>& faults, Console& console);

}  // namespace stimmig
