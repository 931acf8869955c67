// What the checks of one text share while it is looked at.
#pragma once

#include <set>
#include <vector>

#include "check/sentence_rows.h"

namespace stimmig {

struct TextInHand {
    std::uint32_t index = 0;
    SentenceRows rows;
    std::vector<FigureRange> ranges;        ///< figures by sentence
    std::set<std::uint32_t> false_friends;  ///< figures of which `false-friend` has said something
};

}  // namespace stimmig
