// Whether the body's number is the title's with a slip of the pen: "41.000" above, "14.000" below.
#pragma once

#include <optional>

#include "check/headline_match.h"

namespace stimmig {

class HeadlineSlip {
public:
    HeadlineSlip(const Text& text, const HeadlineParts& parts, const HeadlineMatch& match)
        : text_(text), parts_(parts), match_(match) {}

    /// The figure of the body's beginning that a title's figure, which the body states nowhere, was meant to be.
    [[nodiscard]] std::optional<std::uint32_t> meant(std::uint32_t head) const;

private:
    const Text& text_;
    const HeadlineParts& parts_;
    const HeadlineMatch& match_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Claim& claim(std::uint32_t i) const { return text_.claims[i]; }
    [[nodiscard]] bool comparable(std::uint32_t head, std::uint32_t body) const;
    /// Log odds that one is the other gone wrong, against two figures that are alike by chance.
    [[nodiscard]] double odds(std::uint32_t head, std::uint32_t body, std::size_t rivals) const;
    [[nodiscard]] double shared_words(const Claim& head, const Claim& body) const;
};

}  // namespace stimmig
