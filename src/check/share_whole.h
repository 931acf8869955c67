// Shares that a text says are all of one whole, and that come to more or to less than it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/items.h"
#include "check/share_row.h"
#include "check/text_in_hand.h"
#include "check/word_class.h"

namespace stimmig {

/// Rows of percentages or fractions within a paragraph. What speaks for them being all parts of one whole is weighed:
/// that the text says how many parts there are, that one is the rest, that there are no others, that everybody counts
/// once; and that the sentences tell how something is made up. Shares of wholes of their own, and parts that are left
/// without a number, silence it.
class ShareWholes {
public:
    explicit ShareWholes(const CheckInput& input);
    /// The figures of each row that is not its whole.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> find(const TextInHand& read);

private:
    using Row = ShareRow;

    const CheckInput& input_;
    WordClass made_, takes_, entire_, single_, first_, only_, answer_, several_, rest_, further_, none_, end_, left_,
        open_, aside_, inner_, apart_, of_, place_, moves_, everybody_, one_more_, mainly_, vote_, candidate_, round_,
        relative_;
    Number most_;
    const Text* text_ = nullptr;
    const FigureRange* ranges_ = nullptr;  ///< by sentence

    [[nodiscard]] const Figure& figure(std::uint32_t i) const { return text_->figures[i]; }
    [[nodiscard]] std::string low(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] bool is_share(std::uint32_t figure) const;
    [[nodiscard]] bool is_told_of_people(std::uint32_t figure) const;
    [[nodiscard]] bool is_bare_share(std::uint32_t figure, const Row& row) const;
    void add_shares(std::uint32_t sentence, Row& row) const;
    [[nodiscard]] int off_whole(const Row& row) const;
    void add_others(std::uint32_t sentence, const Row& row, Row& wide) const;
    [[nodiscard]] bool whole_with_neighbours(const Row& row, std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool is_whole_but_one(const Row& row) const;
    [[nodiscard]] bool of_own_wholes(const Row& row) const;
    [[nodiscard]] bool interrupted(const Row& row) const;
    [[nodiscard]] int announced(const Row& row, std::uint32_t from, std::uint32_t next) const;
    [[nodiscard]] bool both_genders(const Row& row) const;
    [[nodiscard]] bool answers_once(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool tells_exactly(std::uint32_t figure) const;
    [[nodiscard]] bool is_whole_without_one(const Row& row) const;
    [[nodiscard]] bool counts_one_more(const Row& row) const;
    [[nodiscard]] bool in_relative_clause(std::uint32_t figure) const;
    [[nodiscard]] bool is_sum(const Row& row) const;
    [[nodiscard]] bool is_election(const Row& row, std::string_view around) const;
    [[nodiscard]] int weight_of_excess(const Row& row, std::string_view lead, std::string_view around) const;
    [[nodiscard]] bool is_whole(const Row& row, int off) const;
};

}  // namespace stimmig
