// Shares in a row, and the words between them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "link/claim.h"

namespace stimmig {

/// Figures of one text, in order.
using ShareRow = std::vector<std::uint32_t>;

constexpr int slight_excess = 112;  ///< a sum up to it is a hundred and a slip

/// The words before the i-th share, and those behind it, in lower case: as far as the next one or the sentence's edge.
[[nodiscard]] std::string words_before(const Text& text, const ShareRow& row, std::size_t i);
[[nodiscard]] std::string words_behind(const Text& text, const ShareRow& row, std::size_t i);

/// The end of some words, at most so many bytes of it.
[[nodiscard]] inline std::string_view last_of(std::string_view words, std::size_t most) {
    return words.substr(words.size() - std::min(words.size(), most));
}

}  // namespace stimmig
