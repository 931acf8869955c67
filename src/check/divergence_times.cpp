#include "check/divergence_times.h"

#include <date/date.h>

#include "check/around.h"
#include "extract/letters.h"

namespace stimmig {

bool OtherTimes::is_long_ago(FigureRef ref) const {
    // News tells of the year that has passed as its own.
    constexpr date::days long_ago{400};
    const auto& published = input_.texts[ref.text].document.published;
    const auto& period = input_.claim(ref).period;
    return published && period && period->to < *published - long_ago;
}

bool OtherTimes::looks_ahead(FigureRef ref) const {
    if (input_.claim(ref).role == Role::forecast) return true;
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, input_.figure(ref));
    return sentence && ahead_.in(lower(plain(text, sentence->span.begin, sentence->span.end)));
}

bool OtherTimes::tell_of(FigureRef a, FigureRef b) const {
    if (is_long_ago(a) != is_long_ago(b)) return true;
    // "will 120 Millionen investieren" and "investiert 120 Millionen" are one plan; but what should rise has not risen.
    const bool changes = input_.claim(a).role == Role::change && input_.claim(b).role == Role::change;
    return changes && looks_ahead(a) != looks_ahead(b);
}

}  // namespace stimmig
