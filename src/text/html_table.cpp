#include "text/html_table.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "text/html_tree.h"

namespace stimmig {
namespace {

constexpr std::uint32_t most_columns = 1000;  // the same as in browsers
constexpr std::uint32_t most_rows = 65534;

std::uint32_t span_of(const GumboElement& cell, const char* name, std::uint32_t most) {
    const std::string_view text = attribute(cell, name);
    std::uint32_t value = 1;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc() ? std::clamp(value, 1U, most) : 1;
}

}  // namespace

void HtmlTable::begin_row() {
    ++rows_;
    column_ = 0;
}

void HtmlTable::place(const GumboElement& cell, Block& block) {
    const std::uint32_t row = std::max(rows_, 1U) - 1;
    while (column_ < taken_until_.size() && taken_until_[column_] > row) ++column_;
    block.group = group_;
    block.row = row;
    block.column = column_;
    const std::uint32_t width = span_of(cell, "colspan", most_columns);
    const std::uint32_t height = span_of(cell, "rowspan", most_rows);
    if (height > 1 && column_ + width <= most_columns) {
        if (taken_until_.size() < column_ + width) taken_until_.resize(column_ + width, 0);
        std::fill_n(taken_until_.begin() + column_, width, row + height);
    }
    column_ += width;
}

}  // namespace stimmig
