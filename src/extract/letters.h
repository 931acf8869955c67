// Letters of German text, byte by byte: enough of Unicode to see where words end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"

namespace stimmig {

[[nodiscard]] constexpr bool is_gap(char c) {
    return c == ' ' || c == '\n';
}

/// Without gaps at either end.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) {
    while (!text.empty() && is_gap(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_gap(text.back())) text.remove_suffix(1);
    return text;
}

/// Length in bytes of the letter that begins at `at`; 0 if none does. Two-byte letters are those of Latin-1 and Latin
/// Extended (U+00C0..U+024F) without × and ÷.
[[nodiscard]] constexpr std::uint32_t letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (is_ascii_letter(text[at])) return 1;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC3 || lead > 0xC9 || at + 1 >= text.size()) return 0;
    const auto trail = static_cast<unsigned char>(text[at + 1]);
    return lead == 0xC3 && (trail == 0x97 || trail == 0xB7) ? 0 : 2;
}

/// Length in bytes of the letter that ends before `at`; 0 if none does.
[[nodiscard]] constexpr std::uint32_t letter_before(std::string_view text, std::size_t at) {
    if (at >= 1 && is_ascii_letter(text[at - 1])) return 1;
    return at >= 2 && letter_at(text, at - 2) == 2 ? 2 : 0;
}

/// Whether one of the word's tails of so many bytes at least, the longest first, is meant: "Präsidentenwahl" is a
/// "wahl".
template <typename IsMeant>
[[nodiscard]] bool any_tail(std::string_view word, std::size_t shortest, const IsMeant& is_meant) {
    for (std::size_t at = 0; at + shortest <= word.size(); ++at)
        if (is_meant(word.substr(at))) return true;
    return false;
}

}  // namespace stimmig
