#include "check/passage.h"

#include <algorithm>

namespace stimmig {
namespace {

using BlockIterator = std::vector<Block>::const_iterator;

/// The block that holds the span; end where none does.
BlockIterator block_of(const Document& document, Span inner) {
    const auto after = std::upper_bound(document.blocks.begin(), document.blocks.end(), inner.begin,
                                        [](std::uint32_t at, const Block& block) { return at < block.span.begin; });
    const bool found = after != document.blocks.begin() && std::prev(after)->span.end >= inner.end;
    return found ? std::prev(after) : document.blocks.end();
}

/// A cell says little without its row.
Span row_of(const Document& document, BlockIterator cell) {
    const auto in_row = [&](const Block& block) { return block.group == cell->group && block.row == cell->row; };
    BlockIterator first = cell;
    while (first != document.blocks.begin() && in_row(*std::prev(first))) --first;
    BlockIterator last = cell;
    while (std::next(last) != document.blocks.end() && in_row(*std::next(last))) ++last;
    return {first->span.begin, last->span.end};
}

/// The paragraph around a span that no block holds.
Span paragraph_around(const std::string& text, Span inner) {
    const std::size_t gap = text.rfind("\n\n", inner.begin);
    const std::size_t next = text.find("\n\n", inner.end);
    return {gap == std::string::npos ? 0 : static_cast<std::uint32_t>(gap + 2),
            static_cast<std::uint32_t>(std::min(next, text.size()))};
}

}  // namespace

Span passage_around(const Text& text, Span inner) {
    const BlockIterator block = block_of(text.document, inner);
    const bool none = block == text.document.blocks.end();
    if (!none && block->kind == BlockKind::table_cell) return row_of(text.document, block);
    if (!text.segmentation.sentences.empty()) {
        const Span sentence = text.segmentation.sentences[text.segmentation.sentence_at(inner.begin)].span;
        if (sentence.begin <= inner.begin && sentence.end >= inner.end) return sentence;
    }
    return none ? paragraph_around(text.document.text, inner) : block->span;
}

}  // namespace stimmig
