// Texts that nobody dates: of which year their days without one are is unknown, but not what lies between them.
#pragma once

#include <vector>

#include "check/text_in_hand.h"

namespace stimmig {

/// Whether a sentence, or the one before it, speaks of a year other than this one: "Im Vorjahr war es der 28. Mai".
[[nodiscard]] bool of_other_year(const Ruleset& rules, const Text& text, const std::vector<FigureRange>& ranges,
                                 std::uint32_t sentence);

/// "in diesem Jahr": says of a day without its year which it is.
[[nodiscard]] bool of_this_year(const Text& text, std::uint32_t sentence);

/// A day whose year nobody tells.
struct DayWithoutYear {
    std::uint32_t figure = 0;
    int month = 0, day = 0;
};

/// In the order of the text; none where the text has a day of its own.
[[nodiscard]] std::vector<DayWithoutYear> days_without_year(const Ruleset& rules, const Text& text,
                                                            const std::vector<FigureRange>& ranges);

/// Leap day or none: what is wrong in both years is wrong in any.
constexpr int some_common_year = 1603;
constexpr int some_leap_year = 1604;

/// A text as if these days were all of one year.
struct TextOfYear {
    Text text;
    std::vector<bool> completed;  ///< by figure: those days
};

[[nodiscard]] TextOfYear in_year(const Text& text, const std::vector<DayWithoutYear>& days, int year);

}  // namespace stimmig
