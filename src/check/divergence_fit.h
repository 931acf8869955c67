// How well two figures fit as statements of the same fact, whatever their values say.
#pragma once

#include <array>
#include <unordered_map>

#include "check/divergence_statement.h"

namespace stimmig {

/// What speaks for and against; each is 0 where it does not apply.
enum class Feature : std::uint8_t {
    near_words,     ///< weight of words both clauses share
    near_concepts,  ///< of concepts
    near_names,     ///< of names
    cross,          ///< shared by one clause and the other's sentence
    far,            ///< shared by the rest of both sentences
    compounds,      ///< words of which one is part of the other
    specific,       ///< shared by these two clauses and few others of both texts
    coverage,       ///< share of the smaller clause's weight that is shared, 0 .. 1
    same_measure,
    shared_measure,  ///< some measure in common, though not the first choice of both
    other_measure,   ///< both known and none in common
    same_subject,
    other_subject,
    same_role,
    other_role,
    same_direction,
    other_direction,
    same_base,
    other_base,
    same_period,
    other_period,
    same_counted,
    other_counted,
    anchors,     ///< other figures of both sentences that agree
    table,       ///< one of them stands in a table or list, where few words have to do
    other_rate,  ///< per month against per year, per share against in all
    count
};
constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);

struct Fit {
    std::array<double, feature_count> features{};
    double score = 0;  ///< 0 is even odds

    double& operator[](Feature feature) { return features[static_cast<std::size_t>(feature)]; }
    double operator[](Feature feature) const { return features[static_cast<std::size_t>(feature)]; }
};

class Fitter {
public:
    Fitter(const CheckInput& input, const Statements& statements);
    [[nodiscard]] Fit fit(const Statement& a, const Statement& b) const;

private:
    const CheckInput& input_;
    const Statements& statements_;
    /// Per text: figures by sentence, or by the list or table they stand in, for anchors.
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> by_place_;

    /// How many statements of the text and unit class have the token near, for telling what singles a figure out.
    std::unordered_map<std::uint64_t, std::uint32_t> uses_;
    /// The same for the measure that a claim settled on.
    std::unordered_map<std::uint64_t, std::uint32_t> measures_;

    [[nodiscard]] std::uint32_t place_of(std::uint32_t text, std::uint32_t figure) const;
    [[nodiscard]] bool counts_people(const Statement& statement) const;
    [[nodiscard]] double specific(const Statement& a, const Statement& b) const;
    [[nodiscard]] double compounds(const Statement& a, const Statement& b) const;
    [[nodiscard]] double anchors(const Statement& a, const Statement& b) const;
    void compare_words(const Statement& a, const Statement& b, Fit& fit) const;
    void compare_claims(const Statement& a, const Statement& b, Fit& fit) const;
};

}  // namespace stimmig
