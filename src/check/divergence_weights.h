// What each feature counts for, in log odds of stating the same fact. Fitted on labelled stories, rounded by hand.
#pragma once

#include "check/divergence_fit.h"

namespace stimmig {

constexpr double fit_bias = -3.0;
constexpr std::array<double, feature_count> fit_weights{
    1.0,   // near_words
    0.8,   // near_concepts
    0.5,   // near_names
    0.5,   // cross
    0.2,   // far
    0.5,   // compounds
    1.0,   // coverage
    1.3,   // same_measure
    0.7,   // shared_measure
    -0.7,  // other_measure
    0.4,   // same_subject
    -0.7,  // other_subject
    0.3,   // same_role
    -1.5,  // other_role
    0.4,   // same_direction
    -1.5,  // other_direction
    0.5,   // same_base
    -2.0,  // other_base
    0.4,   // same_period
    -1.2,  // other_period
    0.8,   // same_counted
    -2.5,  // other_counted
    1.0,   // anchors
    0.3,   // table
    -1.5,  // other_rate
};

}  // namespace stimmig
