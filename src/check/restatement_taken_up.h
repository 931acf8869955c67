// How well a figure that its text tells as known takes up one told before: "Von den 19 Verletzten", "die 24 neuen
// Stellen", "der 43-Jährige". Such a figure has to have been told, whatever else its sentence speaks of.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "check/restatement_fit.h"
#include "check/told_person.h"

namespace stimmig {

class TakenUpFitter {
public:
    TakenUpFitter(const RestatementWords& words, const Ruleset& rules, const Text& text)
        : words_(words), text_(text), persons_(rules, text) {}

    /// Log odds up to a constant that `second`, told as known, is `first`; none where it is not told so, or is another
    /// thing. `all`: the figures of their unit, in order, and they themselves.
    [[nodiscard]] std::optional<double> odds(const ToldFigure& first, const ToldFigure& second,
                                             std::span<const ToldFigure> all) const;
    /// Whether what follows the second figure says which things it counts, so that they need not be known.
    [[nodiscard]] double told_further(const ToldFigure& first, const ToldFigure& second) const;

private:
    const RestatementWords& words_;
    const Text& text_;
    ToldPersons persons_;

    [[nodiscard]] const Figure& at(const ToldFigure& place) const { return text_.figures[place.figure]; }
    [[nodiscard]] std::optional<double> known(const ToldFigure& second) const;
    [[nodiscard]] std::optional<double> kin(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] bool is_derived(const ToldFigure& second, std::span<const ToldFigure> all) const;
    [[nodiscard]] bool another_between(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] std::string_view measured(const ToldFigure& place) const;
    /// The other number of two that stand against each other, and whether it stands before this one.
    struct Ratio {
        std::uint32_t partner = no_figure;
        bool is_second = false;
    };
    [[nodiscard]] Ratio ratio(const ToldFigure& place) const;
    [[nodiscard]] ToldFigure whole_of(const ToldFigure& place) const;
    [[nodiscard]] bool same_number(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] double aside(const ToldFigure& place, std::uint32_t classes) const;
};

}  // namespace stimmig
