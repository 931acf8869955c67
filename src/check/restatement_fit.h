// How well a figure's words take up those of one told before in the same text, whatever their values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/restatement_words.h"
#include "check/text_in_hand.h"

namespace stimmig {

/// Where a figure stands: its sentence as items, and its own clause in it.
struct ToldFigure {
    std::uint32_t figure = 0;
    std::uint32_t sentence = 0;
    const std::vector<Item>* row = nullptr;     ///< null for one that lies within another one's words
    std::size_t at = 0;                         ///< of the figure in the row
    std::size_t begin = 0, end = 0;             ///< of the clause in the row
    std::vector<std::string_view> words, near;  ///< that say something: of the sentence, and of the clause
};

struct RestatementFit {
    double odds = 0;    ///< log odds up to a constant
    bool tied = false;  ///< both share a word, or count the same
};

class RestatementFitter {
public:
    RestatementFitter(const RestatementWords& words, const Text& text, const TextInHand& read)
        : words_(words), text_(text), read_(read) {}

    [[nodiscard]] ToldFigure told(std::uint32_t figure) const;
    /// Soon found out: without a word in common no two figures are tied.
    [[nodiscard]] bool may_be_tied(const ToldFigure& first, const ToldFigure& second) const;
    /// `rivals`: figures of their unit around them, and they themselves.
    [[nodiscard]] RestatementFit fit(const ToldFigure& first, const ToldFigure& second,
                                     std::span<const ToldFigure> rivals) const;

private:
    using Words = std::vector<std::string_view>;
    const RestatementWords& words_;
    const Text& text_;
    const TextInHand& read_;
    mutable std::unordered_map<std::string, std::uint32_t> first_told_;  ///< sentence by the beginnings of words

    [[nodiscard]] const Figure& at(const ToldFigure& place) const { return text_.figures[place.figure]; }
    [[nodiscard]] const Claim& claim(const ToldFigure& place) const { return text_.claims[place.figure]; }
    [[nodiscard]] const std::vector<Item>* before(const ToldFigure& place) const;
    [[nodiscard]] Words content(const std::vector<Item>& row, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::string_view complement(const ToldFigure& place) const;
    [[nodiscard]] double shared_words(const ToldFigure& first, const ToldFigure& second,
                                      std::span<const ToldFigure> rivals, bool& tied) const;
    [[nodiscard]] double counted(const ToldFigure& first, const ToldFigure& second, bool& tied) const;
    [[nodiscard]] double given(const ToldFigure& second) const;
    [[nodiscard]] double set_apart(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] double other_claim(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] double other_time(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] bool told_by(std::uint32_t sentence, std::string_view low) const;
    [[nodiscard]] bool names_new_place(const ToldFigure& first, const ToldFigure& second) const;
};

}  // namespace stimmig
