// The files of --rates.
#pragma once

#include "check/rates.h"
#include "cli/console.h"

namespace stimmig {

/// The rates of all files; none where a file has faults, which have been complained of.
[[nodiscard]] std::optional<std::vector<Rate>> load_rates(const Ruleset& rules, const std::vector<std::string>& paths,
                                                          Console& console);

}  // namespace stimmig
