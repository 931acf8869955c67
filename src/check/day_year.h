// Of which year a day is that is written without it.
#pragma once

#include <functional>
#include <set>
#include <utility>

#include "link/claim.h"

namespace stimmig {

class DayYears {
public:
    explicit DayYears(const Text& text);
    /// Whether no year that may be meant makes a day right; `right_in` says it of one year.
    [[nodiscard]] bool sure_of_year(const Figure& figure, const std::function<bool(int)>& right_in) const;

private:
    const Text& text_;
    std::set<int> years_;                                  ///< that the text names
    std::set<std::pair<std::uint32_t, int>> block_years_;  ///< the same by block

    [[nodiscard]] std::uint32_t block_of(const Figure& figure) const;
};

}  // namespace stimmig
