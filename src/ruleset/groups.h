// The capture groups of a regex in RE2 syntax, found without compiling it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

/// Names by capture index, "" for nameless groups; [0] stands for the whole match.
[[nodiscard]] std::vector<std::string> capture_groups(std::string_view regex);

}  // namespace stimmig
