// Two dates without a year that are the ends of one span: "vom 1. November bis zum 31. März".
#include <chrono>

#include "extract/date_parts.h"
#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

bool is_yearless(const ExtractContext& context, const Draft& draft) {
    const Figure& figure = draft.figure;
    if (figure.value.kind != Kind::date || !figure.inferred_date || !figure.value.days) return false;
    if (figure.value.precision != Precision::day && figure.value.precision != Precision::month &&
        figure.value.precision != Precision::part_of_month) {
        return false;
    }
    // Ends with the name of its month: neither a weekday nor "vor zwei Monaten".
    const std::string_view text = context.document.text;
    const std::string_view surface = text.substr(figure.span.begin, figure.span.end - figure.span.begin);
    const std::size_t gap = surface.find_last_of(" \n");
    return read_month_number(context, surface.substr(gap == std::string_view::npos ? 0 : gap + 1)) != 0;
}

bool are_ends(const ExtractContext& context, const Draft& a, const Draft& b) {
    if (a.sentence != b.sentence || b.figure.span.begin < a.figure.span.end) return false;
    const std::string_view text = context.document.text;
    std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    while (!between.empty() && is_gap(between.front())) between.remove_prefix(1);
    while (!between.empty() && is_gap(between.back())) between.remove_suffix(1);
    return between == "bis" || between == "bis zum" || between == "–" || between == "-" ||
           between == "bis einschließlich";
}

// A year later. A month ends with its last day in every year.
Days a_year_later(const Value& value) {
    constexpr int months = 12;
    const std::chrono::duration<int, std::ratio<86400>> day(value.precision == Precision::day ? 0 : 1);
    return {calendar::add_months(value.days->from, months), calendar::add_months(value.days->to + day, months) - day};
}

}  // namespace

void settle_date_pairs(const ExtractContext& context, std::vector<Draft>& drafts) {
    Draft* before = nullptr;
    for (Draft& draft : drafts) {
        if (draft.figure.value.kind != Kind::date) continue;
        if (before != nullptr && is_yearless(context, *before) && is_yearless(context, draft) &&
            are_ends(context, *before, draft)) {
            Value& from = before->figure.value;
            Value& to = draft.figure.value;
            // The later end decides where it lies more than a year on, the earlier one where they stand the wrong way
            // round.
            constexpr int a_year = 366;
            if ((to.days->from - from.days->from).count() > a_year) {
                from.days = a_year_later(from);
            } else if (to.days->from < from.days->from) {
                to.days = a_year_later(to);
            }
        }
        before = &draft;
    }
}

}  // namespace stimmig
