// The sentences of one text as rows of items, each made when it is first asked for.
#pragma once

#include <optional>
#include <vector>

#include "check/items.h"

namespace stimmig {

class SentenceRows {
public:
    SentenceRows(WordBank& words, const Text& text)
        : words_(words), text_(text), rows_(text.segmentation.sentences.size()) {}
    [[nodiscard]] const std::vector<Item>& of(std::size_t sentence) const {
        auto& row = rows_[sentence];
        if (!row) row = items_of(words_, text_, text_.segmentation.sentences[sentence]);
        return *row;
    }

private:
    WordBank& words_;
    const Text& text_;
    mutable std::vector<std::optional<std::vector<Item>>> rows_;
};

}  // namespace stimmig
