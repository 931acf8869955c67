// What each feature counts for, in log odds of stating the same fact: a logistic regression on which of all pairs of
// figures in labelled stories state the same fact, agreeing or not, so that no value plays a part in it.
#pragma once

#include "check/divergence_fit.h"

namespace stimmig {

constexpr double fit_bias = -0.88;
constexpr std::array<double, feature_count> fit_weights{
    0.92,   // near_concepts
    0.46,   // near_measures
    0.34,   // words
    0.59,   // concepts
    0.51,   // measures
    -0.81,  // crowd
    0.58,   // coverage
    2.29,   // near_names
    0.37,   // compounds
    0.82,   // same_measure
    -0.45,  // other_measure
    0.32,   // same_subject
    3.0,    // same_claim
    -0.38,  // other_subject
    -0.88,  // other_role
    0.73,   // same_direction
    -0.28,  // other_direction
    0.84,   // same_base
    -2.66,  // other_base
    0.43,   // same_period
    -0.33,  // other_period
    0.83,   // same_counted
    -0.57,  // other_counted
    0.37,   // anchors
    -2.75,  // other_rate
    0.45,   // headline
    -3.52,  // distance
};

}  // namespace stimmig
