// How well a figure of the body fits the title's: what speaks for both telling one fact, whatever their values.
#pragma once

#include "check/headline_parts.h"
#include "check/word_class.h"

namespace stimmig {

/// That a title's number is told by none of the body's figures of its kind, on the scale of `HeadlineFit::weight`.
constexpr double no_fit = -2.1;

class HeadlineFit {
public:
    HeadlineFit(const Ruleset& rules, const Text& text, const HeadlineParts& parts);
    /// Log odds up to a constant.
    [[nodiscard]] double weight(std::uint32_t head, std::uint32_t body) const;
    /// "49-Jähriger", "49 Jahre alt": how old a person may be.
    [[nodiscard]] bool is_person(std::uint32_t figure) const;
    /// Whether both are ages of people, and title and body each tell of no other, nor of a man and a woman.
    [[nodiscard]] bool is_sole_person(std::uint32_t head, std::uint32_t body) const;
    /// Whether the figure's sentence tells of what will or should be.
    [[nodiscard]] bool looks_ahead(std::uint32_t figure) const;

private:
    const Ruleset& rules_;
    const Text& text_;
    const HeadlineParts& parts_;
    WordClass ahead_, aside_, back_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Claim& claim(std::uint32_t i) const { return text_.claims[i]; }
    [[nodiscard]] double words(const Claim& head, const Claim& body) const;
    [[nodiscard]] double counted(std::uint32_t head, std::uint32_t body) const;
    [[nodiscard]] double roles(std::uint32_t head, std::uint32_t body) const;
    [[nodiscard]] bool is_age(std::uint32_t figure) const;
    [[nodiscard]] bool is_bracketed_age(std::uint32_t figure) const;
    [[nodiscard]] bool names_it(const Claim& head, const Claim& body) const;
    [[nodiscard]] bool told_aside(std::uint32_t body) const;
    [[nodiscard]] static bool is_whole(const std::string& between);
};

}  // namespace stimmig
