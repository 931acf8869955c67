// Which build of the program runs.
#pragma once

#include <string>

namespace stimmig {

/// What the linker has written into the program to tell builds apart; empty where it has not.
[[nodiscard]] const std::string& build_id();

}  // namespace stimmig
