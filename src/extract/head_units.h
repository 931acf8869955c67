// Units that stand once, in a table's head or a label: "in Mio. Euro", "Anteil (%)", "Preise in Euro:".
#pragma once

#include <string_view>

#include "extract/draft.h"

namespace stimmig {

/// A unit written in a heading, as kind, unit and scale of `model`. False if there is none.
[[nodiscard]] bool unit_in(const ExtractContext& context, std::string_view heading, Draft& model);

/// "in Mio. Euro", "(in Prozent):", "Angaben in TEUR" at the end of what stands before.
[[nodiscard]] bool unit_announced(const ExtractContext& context, std::string_view lead, Draft& model);

/// Gives the number the unit and, however large it is, the scale of `model`.
void take_unit(Draft& draft, Draft& model);

}  // namespace stimmig
