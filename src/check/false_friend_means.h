// What a text tells of those who are to pay a Billion, and of how many there are of what a Billion is said to be.
#pragma once

#include "check/check.h"

namespace stimmig {

/// What a company or an authority has or takes in, told near a price, a fine or a damage of which it is far too small a
/// part; no_figure for none, and where the text tells of states, markets and many years.
[[nodiscard]] std::uint32_t means_beside(const Ruleset& rules, const Text& text, std::uint32_t suspect,
                                         const Number& ratio);

/// What a firm of which no shares are traded takes in or was given, told near what it is said to be worth, which is too
/// many times that: "420 Millionen flossen in der Finanzierungsrunde. Die Bewertung steigt auf 4,2 Billionen".
[[nodiscard]] std::uint32_t raised_beside(const Ruleset& rules, const Text& text, std::uint32_t suspect,
                                          const Number& ratio);

/// "das ist das 191-Fache dessen, was ...": how many times another figure of its text the large one is.
[[nodiscard]] Message times_of(const CheckInput& input, FigureRef large, std::uint32_t other, std::string_view de,
                               std::string_view en);

/// How many of them live or exist, where that is less: "eine Billion Vögel ... leben sieben Milliarden Vögel".
[[nodiscard]] std::uint32_t all_there_are(const Ruleset& rules, const Text& text, std::uint32_t suspect);

/// Whether the text itself tells of the slip: "acht Billionen statt acht Milliarden", "Gemeint waren acht Milliarden".
[[nodiscard]] bool told_as_slip(const Ruleset& rules, const Text& text, std::uint32_t suspect, bool trillion);

/// "vor 3,5 Billionen Jahren", "ist 4,5 Billionen Jahre alt"; stars may well grow as old.
[[nodiscard]] bool is_past(const Ruleset& rules, const Text& text, const Figure& figure);

/// "2,3" of "2,3 Billionen" as English writes it: "2.3".
[[nodiscard]] std::string english_digits(std::string_view surface);
/// Whether a quote or a link's text in the same file has the figure's digits before that English word: "$2.3 billion".
[[nodiscard]] bool quoted_in_english(const Text& text, const Figure& figure, const std::string& english);

}  // namespace stimmig
