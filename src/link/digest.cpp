#include "link/digest.h"

#include <algorithm>

namespace stimmig {
namespace {

constexpr std::uint32_t dropped = UINT32_MAX;

/// Which blocks hold figures, or stand in one table row with a cell that does.
std::vector<bool> blocks_to_keep(const Text& text) {
    const std::vector<Block>& blocks = text.document.blocks;
    std::vector<bool> keep(blocks.size());
    const auto same_row = [&](std::size_t a, std::size_t b) {
        return blocks[b].kind == BlockKind::table_cell && blocks[a].group == blocks[b].group &&
               blocks[a].row == blocks[b].row;
    };
    std::size_t block = 0;
    for (const Figure& figure : text.figures) {
        while (block + 1 < blocks.size() && blocks[block + 1].span.begin <= figure.span.begin) ++block;
        if (block >= blocks.size() || keep[block]) continue;
        keep[block] = true;
        if (blocks[block].kind != BlockKind::table_cell) continue;
        for (std::size_t i = block; i-- > 0 && same_row(block, i);) keep[i] = true;
        for (std::size_t i = block + 1; i < blocks.size() && same_row(block, i); ++i) keep[i] = true;
    }
    return keep;
}

class Condenser {
public:
    explicit Condenser(const Text& text) : text_(text), new_blocks_(text.document.blocks.size(), dropped) {}

    Digest run() {
        copy_head();
        copy_blocks();
        copy_sentences();
        if (!digest_.text.document.blocks.empty()) copy_figures();
        return std::move(digest_);
    }

private:
    const Text& text_;
    Digest digest_;
    std::vector<std::uint32_t> new_blocks_;  ///< by old block
    std::vector<std::uint32_t> new_sentences_;

    void copy_head() {
        Document& to = digest_.text.document;
        const Document& from = text_.document;
        to.path = from.path;
        to.id = from.id;
        to.story = from.story;
        to.title = from.title;
        to.source = from.source;
        to.author = from.author;
        to.published = from.published;
    }

    void copy_blocks() {
        const std::vector<bool> keep = blocks_to_keep(text_);
        Document& to = digest_.text.document;
        bool at_top = true;
        for (std::size_t i = 0; i < keep.size(); ++i) {
            Block block = text_.document.blocks[i];
            const bool heading = block.kind == BlockKind::title || block.kind == BlockKind::heading;
            if (!heading) at_top = false;
            if (!keep[i]) continue;
            if (heading && !at_top) block.kind = BlockKind::paragraph;
            if (!to.text.empty()) to.text += "\n\n";
            const auto begin = static_cast<std::uint32_t>(to.text.size());
            to.text.append(text_.document.text, block.span.begin, block.span.end - block.span.begin);
            block.span = {begin, static_cast<std::uint32_t>(to.text.size())};
            new_blocks_[i] = static_cast<std::uint32_t>(to.blocks.size());
            to.blocks.push_back(block);
        }
    }

    /// Plain offsets of a kept block move with it.
    [[nodiscard]] Span moved(Span span, std::uint32_t old_block) const {
        const std::uint32_t from = text_.document.blocks[old_block].span.begin;
        const std::uint32_t to = digest_.text.document.blocks[new_blocks_[old_block]].span.begin;
        return {span.begin - from + to, span.end - from + to};
    }

    void copy_sentences() {
        new_sentences_.assign(std::max<std::size_t>(text_.segmentation.sentences.size(), 1), 0);
        for (std::size_t i = 0; i < text_.segmentation.sentences.size(); ++i) {
            const Sentence& sentence = text_.segmentation.sentences[i];
            new_sentences_[i] = static_cast<std::uint32_t>(digest_.text.segmentation.sentences.size());
            if (new_blocks_[sentence.block] == dropped) continue;
            digest_.text.segmentation.sentences.push_back(
                {moved(sentence.span, sentence.block), new_blocks_[sentence.block], 0, 0});
        }
    }

    void copy_figures() {
        Places places(text_);
        digest_.text.tokens = text_.tokens;
        std::uint32_t block = 0;
        const std::vector<Block>& blocks = text_.document.blocks;
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i) {
            Figure figure = text_.figures[i];
            while (block + 1 < blocks.size() && blocks[block + 1].span.begin <= figure.span.begin) ++block;
            digest_.places.push_back(place_of(text_, i, places.of(i)));
            const std::uint32_t hedge = figure.span.begin - figure.phrase;
            figure.span = moved(figure.span, block);
            figure.phrase = figure.span.begin - hedge;
            digest_.text.figures.push_back(std::move(figure));
            Claim claim = text_.claims[i];
            claim.sentence = new_sentences_[claim.sentence];
            digest_.text.claims.push_back(std::move(claim));
        }
    }
};

}  // namespace

Digest condense(const Text& text) {
    return Condenser(text).run();
}

}  // namespace stimmig
