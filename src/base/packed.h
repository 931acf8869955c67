// Two numbers as one.
#pragma once

#include <cstdint>

namespace stimmig {

/// In order of the first, then the second: sorted in half the time of a pair.
[[nodiscard]] constexpr std::uint64_t packed(std::uint32_t first, std::uint32_t second) {
    return std::uint64_t{first} << 32U | second;
}

}  // namespace stimmig
