// Which small group a percentage is a share of, where the two do not stand in one phrase.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/items.h"
#include "check/word_class.h"

namespace stimmig {

class ShareBases {
public:
    explicit ShareBases(const Ruleset& rules);
    /// The text that is asked about from now on, and the figures of each sentence. Both have to stay.
    void read(const Text& text, const std::vector<FigureRange>& ranges);
    /// The count of the sentence or of the one before it that the percentage is a share of; no_figure where the words
    /// do not say so or several counts come into question.
    [[nodiscard]] std::uint32_t group_of(std::uint32_t share) const;

private:
    const Text* text_ = nullptr;
    const FigureRange* ranges_ = nullptr;
    const Table& kinds_;
    WordClass back_, cases_, verb_stop_, gathered_, rate_, fixed_, no_persons_, all_, asked_, each_, everyone_, those_,
        this_, persons_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_->figures[i]; }
    [[nodiscard]] std::string low(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t count_before(std::uint32_t share, std::uint32_t sentence) const;
    [[nodiscard]] std::uint32_t group_after(std::uint32_t share, std::uint32_t sentence) const;
    [[nodiscard]] bool are_parts(std::uint32_t group, std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] std::string word_behind(std::uint32_t share) const;
    [[nodiscard]] bool opens_group(std::uint32_t share) const;
    [[nodiscard]] std::uint32_t group_called(std::uint32_t share, std::uint32_t sentence) const;
    [[nodiscard]] std::uint32_t group_told_whole(std::uint32_t share, std::uint32_t sentence) const;
    [[nodiscard]] bool is_told_whole(std::uint32_t group, std::uint32_t sentence) const;
    [[nodiscard]] bool are_persons(std::uint32_t group, std::uint32_t first, bool or_unnamed) const;
    [[nodiscard]] std::string noun_of(std::uint32_t group) const;
    [[nodiscard]] bool same_kind(const std::string& called, const std::string& noun) const;
    [[nodiscard]] bool names_group(std::uint32_t share, std::uint32_t group, const Sentence& in) const;
};

}  // namespace stimmig
