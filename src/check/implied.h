// What the figures around an amount imply it to be.
#pragma once

#include <vector>

#include "check/check.h"
#include "value/exact.h"

namespace stimmig {

/// The figures of the same passage (the amount's sentence and the two before and after it) that make the value: so many
/// at so much, a value and its change, a part and its share, or parts. Values are compared as far as they are rounded,
/// or where `roughly` is set within a fifth. None where nothing does.
[[nodiscard]] std::vector<std::uint32_t> implied_by(const Text& text, std::uint32_t amount, const Exact& value,
                                                    bool roughly);

}  // namespace stimmig
