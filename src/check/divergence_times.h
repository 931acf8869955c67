// Whether two figures are told of times so different that other values are no contradiction.
#pragma once

#include "check/check.h"
#include "check/word_class.h"

namespace stimmig {

class OtherTimes {
public:
    explicit OtherTimes(const CheckInput& input)
        : input_(input), ahead_(input.rules, "ahead"), at_present_(input.rules, "at_present") {}

    /// Of what was long ago and of now, or of what should be and what has been.
    [[nodiscard]] bool tell_of(FigureRef a, FigureRef b) const;

private:
    const CheckInput& input_;
    WordClass ahead_;
    WordClass at_present_;

    [[nodiscard]] bool is_long_ago(FigureRef ref) const;
    [[nodiscard]] bool is_ahead(FigureRef ref) const;
    [[nodiscard]] bool is_at_present(FigureRef ref) const;
};

}  // namespace stimmig
