#include "check/divergence_times.h"

#include <date/date.h>

#include "check/around.h"
#include "check/divergence_relation.h"

namespace stimmig {

bool OtherTimes::is_long_ago(FigureRef ref) const {
    // News tells of the year that has passed as its own.
    constexpr date::days long_ago{400};
    const auto& published = input_.texts[ref.text].document.published;
    const auto& period = input_.claim(ref).period;
    return published && period && period->to < *published - long_ago;
}

bool OtherTimes::is_ahead(FigureRef ref) const {
    return looks_ahead(input_.texts[ref.text], ref.figure, ahead_);
}

bool OtherTimes::is_goal(FigureRef ref) const {
    return is_bound(input_.figure(ref).value) && (says(ref, later_) || says(ref, ahead_));
}

bool OtherTimes::has_risen_since(FigureRef later, FigureRef earlier) const {
    const Value& now = input_.figure(later).value;
    const Value& then = input_.figure(earlier).value;
    if (now.kind != Kind::count || !now.low || !then.high) return false;
    const Text& text = input_.texts[later.text];
    const auto& published = text.document.published;
    const auto& before = input_.texts[earlier.text].document.published;
    if (!published || !before || *published < *before || *now.low <= *then.high) return false;
    const std::uint32_t word = text.segmentation.word_at(text.figures[later.figure].phrase);
    return word > 0 && lower(written_word(text, word - 1)) == "auf" && says(later, risen_);
}

bool OtherTimes::says(FigureRef ref, const WordClass& words) const {
    const Text& text = input_.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    return sentence && words.in(lower(plain(text, sentence->span.begin, sentence->span.end)));
}

bool OtherTimes::tell_of(FigureRef a, FigureRef b) const {
    if (is_long_ago(a) != is_long_ago(b)) return true;
    if (has_risen_since(a, b) || has_risen_since(b, a)) return true;
    if ((is_goal(a) && !is_ahead(b)) || (is_goal(b) && !is_ahead(a))) return true;
    // "will 120 Millionen investieren" and "investiert 120 Millionen" are one plan; but what should rise has not risen.
    if (is_ahead(a) == is_ahead(b)) return false;
    const bool changes = input_.claim(a).role == Role::change && input_.claim(b).role == Role::change;
    // "Derzeit sind es 8.600 Fahrgäste, erwartet werden 14.000."
    return changes || says(is_ahead(a) ? b : a, at_present_);
}

}  // namespace stimmig
