// A candidate as its pattern reads it: which pattern, and where its groups lie.
#pragma once

#include <array>
#include <cstdint>

namespace stimmig {

/// What Ruleset::read finds. Patterns of kind none have no groups: nobody asks for them.
struct Recognized {
    static constexpr std::size_t most_groups = 16;
    static constexpr std::uint32_t absent = UINT32_MAX;
    struct Extent {
        std::uint32_t begin = absent;  ///< offset within the candidate; absent where the group took no part
        std::uint32_t end = absent;
    };

    std::uint32_t pattern = 0;
    std::uint32_t group_count = 0;
    std::array<Extent, most_groups> groups;  ///< by capture index; [0] is the whole match
};

}  // namespace stimmig
