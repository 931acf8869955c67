// The piece of a text around figures, on one line, with the figures marked below.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link/claim.h"

namespace stimmig {

struct Excerpt {
    std::string line;   ///< safe to print; cut where the text is long, with "…" at a cut
    std::string marks;  ///< '^' under a value, '~' under its hedge; not longer than the line
};

/// `figures` are indexes of one sentence, in order; all of them are shown.
[[nodiscard]] Excerpt excerpt(const Text& text, const std::vector<std::uint32_t>& figures, std::size_t columns);

/// Whether an excerpt of that width can show both figures: they stand in one sentence and not too far apart.
[[nodiscard]] bool fit_together(const Text& text, std::uint32_t first, std::uint32_t last, std::size_t columns);

}  // namespace stimmig
