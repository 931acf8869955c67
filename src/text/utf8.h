// Code points of UTF-8 text. All functions but first_invalid expect valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stimmig {

/// Offset of the first byte that is not part of well-formed UTF-8; npos if there is none.
[[nodiscard]] std::size_t first_invalid(std::string_view bytes);

/// A code point and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 0;
};

/// Code point that begins at `at`, which lies within the text.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);
/// Code point that ends at `end` (> 0).
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t end);
/// Appends a code point; surrogates and values beyond Unicode become U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// Whether a byte begins or continues a code point of several bytes.
[[nodiscard]] constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// U+0020 and every other space, tab, or line separator except "\n" and "\r".
[[nodiscard]] bool is_space(char32_t value);
/// Soft hyphens, zero-width characters, byte order marks and direction marks: invisible, and in the way of matching.
[[nodiscard]] bool is_invisible(char32_t value);
/// Letters, digits, and what is read like them within a word (superscripts, vulgar fractions).
[[nodiscard]] bool is_word_character(char32_t value);

[[nodiscard]] char32_t to_lower(char32_t value);
[[nodiscard]] bool is_upper(char32_t value);
[[nodiscard]] bool is_lower(char32_t value);

}  // namespace stimmig
