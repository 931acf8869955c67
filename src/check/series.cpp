#include "check/series.h"

#include <algorithm>
#include <map>

#include "check/items.h"
#include "text/segmentation.h"

namespace stimmig {
namespace {

using FiguresOfBlock = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::string words_of(const Text& text, const Block& block) {
    return lower(std::string_view(text.document.text).substr(block.span.begin, block.span.end - block.span.begin));
}

/// The one number of a block; not clear where there are several.
SeriesRow row_of(const Text& text, std::uint32_t block, const FiguresOfBlock& figures) {
    SeriesRow row;
    for (std::uint32_t i = figures[block].first; i < figures[block].second; ++i) {
        if (text.figures[i].value.kind == Kind::date) continue;
        if (!is_numeric(text.figures[i]) || row.figure != no_figure) row.clear = false;
        if (row.figure == no_figure && is_numeric(text.figures[i])) row.figure = i;
    }
    return row;
}

std::size_t filled(const Series& series) {
    std::size_t count = 0;
    for (const SeriesRow& row : series.rows) count += row.figure != no_figure;
    return count;
}

/// Blocks [first, last) of one table, by columns.
void add_table(const Text& text, std::uint32_t first, std::uint32_t last, const FiguresOfBlock& figures,
               std::vector<Series>& all) {
    std::map<std::uint32_t, Series> columns;
    std::string head;
    std::uint32_t row_number = UINT32_MAX;
    for (std::uint32_t i = first; i < last; ++i) {
        const Block& block = text.document.blocks[i];
        if (block.kind != BlockKind::table_cell && block.kind != BlockKind::table_header) continue;
        if (block.row != row_number) {
            row_number = block.row;
            head = words_of(text, block);
            if (block.column == 0) continue;
            head.clear();
        }
        Series& column = columns[block.column];
        const bool named = block.kind == BlockKind::table_header;
        if (named && column.rows.empty()) {
            column.header += words_of(text, block) + ' ';
            continue;
        }
        SeriesRow row = row_of(text, i, figures);
        row.head = head;
        // A figure in a cell of its own fills most of it.
        if (row.figure == no_figure) row.clear = block.span.end - block.span.begin <= 4;
        column.rows.push_back(std::move(row));
    }
    for (auto& [number, column] : columns) {
        column.table = true;
        column.first_block = first;
        column.last_block = last;
        if (filled(column) >= 3) all.push_back(std::move(column));
    }
}

void add_list(const Text& text, std::uint32_t first, std::uint32_t last, const FiguresOfBlock& figures,
              std::vector<Series>& all) {
    Series list;
    list.first_block = first;
    list.last_block = last;
    if (first > 0) list.header = words_of(text, text.document.blocks[first - 1]);
    for (std::uint32_t i = first; i < last; ++i) {
        SeriesRow row = row_of(text, i, figures);
        row.head = words_of(text, text.document.blocks[i]);
        list.rows.push_back(std::move(row));
    }
    if (filled(list) >= 3) all.push_back(std::move(list));
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> figures_by_block(const Text& text) {
    FiguresOfBlock ranges(text.document.blocks.size());
    std::uint32_t figure = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const Span span = text.document.blocks[i].span;
        while (figure < text.figures.size() && text.figures[figure].span.begin < span.begin) ++figure;
        ranges[i].first = figure;
        while (figure < text.figures.size() && text.figures[figure].span.begin < span.end) ++figure;
        ranges[i].second = figure;
    }
    return ranges;
}

std::vector<Series> series_of(const Text& text) {
    std::vector<Series> all;
    const std::vector<Block>& blocks = text.document.blocks;
    if (std::none_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.group != 0; })) return all;
    const FiguresOfBlock figures = figures_by_block(text);
    for (std::uint32_t first = 0; first < blocks.size();) {
        std::uint32_t last = first + 1;
        if (blocks[first].group == 0) {
            first = last;
            continue;
        }
        while (last < blocks.size() && blocks[last].group == blocks[first].group) ++last;
        if (blocks[first].kind == BlockKind::list_item) {
            add_list(text, first, last, figures, all);
        } else {
            add_table(text, first, last, figures, all);
        }
        first = last;
    }
    return all;
}

}  // namespace stimmig
