// Rows and columns of an HTML table's cells, with those that span several.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <vector>

#include "text/document.h"

namespace stimmig {

class HtmlTable {
public:
    explicit HtmlTable(std::uint32_t group) : group_(group) {}
    [[nodiscard]] std::uint32_t group() const { return group_; }
    void begin_row();
    /// Notes the place of the next cell of the row.
    void place(const GumboElement& cell, Block& block);

private:
    std::uint32_t group_;
    std::uint32_t rows_ = 0;
    std::uint32_t column_ = 0;
    std::vector<std::uint32_t> taken_until_;  ///< by column: first row that no cell from above reaches
};

}  // namespace stimmig
