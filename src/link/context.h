// What the words around a figure speak of.
#pragma once

#include "link/clause.h"
#include "link/measure.h"
#include "link/names.h"

namespace stimmig {

/// Takes the figures of one text in order.
class ContextWriter {
public:
    explicit ContextWriter(WordBook& book) : book_(book), epoch_(book.cache().next_epoch()) {}
    void read(const ClauseFinder& clauses, const Names& names, const Surroundings& around,
              const MeasureReading& measure, std::uint32_t figure);
    /// Fills context and near of the claims with what has been read of their figures, and gives the table of both.
    [[nodiscard]] std::shared_ptr<const TokenTable> write(std::vector<Claim>& claims) const;

private:
    /// A figure's part of mentions_.
    struct Extent {
        std::size_t begin = 0, near_end = 0, end = 0;
    };
    WordBook& book_;
    std::uint64_t epoch_;
    std::vector<const Token*> tokens_;     // of the text, each once
    std::vector<std::uint32_t> mentions_;  // into tokens_, of all figures, some more than once
    std::vector<Extent> extents_;          // per figure

    void mention(Token& token);
};

}  // namespace stimmig
