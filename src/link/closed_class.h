// Closed classes of German words: few, frequent, and the same in all texts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stimmig {

enum class ClosedClass : std::uint8_t {
    stop,  ///< table link_stop
    determiner,
    pronoun,               ///< of the third person, also as a possessive
    definite,              ///< articles and demonstratives
    preposition_of_place,  ///< a name right after it is mostly a place
};

[[nodiscard]] constexpr std::uint8_t bit(ClosedClass each) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(each));
}

/// In lower case; empty for `stop`.
[[nodiscard]] const std::vector<std::string_view>& words_of(ClosedClass each);

}  // namespace stimmig
