// Which formats there are, by the extension of a file's name.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace stimmig {

/// Whether a file of that name is read in folders. A file that is named is read whatever its name.
[[nodiscard]] bool has_text_extension(std::string_view path);
/// All of them, ".txt .md ...", for messages.
[[nodiscard]] std::string extension_list();

}  // namespace stimmig
