// How well two figures fit as statements of the same fact, whatever their values say.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "check/divergence_prospects.h"
#include "check/divergence_verdicts.h"
#include "check/divergence_words.h"

namespace stimmig {

/// What speaks for and against; each is 0 where it does not apply. A shared token counts the more, the fewer figures of
/// the same unit in either text have it: a word that singles a figure out in both texts tells most.
enum class Feature : std::uint8_t {
    near_concepts,  ///< concepts both clauses speak of
    near_measures,  ///< measures whose trigger words stand in both clauses
    words,          ///< words, and parts of compounds, of both sentences
    concepts,       ///< concepts of both sentences
    measures,       ///< measures of both sentences
    crowd,          ///< logarithm of how many figures of the unit the texts have: the more, the less likely any two
    coverage,       ///< share of the smaller clause's words that the other has, 0 .. 1
    near_names,     ///< names in both clauses, by how rare they are in the run
    same_measure,
    same_subject,
    same_claim,  ///< subject, measure and role all the same, by how few figures of either text share them
    other_subject,
    other_role,
    same_direction,
    other_direction,
    same_base,
    other_base,
    same_period,
    other_period,
    same_counted,  ///< the noun that both count, by how few figures of either text count it
    other_counted,
    anchors,     ///< other figures of both sentences that agree
    other_rate,  ///< per month against per year, per share against in all
    headline,    ///< one of them stands in a headline, which tells what the text is about
    distance,  ///< how far apart they stand in their texts, as shares of the texts' lengths: news begins with its news
    sequence,  ///< figures right before or after both agree: texts tell a story in much the same order
    same_role,
    same_precision,  ///< dates: both days, both months, both years ...
    both_days,       ///< dates that are days: a text names few of those, but many years and months
    count
};
constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);

struct Fit {
    std::array<double, feature_count> features{};
    double bias = 0;   ///< log odds of any two figures of this kind
    double words = 0;  ///< log odds by bias and features; 0 is even
    double score = 0;  ///< log odds; once settled, with what else either figure might be compared with in view

    double& operator[](Feature feature) { return features[static_cast<std::size_t>(feature)]; }
    double operator[](Feature feature) const { return features[static_cast<std::size_t>(feature)]; }
};

/// Remembers what it has looked up: one thread's own.
class Fitter {
public:
    /// `known` outlives it.
    Fitter(const CheckInput& input, const Statements& statements, const Prospects& prospects,
           const KnownVerdicts& known);
    /// Of two of Statements::all().
    [[nodiscard]] Fit fit(std::uint32_t first, std::uint32_t second);

private:
    /// Figures by sentence, or by the list or table they stand in, for anchors.
    using ByPlace = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    /// One of the two statements that are compared.
    struct Side {
        const Statement& statement;
        const StatementWords& words;
        const ByPlace& by_place;
    };

    const CheckInput& input_;
    const Statements& statements_;
    const Prospects& prospects_;
    const KnownVerdicts& known_;
    WordIndex words_;
    std::vector<ByPlace> places_;  ///< by text; empty until asked for

    [[nodiscard]] Side side(std::uint32_t i);
    [[nodiscard]] std::uint32_t place_of(std::uint32_t text, std::uint32_t figure) const;
    [[nodiscard]] bool counts_loosely(const StatementWords& words) const;
    [[nodiscard]] double anchors(const Side& a, const Side& b) const;
    [[nodiscard]] double sequence(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] Verdict verdict_on(std::uint32_t a, std::uint32_t b) const;
    void compare_words(const StatementWords& a, const StatementWords& b, Fit& fit) const;
    void compare_counted(const StatementWords& a, const StatementWords& b, Fit& fit) const;
    void compare_claims(const Side& a, const Side& b, Fit& fit) const;
};

}  // namespace stimmig
