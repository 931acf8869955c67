#include "check/divergence_left_over.h"

#include <date/date.h>

#include <cstdlib>

#include "check/around.h"
#include "check/divergence_pairs.h"

namespace stimmig {
namespace {

// Of labelled stories: how much surer a slip of dates is where it would leave no day over.
constexpr double beside_one = 0.8;
constexpr double beside_several = 2.3;
constexpr double no_slip = 0.5;
constexpr int furthest = 10;  ///< days; what is further off is hardly taken for it

bool is_day(const Value& value) {
    return value.kind == Kind::date && value.days && value.precision == Precision::day &&
           value.days->from == value.days->to;
}

}  // namespace

LeftOverDays::LeftOverDays(const CheckInput& input) : input_(input), lonely_(input.texts.size()) {
    // In two texts all days are left over that are not the same, and of many it is no wonder if one is.
    if (input.texts.size() < 3 || input.texts.size() >= many_texts) return;
    for (std::uint32_t text = 0; text < input.texts.size(); ++text)
        for (const Figure& figure : input.texts[text].figures)
            if (is_day(figure.value)) texts_[figure.value.days->from].insert(text);
    for (const auto& [day, texts] : texts_)
        if (texts.size() == 1) ++lonely_[*texts.begin()];
}

double LeftOverDays::evidence(FigureRef a, FigureRef b) const {
    if (texts_.empty() || !is_day(input_.figure(a).value) || !is_day(input_.figure(b).value)) return 0;
    return when_left_over(a, b) + when_left_over(b, a);
}

std::optional<double> LeftOverDays::evidence_without_slip(FigureRef a, FigureRef b) const {
    const double found = evidence(a, b);
    if (found < beside_several) return {};
    // A weekday or "Wochenschluss" is resolved rather than written.
    const FigureRef lone = when_left_over(a, b) > 0 ? b : a;
    const date::days apart = input_.figure(a).value.days->from - input_.figure(b).value.days->from;
    if (std::abs(apart.count()) > furthest || !has_digits(input_.texts[lone.text], input_.figure(lone))) return {};
    return found - no_slip;
}

double LeftOverDays::when_left_over(FigureRef known, FigureRef lone) const {
    const auto& of_known = texts_.at(input_.figure(known).value.days->from);
    const auto& of_lone = texts_.at(input_.figure(lone).value.days->from);
    if (of_lone.size() > 1 || lonely_[lone.text] > 1 || of_known.contains(lone.text)) return 0;
    const std::size_t others = of_known.size() - 1;
    return others == 0 ? 0 : others == 1 ? beside_one : beside_several;
}

}  // namespace stimmig
