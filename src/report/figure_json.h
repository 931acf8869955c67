// One figure as a JSON object: the same in the lines of extract and in the findings of check.
#pragma once

#include <cstdint>
#include <string>

#include "link/places.h"

namespace stimmig {

/// Appends the object on one line, with every key of the contract,
/// null where the text does not say.
void append_figure(std::string& out, const Text& text, std::uint32_t figure, const FigurePlace& place);

}  // namespace stimmig
