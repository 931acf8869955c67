// Of which year a day is that is written without it.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "link/claim.h"

namespace stimmig {

class DayYears {
public:
    explicit DayYears(const Text& text);
    /// Whether no year that may be meant makes a day right; `right_in` says it of one year.
    [[nodiscard]] bool sure_of_year(const Figure& figure, const std::function<bool(int)>& right_in) const;
    /// "Es war am Abend des 9. November ... „9.11.1989, Teig angesetzt“": the day with the only year that the text
    /// writes beside that day and month, where the figure itself is not of these days; none where any year of the text
    /// is right.
    [[nodiscard]] std::optional<Days> written_elsewhere(const Figure& figure,
                                                        const std::function<bool(int)>& right_in) const;

private:
    const Text& text_;
    std::set<int> years_;                                  ///< that the text names
    std::set<std::pair<std::uint32_t, int>> block_years_;  ///< the same by block

    [[nodiscard]] std::uint32_t block_of(const Figure& figure) const;
};

}  // namespace stimmig
