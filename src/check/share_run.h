// Percentages that a text tells as all the parts of one whole, in one sentence or several, and that exceed it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/share_row.h"
#include "check/text_in_hand.h"
#include "check/word_class.h"

namespace stimmig {

/// Weighs what speaks for a run of percentages being parts of one whole: a question with one answer, a rest, those who
/// have no opinion, two sides of a question, something that is made up of them.
class ShareRuns {
public:
    explicit ShareRuns(const CheckInput& input);
    /// The figures of each run that cannot be parts of one whole.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> find(const TextInHand& read);

private:
    const CheckInput& input_;
    WordClass single_, first_, parted_, market_, voted_, undecided_, incumbent_, challenger_, aside_, other_,
        remainder_, party_, of_party_, apart_, of_;
    std::vector<std::pair<std::string, std::string>> sides_;
    const Text* text_ = nullptr;
    Number most_;  ///< what comes to more is no list of shares

    [[nodiscard]] const Figure& figure(std::uint32_t i) const { return text_->figures[i]; }
    [[nodiscard]] std::string low(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] bool is_share(std::uint32_t figure) const;
    [[nodiscard]] std::vector<std::uint32_t> shares_of(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool reach_whole(const std::vector<std::uint32_t>& shares) const;
    [[nodiscard]] bool exceeds(const std::vector<std::uint32_t>& shares) const;
    [[nodiscard]] bool of_one_whole(const std::vector<std::uint32_t>& shares, std::uint32_t first,
                                    std::uint32_t last) const;
    [[nodiscard]] bool apart(const std::vector<std::uint32_t>& shares, bool sides) const;
    [[nodiscard]] bool names_place(const std::vector<std::uint32_t>& shares, std::size_t i) const;
    [[nodiscard]] bool interrupted(const std::vector<std::uint32_t>& shares, std::uint32_t last) const;
    [[nodiscard]] bool two_sides(const std::string& whole) const;
};

}  // namespace stimmig
