// What each feature counts for, in log odds of stating the same fact. Fitted on labelled stories, rounded by hand.
#pragma once

#include "check/divergence_fit.h"

namespace stimmig {

constexpr double fit_bias = -2.0;
constexpr std::array<double, feature_count> fit_weights{
    0.0,   // near_words
    0.0,   // near_concepts
    0.8,   // near_names
    0.3,   // cross
    0.2,   // far
    0.5,   // compounds
    2.0,   // specific
    0.4,   // coverage
    0.4,   // same_measure
    0.0,   // shared_measure
    -1.3,  // other_measure
    0.1,   // same_subject
    -0.5,  // other_subject
    0.2,   // same_role
    -0.9,  // other_role
    0.6,   // same_direction
    -0.8,  // other_direction
    1.2,   // same_base
    -1.5,  // other_base
    0.5,   // same_period
    -1.2,  // other_period
    0.7,   // same_counted
    -1.8,  // other_counted
    0.9,   // anchors
    0.1,   // table
    -0.8,  // other_rate
};

}  // namespace stimmig
