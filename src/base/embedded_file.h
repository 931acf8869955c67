// Files of the source tree that are built into the library; tools/embed_files.cmake writes the tables.
#pragma once

#include <string_view>
#include <vector>

namespace stimmig {

struct EmbeddedFile {
    std::string_view path;  ///< "rules/patterns/money.toml"
    std::string_view content;
};

/// The files of rules/, in TOML.
[[nodiscard]] const std::vector<EmbeddedFile>& shipped_rules();
/// What the pages of src/report/html/ look like and do: .css and .js.
[[nodiscard]] const std::vector<EmbeddedFile>& page_assets();

}  // namespace stimmig
