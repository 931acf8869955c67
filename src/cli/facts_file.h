// Bytes of facts files, shared by the commands that read them.
#pragma once

#include "check/facts.h"
#include "cli/console.h"

namespace stimmig {

[[nodiscard]] Result<std::string> read_bytes(const std::string& path, Language language);
void complain_of(const std::string& path, const std::vector<FactFault>& faults, Console& console);

}  // namespace stimmig
