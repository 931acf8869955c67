// Words as numbers, for tables in memory that are asked for every word of a text.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>

namespace stimmig {

/// A word of up to 16 bytes is told from others without a look at its letters; of a longer one the key is a hash.
struct WordKey {
    static constexpr std::size_t longest = 16;

    std::uint64_t low = 0, high = 0;
    std::uint32_t size = 0;

    WordKey() = default;
    // Two loads that may overlap hold every byte; with the size they stand for one word only.
    explicit WordKey(std::string_view word) : size(static_cast<std::uint32_t>(word.size())) {
        const char* const data = word.data();
        if (size > longest) {
            low = std::hash<std::string_view>{}(word);
        } else if (size >= 8) {
            std::memcpy(&low, data, 8);
            std::memcpy(&high, data + size - 8, 8);
        } else if (size >= 4) {
            std::uint32_t first = 0;
            std::uint32_t last = 0;
            std::memcpy(&first, data, 4);
            std::memcpy(&last, data + size - 4, 4);
            low = first;
            high = last;
        } else {
            for (const char c : word) low = low << 8U | static_cast<unsigned char>(c);
        }
    }
    /// Whether equal keys mean equal words.
    [[nodiscard]] bool is_whole() const { return size <= longest; }
    [[nodiscard]] std::uint64_t hash() const {
        const std::uint64_t mixed = (low ^ size) * 0x9E37'79B9'7F4A'7C15U ^ high * 0xC2B2'AE3D'27D4'EB4FU;
        return mixed ^ mixed >> 32U;
    }
    friend bool operator==(const WordKey&, const WordKey&) = default;
};

}  // namespace stimmig
