// Whether the body's number is the title's with a slip of the pen: "41.000" above, "14.000" below.
#pragma once

#include <optional>

#include "check/headline_fit.h"
#include "value/verdict.h"

namespace stimmig {

class HeadlineSlip {
public:
    HeadlineSlip(const Ruleset& rules, const Widths& widths, const Text& text, const HeadlineParts& parts)
        : rules_(rules), widths_(widths), text_(text), parts_(parts), fit_(rules, text, parts) {}

    /// The figure of the body's beginning that a title's figure, which the body states nowhere, was meant to be.
    /// `made`: figures of the body come to the title's.
    [[nodiscard]] std::optional<std::uint32_t> meant(std::uint32_t head, bool made) const;
    [[nodiscard]] bool told_of_other_times(std::uint32_t head, std::uint32_t body) const {
        return fit_.looks_ahead(head) != fit_.looks_ahead(body);
    }
    /// Whether the body names the day of a title's figure, of whatever year.
    [[nodiscard]] bool names_day(std::uint32_t head) const;
    /// "über 500" and "über 100" may both be true, but nobody says so.
    [[nodiscard]] static bool far(const Value& a, const Value& b);
    /// What a figure comes to in the unit of another: "drei Jahre und sechs Monate" in years beside "zweieinhalb
    /// Jahre".
    [[nodiscard]] static Value in_unit_of(const Text& text, const Figure& figure, const Value& other);
    /// Whether a value has fewer digits than another of its unit: a body is seldom coarser than its title, so that its
    /// coarser figures do not repeat the title's.
    [[nodiscard]] static bool coarser(const Value& coarse, const Value& fine);

private:
    const Ruleset& rules_;
    const Widths& widths_;
    const Text& text_;
    const HeadlineParts& parts_;
    HeadlineFit fit_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool of_one_kind(const Value& a, const Value& b) const;
    /// Log odds that one value is the other gone wrong, against two values that are so alike by chance; none where
    /// they cannot be compared.
    [[nodiscard]] std::optional<double> evidence(std::uint32_t head, std::uint32_t body) const;
};

}  // namespace stimmig
