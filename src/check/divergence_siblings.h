// Of two sentences that say the same but for one word of a kind: "Weizen" and "Gerste", "das Land" and "der Kreis".
#pragma once

#include "check/check.h"

namespace stimmig {

/// Whether two sentences each name one of a kind, and not the same one. One that names several tells nothing.
[[nodiscard]] bool tell_of_siblings(const CheckInput& input, FigureRef a, FigureRef b);

}  // namespace stimmig
