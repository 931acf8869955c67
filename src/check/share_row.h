// Shares in a row, and the words between them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link/claim.h"

namespace stimmig {

/// Figures of one text, in order.
using ShareRow = std::vector<std::uint32_t>;

constexpr int slight_excess = 112;  ///< a sum up to it is a hundred and a slip

/// The words before the i-th share, and those behind it, in lower case: as far as the next one or the sentence's edge.
[[nodiscard]] std::string words_before(const Text& text, const ShareRow& row, std::size_t i);
[[nodiscard]] std::string words_behind(const Text& text, const ShareRow& row, std::size_t i);

}  // namespace stimmig
