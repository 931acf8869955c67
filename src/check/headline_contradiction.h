// Titles that their own text contradicts, for those who compare texts.
#pragma once

#include <cstdint>
#include <map>

#include "check/check.h"

namespace stimmig {

/// Of each figure of a text's title or teaser that its body contradicts, the figure of the body that does.
[[nodiscard]] std::map<std::uint32_t, std::uint32_t> contradicted_heads(const CheckInput& input, std::uint32_t text);

}  // namespace stimmig
