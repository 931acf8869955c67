// The rule files that are built into the library.
#pragma once

#include <string_view>
#include <vector>

namespace stimmig {

struct ShippedFile {
    std::string_view path;     ///< "rules/patterns/money.toml"
    std::string_view content;  ///< TOML
};

[[nodiscard]] const std::vector<ShippedFile>& shipped_files();

}  // namespace stimmig
