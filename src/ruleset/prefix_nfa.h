// How the texts that a regex matches begin: its bytes as a nondeterministic automaton. It takes all that the regex
// takes and perhaps more: repetitions are not counted, and of assertions only \b is heeded.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stimmig {

struct PrefixNfa {
    using Bytes = std::bitset<256>;
    enum class Step : std::uint8_t {
        byte,      ///< one of a set of bytes
        either,    ///< goes on in two ways
        boundary,  ///< \b: on one side only there is one of [0-9A-Za-z_]
        match,     ///< nothing more needs to follow
    };
    struct Node {
        Step step = Step::match;
        std::uint32_t bytes = 0;  ///< index into `sets`
        std::uint32_t next = 0;
        std::uint32_t other = 0;  ///< the second way
    };

    std::vector<Node> nodes;
    std::vector<Bytes> sets;
    std::uint32_t start = 0;
    bool unbounded = false;  ///< some of it may go on over any number of words
};

/// The regex has to be valid, and without capturing groups.
[[nodiscard]] PrefixNfa prefix_nfa(std::string_view regex);

}  // namespace stimmig
