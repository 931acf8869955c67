// What a text tells of those who are to pay a Billion, and of how many there are of what a Billion is said to be.
#pragma once

#include "check/check.h"

namespace stimmig {

/// What a company or an authority has or takes in, told near a price, a fine or a damage of which it is far too small a
/// part; no_figure for none, and where the text tells of states, markets and many years.
[[nodiscard]] std::uint32_t means_beside(const Ruleset& rules, const Text& text, std::uint32_t suspect,
                                         const Number& ratio);

/// How many of them live or exist, where that is less: "eine Billion Vögel ... leben sieben Milliarden Vögel".
[[nodiscard]] std::uint32_t all_there_are(const Ruleset& rules, const Text& text, std::uint32_t suspect);

/// Whether the text itself tells of the slip: "acht Billionen statt acht Milliarden", "Gemeint waren acht Milliarden".
[[nodiscard]] bool told_as_slip(const Ruleset& rules, const Text& text, std::uint32_t suspect, bool trillion);

/// "vor 3,5 Billionen Jahren", "ist 4,5 Billionen Jahre alt"; stars may well grow as old.
[[nodiscard]] bool is_past(const Ruleset& rules, const Text& text, const Figure& figure);

}  // namespace stimmig
