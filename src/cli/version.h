// `stimmig --version`
#pragma once

#include <string>

namespace stimmig {

/// "0.1.0"
[[nodiscard]] std::string program_version();

/// The program's version and, a line each, those of the libraries it was built with.
[[nodiscard]] std::string version_text();

}  // namespace stimmig
