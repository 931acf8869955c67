// Days that only one text of a story names, where all others name another.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "check/check.h"

namespace stimmig {

class LeftOverDays {
public:
    explicit LeftOverDays(const CheckInput& input);

    /// Log odds that two different days are one event: several texts name the one, and the other is the only day of its
    /// text that no other text names. 0 where that is not so.
    [[nodiscard]] double evidence(FigureRef a, FigureRef b) const;

private:
    const CheckInput& input_;
    std::map<Day, std::set<std::uint32_t>> texts_;  ///< that name a day
    std::vector<std::uint32_t> lonely_;             ///< by text: days that no other text names

    [[nodiscard]] double when_left_over(FigureRef known, FigureRef lone) const;
};

}  // namespace stimmig
