// What the checks of one text share while it is looked at.
#pragma once

#include <array>
#include <set>
#include <vector>

#include "check/around.h"
#include "check/sentence_rows.h"

namespace stimmig {

constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::duration) + 1;

struct TextInHand {
    std::uint32_t index = 0;
    SentenceRows rows;
    std::vector<FigureRange> ranges;        ///< figures by sentence
    std::set<std::uint32_t> false_friends;  ///< figures of which `false-friend` has said something
    std::vector<SentenceFigures> groups;    ///< sentences with figures
    std::array<std::uint32_t, kind_count> of_kind{};

    /// How many figures of a kind there are: most checks need one of some kind, and can go on to the next text at once.
    [[nodiscard]] std::uint32_t count(Kind kind) const { return of_kind[static_cast<std::size_t>(kind)]; }
};

[[nodiscard]] std::array<std::uint32_t, kind_count> count_kinds(const Text& text);

}  // namespace stimmig
