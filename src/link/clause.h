// Which words belong to a figure: its clause, its sentence, and in a table the head of its row and column.
#pragma once

#include <vector>

#include "link/wordbook.h"

namespace stimmig {

/// Words around one figure, as indexes into Segmentation::words.
struct Surroundings {
    std::uint32_t sentence = 0;
    std::uint32_t begin = 0, end = 0;                 ///< its sentence, or what of a very long one is within reach
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
    [[nodiscard]] bool in_figure(std::uint32_t word) const { return covered_[word] != 0; }
    /// The first word of a figure or its hedge.
    [[nodiscard]] std::uint32_t first_word(std::uint32_t figure) const { return first_words_[figure]; }

private:
    WordBook& book_;
    std::vector<std::uint8_t> covered_;
    std::vector<std::uint32_t> first_words_;  // by figure
    std::vector<std::uint32_t> block_first_sentence_;

    [[nodiscard]] bool parted(std::uint32_t word) const;
    [[nodiscard]] bool has_content(std::uint32_t first, std::uint32_t last, std::uint32_t least);
    void part_at_and(Surroundings& around);
    void add_labels(Surroundings& around) const;
    void add_beside(Surroundings& around) const;
    void add_words_of_block(std::uint32_t block, std::vector<std::uint32_t>& words) const;
};

}  // namespace stimmig
