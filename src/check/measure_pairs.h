// One measure given in two units: "150 kW (204 PS)", "30 Seemeilen vor der Küste. Das sind rund 55 Kilometer".
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "check/check.h"

namespace stimmig {

/// The unit of a figure that stands beside another one: "Meilen pro Stunde" are another measure than miles, and "18
/// Pfund (9 Kilogramm)" are no money.
[[nodiscard]] std::string measure_unit(const Text& text, const Figure& figure, const Figure& other);

/// Indexes of figures in units that the table of rates has of one kind, the second of which the words between them give
/// as another way to say the first.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> measure_pairs(const Ruleset& rules,
                                                                                 const Text& text);

/// "37 Zentimeter mehr als 2016 (2,50 Meter)", "vier Fuß kürzer, also 17 Meter lang", "im Schnitt 550 Kilowatt,
/// zusammen also 187 Megawatt", "1,5 Tonnen, je Haushalt also 60 Kilogramm": the second is what the first is measured
/// against, or what many or parts of it come to, and no conversion.
[[nodiscard]] bool told_apart(const Ruleset& rules, const Text& text, std::uint32_t amount, std::uint32_t converted);

}  // namespace stimmig
