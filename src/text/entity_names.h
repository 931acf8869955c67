// The table of named character references.
#pragma once

#include <string_view>

namespace stimmig {

/// Code point of a name without "&" and ";"; 0 if it is unknown.
[[nodiscard]] char32_t named_entity(std::string_view name);
/// Longest name at the start of `text` that HTML accepts without ";"; empty if there is none.
[[nodiscard]] std::string_view legacy_entity_prefix(std::string_view text);

}  // namespace stimmig
