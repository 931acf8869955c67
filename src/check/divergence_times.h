// Whether two figures are told of times so different that other values are no contradiction.
#pragma once

#include "check/check.h"
#include "check/word_class.h"

namespace stimmig {

class OtherTimes {
public:
    explicit OtherTimes(const CheckInput& input)
        : input_(input),
          ahead_(input.rules, "ahead"),
          later_(input.rules, "later"),
          earlier_(input.rules, "earlier"),
          risen_(input.rules, "risen"),
          at_present_(input.rules, "at_present") {}

    /// Of what was long ago and of now, or of what should be and what has been.
    [[nodiscard]] bool tell_of(FigureRef a, FigureRef b) const;

    /// Of what was so before, or was thought so: "ursprünglich", "damals".
    [[nodiscard]] bool tell_of_before(FigureRef a, FigureRef b) const { return says(a, earlier_) != says(b, earlier_); }

private:
    const CheckInput& input_;
    WordClass ahead_;
    WordClass later_;
    WordClass earlier_;
    WordClass risen_;
    WordClass at_present_;

    [[nodiscard]] bool is_long_ago(FigureRef ref) const;
    [[nodiscard]] bool is_ahead(FigureRef ref) const;
    /// "künftig weniger als 40 Stunden": a limit that does not hold yet.
    [[nodiscard]] bool is_goal(FigureRef ref) const;
    /// "ist auf 14 gestiegen", of a number of things that an earlier text gave as smaller.
    [[nodiscard]] bool has_risen_since(FigureRef later, FigureRef earlier) const;
    /// Whether a word of the class stands in the figure's sentence.
    [[nodiscard]] bool says(FigureRef ref, const WordClass& words) const;
};

}  // namespace stimmig
