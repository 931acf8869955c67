// Whether a figure of the body tells what the title's figure tells.
#pragma once

#include <string_view>

#include "check/check.h"
#include "check/headline_parts.h"
#include "check/word_class.h"

namespace stimmig {

constexpr std::uint32_t lead_sentences = 6;  ///< in which a body says what its title says

class HeadlineMatch {
public:
    HeadlineMatch(const CheckInput& input, const Text& text, const HeadlineParts& parts)
        : input_(input), text_(text), parts_(parts), ahead_(input.rules, "ahead"), aside_(input.rules, "told_aside") {}

    /// Whether both figures speak of the same thing.
    [[nodiscard]] bool same_thing(std::uint32_t head, std::uint32_t body) const;
    /// Whether nothing that is said of them makes two figures of two things.
    [[nodiscard]] bool may_be_same(std::uint32_t head, std::uint32_t body) const;
    /// "Gas wird um 14 Prozent billiger": the only change by a percentage that the body's beginning tells goes the same
    /// way, and by another number.
    [[nodiscard]] bool only_change(std::uint32_t head, std::uint32_t body) const;
    /// The one figure of its kind at the body's beginning, in a sentence that speaks of what the title speaks of.
    [[nodiscard]] bool only_one(std::uint32_t head, std::uint32_t body) const;
    /// Words before a figure, as far back as another of its kind, that make it one of a part or of an earlier time:
    /// "allein", "bisher", "statt".
    [[nodiscard]] bool told_aside(std::uint32_t body) const;
    /// Whether the claim's sentence tells of what will or should be.
    [[nodiscard]] bool looks_ahead(const Claim& about) const;
    /// "über 500" and "über 100" may both be true, but nobody says so.
    [[nodiscard]] static bool far(const Value& a, const Value& b);

private:
    const CheckInput& input_;
    const Text& text_;
    const HeadlineParts& parts_;
    WordClass ahead_;
    WordClass aside_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Claim& claim(std::uint32_t i) const { return text_.claims[i]; }
    [[nodiscard]] static bool fits(Role a, Role b);
    [[nodiscard]] static bool same_measure(const Claim& a, const Claim& b, bool counted);
    [[nodiscard]] bool of_one_kind(std::uint32_t a, std::uint32_t b) const;
    /// Whether the figure's own clause has a word of the title, or its sentence points back: "Das ist ein Anstieg"
    [[nodiscard]] bool names_it(const Claim& head, std::uint32_t body) const;
    [[nodiscard]] bool points_back(const Claim& body) const;
    /// Whether the body's sentence has a word of the title, and the body as far as there half of all.
    [[nodiscard]] bool told_of(const Claim& head, const Claim& body) const;
    /// Whether both count the same, or people.
    [[nodiscard]] bool counts_alike(std::uint32_t head, std::uint32_t body) const;
    /// Content words that the title has in common with the figure's sentence or the ones before it.
    [[nodiscard]] std::size_t shared_words(const Claim& head, const Claim& body) const;
    /// What holds for long ago is told for comparison.
    [[nodiscard]] bool recent(const Claim& body, bool ahead) const;
};

}  // namespace stimmig
