// Whether one of two figures is told as a part of the other.
#pragma once

#include "check/check.h"

namespace stimmig {

/// Whether what stands around either figure makes the smaller a part of the larger: a share that it is of it, or what
/// is left of it beside the smaller. "118 Millionen, davon drei Viertel vom Land" and "das Land gab 88,5 Millionen" are
/// two facts, however much they speak of the same things.
[[nodiscard]] bool is_part_of_other(const CheckInput& input, FigureRef a, FigureRef b);

}  // namespace stimmig
