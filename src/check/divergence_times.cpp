#include "check/divergence_times.h"

#include <date/date.h>

#include "check/around.h"

namespace stimmig {

bool OtherTimes::is_long_ago(FigureRef ref) const {
    // News tells of the year that has passed as its own.
    constexpr date::days long_ago{400};
    const auto& published = input_.texts[ref.text].document.published;
    const auto& period = input_.claim(ref).period;
    return published && period && period->to < *published - long_ago;
}

bool OtherTimes::tell_of(FigureRef a, FigureRef b) const {
    if (is_long_ago(a) != is_long_ago(b)) return true;
    // "will 120 Millionen investieren" and "investiert 120 Millionen" are one plan; but what should rise has not risen.
    const bool changes = input_.claim(a).role == Role::change && input_.claim(b).role == Role::change;
    const auto ahead = [&](FigureRef ref) { return looks_ahead(input_.texts[ref.text], ref.figure, ahead_); };
    return changes && ahead(a) != ahead(b);
}

}  // namespace stimmig
