// Small files that are no texts: facts, configuration, lists, baselines.
#pragma once

#include <string>

#include "base/result.h"

namespace stimmig {

/// All bytes of a file; an Error where it is a directory or cannot be read.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path);

}  // namespace stimmig
