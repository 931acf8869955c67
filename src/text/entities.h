// Character references of HTML and Markdown: "&nbsp;", "&#8239;", "&#x202F;".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stimmig {

struct Entity {
    char32_t value = 0;
    std::uint32_t length = 0;  ///< bytes, with "&" and ";"
};

/// The reference at the start of `text`, which begins with "&". HTML also knows some names without ";" (`legacy`).
/// None where the text is not a reference or the name is unknown: it stands for itself then. Numbers that are no
/// code point, and 0, mean U+FFFD; 128 to 159 are read as Windows-1252, as browsers do.
[[nodiscard]] std::optional<Entity> parse_entity(std::string_view text, bool legacy);

}  // namespace stimmig
