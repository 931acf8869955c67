// Figures that stand under or beside each other: the columns of tables, the items of lists.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link/claim.h"

namespace stimmig {

/// The rows of a table's column, or the items of a list.
struct SeriesRow {
    std::string head;  ///< lower case: the row's first cell; the item's words
    std::uint32_t figure = no_figure;
    bool clear = true;  ///< holds one figure of the series' unit, or nothing ("–")
};

struct Series {
    std::vector<SeriesRow> rows;
    std::string header;  ///< lower case: the column's header; the words that lead to the list
    bool table = false;
    std::uint32_t first_block = 0;  ///< of the table or list
    std::uint32_t last_block = 0;
};

/// All lists and table columns with at least three figures.
[[nodiscard]] std::vector<Series> series_of(const Text& text);

/// For each block the figures [first, last) that begin in it.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> figures_by_block(const Text& text);

}  // namespace stimmig
