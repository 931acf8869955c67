// Weekdays beside days whose year nobody tells: near days are of one year, and no year may make all of them right.
#pragma once

#include <utility>
#include <vector>

#include "check/check.h"

namespace stimmig {

struct YearlessDay {
    std::uint32_t figure = 0;
    std::uint32_t sentence = 0;
    std::uint32_t block = 0;
    int month = 0, day = 0;
    int weekday = 0;  ///< 1 (Monday) to 7
};

/// Of days in the order of the text: each that is wrong, and one beside it that is right.
[[nodiscard]] std::vector<std::pair<YearlessDay, YearlessDay>> wrong_in_any_year(const std::vector<YearlessDay>& days);

[[nodiscard]] Message no_common_year(const YearlessDay& wrong, const YearlessDay& right);

}  // namespace stimmig
