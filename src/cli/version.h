// `stimmig --version`
#pragma once

#include <string>

namespace stimmig {

/// The program's version and, a line each, those of the libraries it was built with.
[[nodiscard]] std::string version_text();

}  // namespace stimmig
