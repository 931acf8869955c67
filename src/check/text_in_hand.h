// What the checks of one text share while it is looked at.
#pragma once

#include <vector>

#include "check/sentence_rows.h"

namespace stimmig {

struct TextInHand {
    std::uint32_t index = 0;
    SentenceRows rows;
    std::vector<FigureRange> ranges;  ///< figures by sentence
};

}  // namespace stimmig
