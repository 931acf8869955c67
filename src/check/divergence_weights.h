// What each feature counts for, in log odds of stating the same fact: a logistic regression on which of all pairs of
// figures in labelled stories state the same fact, agreeing or not, so that no value plays a part in it. What speaks
// for a fact cannot count against it, nor the other way round.
#pragma once

#include "check/divergence_fit.h"

namespace stimmig {

/// How likely any two figures of a kind are one fact before a word is compared: texts name many dates, each once.
constexpr double fit_bias(Kind kind) {
    switch (kind) {
        case Kind::money:
            return 0.85;
        case Kind::percent:
            return -0.04;
        case Kind::date:
            return -2.31;
        case Kind::count:
            return 0.51;
        default:
            return 0.77;
    }
}
constexpr std::array<double, feature_count> fit_weights{
    0.93,   // near_concepts
    0.75,   // near_measures
    0.73,   // words
    0.12,   // concepts
    0.09,   // measures
    -0.92,  // crowd
    0.81,   // coverage
    1.19,   // near_names
    0.72,   // same_measure
    0.28,   // same_subject
    0.04,   // same_claim
    -0.13,  // other_subject
    -0.93,  // other_role
    0.42,   // same_direction
    -0.65,  // other_direction
    0.70,   // same_base
    -0.67,  // other_base
    0.48,   // same_period
    -1.17,  // other_period
    1.26,   // same_counted
    0.00,   // other_counted: no number, but a bar for disputes
    0.15,   // anchors
    -1.21,  // other_rate
    0.73,   // headline
    -3.08,  // distance
    1.20,   // sequence
    0.12,   // same_role
    0.41,   // same_precision
    2.02,   // both_days
};

/// Likewise for what settles a comparison: its words, and its leads over the best rival of either side.
constexpr double settled_bias = 0.02;
constexpr double weight_of_words = 0.77;
constexpr double weight_of_smaller_lead = 0.41;
constexpr double weight_of_larger_lead = 0.06;

}  // namespace stimmig
