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
            return 0.0;
        case Kind::percent:
            return 0.0;
        case Kind::date:
            return 0.0;
        case Kind::count:
            return 0.0;
        default:
            return 0.0;
    }
}
constexpr std::array<double, feature_count> fit_weights{
    1.03,   // near_concepts
    0.76,   // near_measures
    0.43,   // words
    0.32,   // concepts
    0.98,   // measures
    -1.01,  // crowd
    0.65,   // coverage
    1.98,   // near_names
    0.22,   // compounds
    0.88,   // same_measure
    0.36,   // same_subject
    1.10,   // same_claim
    -0.12,  // other_subject
    -0.14,  // other_role
    1.29,   // same_direction
    -0.03,  // other_direction
    0.11,   // same_base
    -1.03,  // other_base
    0.64,   // same_period
    -0.03,  // other_period
    2.22,   // same_counted
    0.0,    // other_counted: no number, but a bar for disputes
    0.23,   // anchors
    -0.45,  // other_rate
    0.13,   // headline
    -3.65,  // distance
    0.68,   // sequence
    0.0,    // same_role
    0.0,    // same_precision
    0.0,    // both_days
};

/// Likewise for what settles a comparison: its words, and its leads over the best rival of either side.
constexpr double settled_bias = -0.99;
constexpr double weight_of_words = 0.51;
constexpr double weight_of_smaller_lead = 0.32;
constexpr double weight_of_larger_lead = 0.37;

}  // namespace stimmig
