// Code points of texts that come from outside: whatever the bytes are, what is printed is valid and inert.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stimmig {

/// One decoded code point; an invalid byte is U+FFFD of length 1.
struct Glyph {
    char32_t value = 0;
    std::uint8_t length = 1;
    bool valid = true;
};

/// The code point that begins at `at` < text.size().
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t at);
/// Whether a terminal could take it for a command, or draw it where it does not stand: control characters,
/// bidirectional overrides, line and paragraph separators.
[[nodiscard]] bool is_unsafe(char32_t c);

/// The text as one line for a terminal: white space becomes a space, unsafe and invalid bytes U+FFFD; as many code
/// points as before.
[[nodiscard]] std::string printable(std::string_view text);
[[nodiscard]] std::size_t columns_of(std::string_view text);  ///< in code points
/// `text` and as many spaces as bring it to `columns` code points.
[[nodiscard]] std::string padded(std::string text, std::size_t columns);

}  // namespace stimmig
