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
            return 0.96;
        case Kind::percent:
            return 0.08;
        case Kind::date:
            return -2.24;
        case Kind::count:
            return 0.63;
        default:
            return 0.94;
    }
}
constexpr std::array<double, feature_count> fit_weights{
    1.04,   // near_concepts
    0.56,   // near_measures
    0.73,   // words
    0.12,   // concepts
    0.00,   // measures
    -0.95,  // crowd
    0.85,   // coverage
    1.20,   // near_names
    0.01,   // compounds
    0.74,   // same_measure
    0.25,   // same_subject
    0.53,   // same_claim
    -0.19,  // other_subject
    -0.94,  // other_role
    0.42,   // same_direction
    -0.61,  // other_direction
    0.75,   // same_base
    -0.67,  // other_base
    0.43,   // same_period
    -1.14,  // other_period
    1.19,   // same_counted
    0.00,   // other_counted: no number, but a bar for disputes
    0.15,   // anchors
    -1.29,  // other_rate
    0.74,   // headline
    -3.11,  // distance
    1.20,   // sequence
    0.09,   // same_role
    0.40,   // same_precision
    2.02,   // both_days
};

/// Likewise for what settles a comparison: its words, and its leads over the best rival of either side.
constexpr double settled_bias = 0.03;
constexpr double weight_of_words = 0.77;
constexpr double weight_of_smaller_lead = 0.41;
constexpr double weight_of_larger_lead = 0.06;

}  // namespace stimmig
