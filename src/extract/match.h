// One candidate as its pattern reads it: the match's named groups.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/figure.h"
#include "extract/mentions.h"
#include "ruleset/ruleset.h"
#include "text/segmentation.h"
#include "value/numeral.h"

namespace stimmig {

/// What every step of extraction may look at.
struct ExtractContext {
    const Ruleset& rules;
    const Document& document;
    const Segmentation& segmentation;
    NumberLocale locale = NumberLocale::german;
    Mentions mentions;
    std::optional<Day> published;  ///< none: relative dates stay without days
};

/// A candidate's groups. Constants of the pattern's `set` stand in for groups that did not take part.
class Match {
public:
    /// The reading has to stay alive.
    Match(const Pattern& pattern, const Recognized& reading, Span span, std::string_view text)
        : pattern_(pattern), reading_(reading), span_(span), text_(text.substr(span.begin, span.end - span.begin)) {
        for (std::uint32_t i = 1; i < reading.group_count; ++i) {
            if (reading.groups[i].begin != Recognized::absent) taking_part_ |= place_of(pattern.group_hashes[i]);
        }
    }

    /// A group's text, or the constant of that name, or "".
    [[nodiscard]] std::string_view operator[](HashedName group) const;

    [[nodiscard]] const Pattern& pattern() const { return pattern_; }
    [[nodiscard]] std::uint32_t index() const { return reading_.pattern; }
    [[nodiscard]] Span span() const { return span_; }
    [[nodiscard]] std::string_view text() const { return text_; }

private:
    // A bit for a name: most groups that are asked for take no part.
    [[nodiscard]] static constexpr std::uint64_t place_of(std::uint64_t hash) {
        return std::uint64_t{1} << (hash >> 58U);
    }

    std::uint64_t taking_part_ = 0;
    const Pattern& pattern_;
    const Recognized& reading_;
    Span span_;
    std::string_view text_;
};

}  // namespace stimmig
