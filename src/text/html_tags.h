// Which elements of HTML stand in running text.
#pragma once

#include <string>

namespace stimmig {

/// "em", "span", and names that HTML does not know; not "p", "li", "title".
[[nodiscard]] bool is_inline_tag(const std::string& name);

}  // namespace stimmig
