// What results depend on: which rules, and which version of the program.
#pragma once

#include "ruleset/ruleset.h"
#include "store/store.h"

namespace stimmig {

/// Summaries, reasons and examples of rules change no result and do not count.
[[nodiscard]] Provenance provenance_of(const Ruleset& rules, std::string version);

}  // namespace stimmig
