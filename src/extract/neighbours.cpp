#include "extract/neighbours.h"

#include <algorithm>
#include <array>

namespace stimmig {

namespace {

constexpr std::uint32_t longest_gap = 40;

// What may stand around a date between two numbers: "von 70 im Jahr 2020 auf 120 Milliarden".
constexpr std::array<std::string_view, 14> around_dates = {"im",  "in",  "am",  "jahr", "jahre", "des", "noch",
                                                           "zum", "vor", "von", "ende", "mitte", "ab",  "seit"};

// Drops a date's prepositions from the end of what precedes it.
std::string_view before_date(std::string_view text) {
    while (!(text = trim(text)).empty()) {
        const std::size_t space = text.find_last_of(" \n(");
        const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
        const std::string word = lower(text.substr(start));
        if (std::find(around_dates.begin(), around_dates.end(), word) == around_dates.end()) return text;
        text = text.substr(0, start);
    }
    return text;
}

// Words stay apart where a date between them is left out.
void append_words(std::string& text, std::string_view more) {
    const bool words = letter_before(text, text.size()) != 0 && letter_at(more, 0) != 0;
    text.append(words ? " " : "").append(more);
}

}  // namespace

std::string between(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    std::uint32_t from = a.figure.span.end;
    const std::uint32_t to = std::max(from, b.figure.phrase);
    if (a.sentence != b.sentence || to - from > longest_gap) return {};
    std::string gap;
    auto date = std::lower_bound(all.dates.begin(), all.dates.end(), from,
                                 [](const Draft& d, std::uint32_t at) { return d.figure.span.begin < at; });
    for (; date != all.dates.end() && date->figure.span.end <= to; ++date) {
        append_words(gap, before_date(text.substr(from, date->figure.span.begin - from)));
        from = date->figure.span.end;
        // "(2020)" leaves an empty bracket.
        if (gap.ends_with('(') && from < to && text[from] == ')') {
            gap.pop_back();
            ++from;
        }
    }
    append_words(gap, trim(text.substr(from, to - from)));
    return gap;
}

bool date_between(const Neighbours& all, const Draft& a, const Draft& b) {
    const auto date = std::lower_bound(all.dates.begin(), all.dates.end(), a.figure.span.end,
                                       [](const Draft& d, std::uint32_t at) { return d.figure.span.begin < at; });
    return date != all.dates.end() && date->figure.span.end <= b.figure.span.begin;
}

std::string_view word_before(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    std::uint32_t end = draft.figure.phrase;
    while (end > 0 && is_gap(text[end - 1])) --end;
    std::uint32_t start = end;
    while (start > 0 && letter_before(text, start) != 0) start -= letter_before(text, start);
    return text.substr(start, end - start);
}

bool numeric(const Draft& draft) {
    return draft.figure.value.kind != Kind::date && draft.figure.value.low.has_value();
}

bool has_unit(const Draft& draft) {
    return !draft.bare || draft.scale != Number(1) || !draft.figure.noun.empty();
}

bool nounless(const Draft& draft) {
    return draft.bare && draft.figure.noun.empty();
}

bool same_unit(const Draft& a, const Draft& b) {
    return a.figure.value.kind == b.figure.value.kind && a.figure.value.unit == b.figure.value.unit;
}

void multiply(Draft& draft, const Number& factor) {
    Value& value = draft.figure.value;
    value.low = *value.low * factor;
    value.high = *value.high * factor;
    value.granularity = value.granularity * factor;
    value.significant = value.significant * factor;
    draft.scale = factor;
}

}  // namespace stimmig
