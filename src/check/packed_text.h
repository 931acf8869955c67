// A short text as two numbers: comparing and hashing it takes no look at its bytes.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace stimmig {

/// Of up to 16 bytes all, of a longer one its beginning and its end.
struct PackedText {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t size = 0;
    static constexpr std::size_t half = sizeof first / 2;

    PackedText() = default;
    explicit PackedText(std::string_view text) : size(text.size()) {
        const char* const data = text.data();
        if (size >= sizeof first) {
            std::memcpy(&first, data, sizeof first);
            std::memcpy(&last, data + size - sizeof last, sizeof last);
        } else if (size >= half) {
            std::memcpy(&first, data, half);
            std::memcpy(&last, data + size - half, half);
        } else {
            for (const char c : text) first = first << 8U | static_cast<unsigned char>(c);
        }
    }
    /// Whether nothing of the text is left out.
    [[nodiscard]] bool is_whole() const { return size <= 2 * sizeof first; }
    [[nodiscard]] std::size_t hash() const {
        const std::uint64_t mixed = (first ^ size) * 0x9E37'79B9'7F4A'7C15U ^ last * 0xC2B2'AE3D'27D4'EB4FU;
        return static_cast<std::size_t>(mixed ^ mixed >> 32U);
    }
    friend bool operator==(const PackedText&, const PackedText&) = default;
};

}  // namespace stimmig
