// Days that only one text of a story names, where all others name another.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "check/check.h"

namespace stimmig {

class LeftOverDays {
public:
    explicit LeftOverDays(const CheckInput& input);

    /// Log odds that two different days are one event: other texts name the one, and the other is the only day of its
    /// text that no other text names. 0 where that is not so.
    [[nodiscard]] double evidence(FigureRef a, FigureRef b) const;
    /// The same of days that no slip of the pen turns into each other, where several texts name the one: "am 23.
    /// Januar", "am 25. Januar". None where that is not so.
    [[nodiscard]] std::optional<double> evidence_without_slip(FigureRef a, FigureRef b) const;

private:
    const CheckInput& input_;
    std::map<Day, std::set<std::uint32_t>> texts_;  ///< that name a day
    std::vector<std::uint32_t> lonely_;             ///< by text: days that no other text names

    [[nodiscard]] double when_left_over(FigureRef known, FigureRef lone) const;
};

}  // namespace stimmig
