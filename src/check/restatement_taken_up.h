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

    /// How surely `second` is told as known; none where it is not, or where `all`, the figures of its unit around it in
    /// order and it itself, tell it or give it as a sum or difference. Looks at all pairs of them: once a figure.
    [[nodiscard]] std::optional<double> told_as_known(const ToldFigure& second, std::span<const ToldFigure> all) const;
    /// Log odds up to a constant that `second`, told as known in such a `form`, is `first`; none where it is another
    /// thing.
    [[nodiscard]] std::optional<double> odds(const ToldFigure& first, const ToldFigure& second, double form,
                                             std::span<const ToldFigure> all) const;
    /// Whether what follows the second figure says which things it counts, so that they need not be known.
    [[nodiscard]] bool is_told_before(const ToldFigure& first, std::string_view low) const;
    [[nodiscard]] double told_further(const ToldFigure& first, const ToldFigure& second) const;

private:
    const RestatementWords& words_;
    const Text& text_;
    ToldPersons persons_;

    [[nodiscard]] const Figure& at(const ToldFigure& place) const { return text_.figures[place.figure]; }
    [[nodiscard]] std::optional<double> known(const ToldFigure& second) const;
    [[nodiscard]] std::optional<double> kin(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] bool is_derived(const ToldFigure& second, std::span<const ToldFigure> all) const;
    [[nodiscard]] bool other_stage(const ToldFigure& first, const ToldFigure& second) const;
    [[nodiscard]] bool parts(const Item& adjective, const ToldFigure& first) const;
    [[nodiscard]] bool is_other_time(const ToldFigure& first, std::uint32_t date) const;
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
    [[nodiscard]] double aside(const ToldFigure& place, std::uint32_t classes, bool ahead = false) const;
};

}  // namespace stimmig
