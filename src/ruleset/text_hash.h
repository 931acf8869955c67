// A fast hash of short texts, for tables in memory.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace stimmig {

/// Eight bytes at a time, mixed by multiplication.
[[nodiscard]] inline std::uint32_t text_hash(std::string_view text, std::uint64_t seed = 0) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = (text.size() * 2 + seed) * odd;
    const auto mix = [&](std::uint64_t piece) {
        hash = (hash ^ piece) * odd;
        hash ^= hash >> 32;
    };
    std::size_t at = 0;
    std::uint64_t piece = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::memcpy(&piece, text.data() + at, 8);
        mix(piece);
    }
    piece = 0;
    for (; at < text.size(); ++at) piece = piece << 8U | static_cast<unsigned char>(text[at]);
    if (text.size() % 8 != 0) mix(piece);
    return static_cast<std::uint32_t>(hash);
}

}  // namespace stimmig
