// Which words belong to a figure: its clause, its sentence, and in a table the head of its row and column.
#pragma once

#include <vector>

#include "link/wordbook.h"

namespace stimmig {

/// Words around one figure, as indexes into Segmentation::words.
struct Surroundings {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0, last = 0;                ///< the figure's own clause, half-open
    std::uint32_t figure_first = 0, figure_last = 0;  ///< the figure's own words, its hedge included
    std::vector<std::uint32_t> labels;                ///< words of a table's row and column heads
    std::vector<std::uint32_t> beside;                ///< words of the heading or question that the sentence answers
    bool in_table = false;
};

class ClauseFinder {
public:
    explicit ClauseFinder(WordBook& book);
    [[nodiscard]] Surroundings around(std::uint32_t figure);
    /// Whether the word lies within any figure or its hedge.
    [[nodiscard]] bool in_figure(std::uint32_t word) const { return covered_[word]; }

private:
    WordBook& book_;
    std::vector<bool> covered_;
    std::vector<std::uint32_t> block_first_sentence_;

    [[nodiscard]] bool parted(std::uint32_t word) const;
    [[nodiscard]] std::uint32_t content_words(std::uint32_t first, std::uint32_t last);
    void part_at_and(Surroundings& around);
    void add_labels(Surroundings& around) const;
    void add_beside(Surroundings& around) const;
    void add_words_of_block(std::uint32_t block, std::vector<std::uint32_t>& words) const;
};

}  // namespace stimmig
