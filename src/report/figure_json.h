// One figure as a JSON object: the same in the lines of extract and in the findings of check.
#pragma once

#include <cstdint>
#include <string>

#include "link/claim.h"

namespace stimmig {

/// Appends the object on one line, with the place where the figure stands in its file and every key of the contract,
/// null where the text does not say.
void append_figure(std::string& out, const Text& text, std::uint32_t figure, Position position);

}  // namespace stimmig
