// Runs of ASCII in a text, eight bytes at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/ascii.h"

namespace stimmig {

constexpr std::uint64_t every_byte(std::uint8_t value) {
    return 0x0101'0101'0101'0101U * value;
}

/// Eight bytes as a number, the first one lowest.
[[nodiscard]] inline std::uint64_t eight_bytes(const char* at) {
    std::uint64_t all = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&all, at, sizeof all);
    } else {
        for (unsigned i = 0; i < 8; ++i) all |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    }
    return all;
}

/// Index of the first byte whose high bit is set; 8 if there is none.
[[nodiscard]] constexpr std::uint32_t first_high_bit(std::uint64_t bytes) {
    return static_cast<std::uint32_t>(std::countr_zero(bytes & every_byte(0x80))) / 8;
}

/// Offset after the letters of ASCII that stand at `at`, before `end`.
[[nodiscard]] inline std::uint32_t after_ascii_letters(std::string_view text, std::uint32_t at, std::uint32_t end) {
    constexpr std::uint64_t high = every_byte(0x80);
    while (end - at >= 8) {
        const std::uint64_t all = eight_bytes(text.data() + at);
        const std::uint64_t lower = (all | every_byte(0x20)) & ~high;
        // The high bits of these sums tell whether a byte is 'a' or more, and whether it is more than 'z'.
        const std::uint64_t from_a = lower + every_byte(0x80 - 'a'), beyond_z = lower + every_byte(0x7F - 'z');
        const std::uint32_t letters = first_high_bit(~(from_a & ~beyond_z & ~all));
        at += letters;
        if (letters != 8) return at;
    }
    while (at < end && is_ascii_letter(text[at])) ++at;
    return at;
}

}  // namespace stimmig
