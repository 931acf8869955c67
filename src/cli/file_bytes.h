// Small files that are no texts: facts, configuration, lists, baselines.
#pragma once

#include <string>

#include "base/result.h"
#include "report/report.h"

namespace stimmig {

/// All bytes of a file; an Error in the language where it is a directory or cannot be read.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path, Language language);

}  // namespace stimmig
