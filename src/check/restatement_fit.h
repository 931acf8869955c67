// How well a figure's words take up those of one told before in the same text, whatever their values.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/restatement_words.h"
#include "check/text_in_hand.h"

namespace stimmig {

/// Where a figure stands: its sentence as items, and its own clause in it.
struct FigurePlace {
    std::uint32_t figure = 0;
    std::uint32_t sentence = 0;
    const std::vector<Item>* row = nullptr;
    std::size_t at = 0;              ///< of the figure in the row
    std::size_t begin = 0, end = 0;  ///< of the clause in the row
};

struct RestatementFit {
    double odds = 0;    ///< log odds up to a constant
    bool tied = false;  ///< both share a word, or count the same
};

class RestatementFitter {
public:
    RestatementFitter(const RestatementWords& words, const Text& text, const TextInHand& read)
        : words_(words), text_(text), read_(read) {}

    /// None where the figure lies within another one's words.
    [[nodiscard]] std::optional<FigurePlace> place_of(std::uint32_t figure) const;
    /// `rivals`: the other figures of their unit.
    [[nodiscard]] RestatementFit fit(const FigurePlace& first, const FigurePlace& second,
                                     const std::vector<FigurePlace>& rivals) const;

private:
    using Words = std::vector<std::string_view>;
    const RestatementWords& words_;
    const Text& text_;
    const TextInHand& read_;

    [[nodiscard]] const Figure& at(const FigurePlace& place) const { return text_.figures[place.figure]; }
    [[nodiscard]] const Claim& claim(const FigurePlace& place) const { return text_.claims[place.figure]; }
    [[nodiscard]] const std::vector<Item>* before(const FigurePlace& place) const;
    [[nodiscard]] Words content(const std::vector<Item>& row, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::string_view complement(const FigurePlace& place) const;
    [[nodiscard]] double shared_words(const FigurePlace& first, const FigurePlace& second,
                                      const std::vector<FigurePlace>& rivals, bool& tied) const;
    [[nodiscard]] double counted(const FigurePlace& first, const FigurePlace& second, bool& tied) const;
    [[nodiscard]] double given(const FigurePlace& second) const;
    [[nodiscard]] double set_apart(const FigurePlace& first, const FigurePlace& second) const;
    [[nodiscard]] double other_claim(const FigurePlace& first, const FigurePlace& second) const;
    [[nodiscard]] double other_time(const FigurePlace& first, const FigurePlace& second) const;
    [[nodiscard]] bool names_new_place(const FigurePlace& first, const FigurePlace& second) const;
};

}  // namespace stimmig
