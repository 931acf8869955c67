// Figures that a text tells as the parts of a total, in a row of sentences, a list or a table, and that do not come to
// it.
#pragma once

#include <cstdint>
#include <vector>

#include "check/check.h"
#include "check/series.h"
#include "check/word_class.h"

namespace stimmig {

struct Breakdown {
    std::uint32_t total = no_figure;
    std::vector<std::uint32_t> parts;
    int weight = 0;
};

/// Looks at what stands near each other rather than at wordings. What speaks for parts that are all of a total is
/// weighed: that the text says how many there are, that one is the rest, that there are no others, that total and sum
/// differ by a slip of the pen. Other figures that the parts, or another run of them, come to explain them.
class Breakdowns {
public:
    explicit Breakdowns(const CheckInput& input);
    [[nodiscard]] std::vector<Breakdown> find(std::uint32_t text);

private:
    /// Parts in the order of the text, the sentences that hold them, and whether the text says how many there are.
    struct Parts {
        std::vector<std::uint32_t> figures;
        std::uint32_t first_sentence = 0, last_sentence = 0;
        bool numbered = false;
        std::uint32_t series = 0;  ///< items of a list, cells of a column: their first block
    };

    static constexpr int enough_ = 7;  ///< what speaks for a reading that is reported

    const CheckInput& input_;
    WordClass complete_, remainder_, further_, none_, sums_, total_, of_it_, open_, no_part_, place_, persons_, shares_,
        party_;
    const Table& people_;
    const Text* text_ = nullptr;
    std::vector<std::uint32_t> addable_;  ///< figures of the text that may be added up
    std::vector<Breakdown> found_;

    [[nodiscard]] const Figure& figure(std::uint32_t i) const { return text_->figures[i]; }
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t figure) const;
    [[nodiscard]] std::string low(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] std::vector<std::uint32_t>::const_iterator first_from(std::uint32_t offset) const;
    [[nodiscard]] std::vector<std::uint32_t> alike_in(std::uint32_t first, std::uint32_t last,
                                                      std::uint32_t like) const;
    void look_at_sentences(std::uint32_t first, std::uint32_t last);
    void look_at_series(const Series& series);
    void consider(const std::vector<std::uint32_t>& figures, std::uint32_t first, std::uint32_t last);
    [[nodiscard]] Parts number_apart(Parts parts, std::uint32_t from) const;
    void search_total(const Parts& parts);
    bool weigh(std::uint32_t total, const Parts& parts);
    [[nodiscard]] int weight_of(std::uint32_t total, const Parts& parts) const;
    [[nodiscard]] int weight_of_nouns(std::uint32_t total, const Parts& parts) const;
    [[nodiscard]] bool says_no_others(const Parts& parts) const;
    [[nodiscard]] bool in_same_places(const Parts& parts) const;
    [[nodiscard]] bool of_parties(const Parts& parts) const;
    [[nodiscard]] bool interrupted(const Parts& parts) const;
    void keep(Breakdown found);
    [[nodiscard]] bool is_part(std::uint32_t total) const;
    [[nodiscard]] bool explained(std::uint32_t total, const std::vector<std::uint32_t>& parts) const;
};

/// Whether a figure is one that parts and totals are: money or counts, neither ranges nor fractions.
[[nodiscard]] bool addable(const Figure& figure);
[[nodiscard]] bool same_unit(const Figure& a, const Figure& b);

}  // namespace stimmig
