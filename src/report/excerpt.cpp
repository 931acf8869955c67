#include "report/excerpt.h"

#include <algorithm>

#include "check/passage.h"
#include "report/printable.h"

namespace stimmig {
namespace {

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// One code point of the passage: where its bytes are, and how it is marked.
struct Cell {
    std::uint32_t offset;
    std::uint8_t length;
    char mark;
};

char mark_at(const Text& text, const std::vector<std::uint32_t>& figures, std::uint32_t offset) {
    for (const std::uint32_t index : figures) {
        const Figure& figure = text.figures[index];
        if (offset >= figure.span.begin && offset < figure.span.end) return '^';
        if (offset >= figure.phrase && offset < figure.span.begin) return text.document.text[offset] == ' ' ? ' ' : '~';
    }
    return ' ';
}

bool is_gap(const std::string& text, const Cell& cell) {
    return text[cell.offset] == ' ' || text[cell.offset] == '\n' || text[cell.offset] == '\t';
}

/// Cells to show: all where they fit, else a window around [first, last) whose edges lie between words.
std::pair<std::size_t, std::size_t> window(const std::string& text, const std::vector<Cell>& cells, std::size_t first,
                                           std::size_t last, std::size_t columns) {
    if (cells.size() <= columns) return {0, cells.size()};
    const std::size_t room = columns > last - first + 2 ? columns - (last - first) - 2 : 0;
    const std::size_t before = first;
    const std::size_t after = cells.size() - last;
    // What precedes a figure says what it is about, so it gets the larger part; what one side does not need goes over.
    std::size_t left = std::min(before, std::max(room * 3 / 5, room - std::min(room, after)));
    const std::size_t right = std::min(after, room - left);
    left = std::min(before, room - right);
    std::size_t from = first - left;
    std::size_t to = std::min(last + right, last - first > columns ? first + columns : cells.size());
    constexpr std::size_t longest_word_cut = 24;
    if (from > 0)
        for (std::size_t i = from; i < first && i < from + longest_word_cut; ++i)
            if (is_gap(text, cells[i])) {
                from = i + 1;
                break;
            }
    if (to < cells.size())
        for (std::size_t i = to; i > last && i + longest_word_cut > to; --i)
            if (is_gap(text, cells[i])) {
                to = i;
                break;
            }
    return {from, to};
}

/// Plain bytes around `inner` from which the window is chosen: bounded, however long the passage is.
Span neighbourhood(const std::string& text, Span passage, Span inner, std::uint32_t columns) {
    const std::uint32_t reach = columns * 4;
    Span near{inner.begin > passage.begin + reach ? inner.begin - reach : passage.begin,
              passage.end > inner.end + reach ? inner.end + reach : passage.end};
    while (near.begin > passage.begin && is_continuation(text[near.begin])) --near.begin;
    while (near.end < passage.end && is_continuation(text[near.end])) ++near.end;
    return near;
}

}  // namespace

Excerpt excerpt(const Text& text, const std::vector<std::uint32_t>& figures, std::size_t columns) {
    const std::string& plain = text.document.text;
    const Span inner{text.figures[figures.front()].phrase, text.figures[figures.back()].span.end};
    const Span passage = passage_around(text, inner);
    const Span near = neighbourhood(plain, passage, inner, static_cast<std::uint32_t>(columns));
    std::vector<Cell> cells;
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::uint32_t at = near.begin; at < near.end;) {
        const std::uint8_t length = glyph_at(plain, at).length;
        if (at <= inner.begin) first = cells.size();
        cells.push_back({at, length, mark_at(text, figures, at)});
        if (at < inner.end) last = cells.size();
        at += length;
    }
    const auto [from, to] = window(plain, cells, first, last, columns);
    Excerpt out;
    const bool cut_before = from > 0 || near.begin > passage.begin;
    if (cut_before) {
        out.line = "…";
        out.marks = " ";
    }
    for (std::size_t i = from; i < to; ++i) {
        out.line += printable(std::string_view(plain).substr(cells[i].offset, cells[i].length));
        out.marks += cells[i].mark;
    }
    if (to < cells.size() || near.end < passage.end) out.line += "…";
    out.marks.erase(out.marks.find_last_not_of(' ') + 1);
    return out;
}

bool fit_together(const Text& text, std::uint32_t first, std::uint32_t last, std::size_t columns) {
    if (last < first) return false;
    const Figure& a = text.figures[first];
    const Figure& b = text.figures[last];
    const Span inner{a.phrase, b.span.end};
    if (inner.end - inner.begin > columns * 4) return false;
    if (text.segmentation.sentences.empty() ||
        text.segmentation.sentence_at(a.span.begin) != text.segmentation.sentence_at(b.span.begin))
        return false;
    return columns_of(std::string_view(text.document.text).substr(inner.begin, inner.end - inner.begin)) + 4 <= columns;
}

}  // namespace stimmig
