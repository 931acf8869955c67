// What of a text stands above its body: title, teaser and the headings before the first paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "link/claim.h"

namespace stimmig {

struct HeadlineParts {
    std::uint32_t start = 0;           ///< the body's first sentence
    std::vector<std::uint32_t> heads;  ///< figures of title and teaser that can be compared
    std::vector<std::uint32_t> body;   ///< all figures of the body
    std::vector<std::uint32_t> first;  ///< those of its first sentences that can be compared
};

[[nodiscard]] HeadlineParts headline_parts(const Text& text);

}  // namespace stimmig
