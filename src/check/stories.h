// Which of many texts tell one story, so that only these are compared, and as closely as if there were no others.
#pragma once

#include <cstdint>
#include <vector>

#include "check/check.h"

namespace stimmig {

/// Indexes of texts, in order.
using TextGroup = std::vector<std::uint32_t>;

/// Every text is in one story, mostly the only one of it. Two texts are in one story if both name it in their heads, or
/// by what they share (check/story_words.h), also where a third links them.
[[nodiscard]] std::vector<TextGroup> stories_of(const CheckInput& input);

}  // namespace stimmig
