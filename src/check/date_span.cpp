#include "check/date_span.h"

#include <date/date.h>

#include <algorithm>
#include <utility>

#include "check/around.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

/// First and last unit of a span that is one figure: "12. bis 14. Mai", "2010 bis 2014".
std::pair<Days, Days> ends_of(const Days& days) {
    const int from = calendar::year_of(days.from);
    const int to = calendar::year_of(days.to);
    if (days == calendar::years_span(from, to)) return {calendar::year_span(from), calendar::year_span(to)};
    const Days first = calendar::month_span(from, calendar::month_of(days.from));
    const Days last = calendar::month_span(to, calendar::month_of(days.to));
    if (days.from == first.from && days.to == last.to) return {first, last};
    return {{days.from, days.from}, {days.to, days.to}};
}

constexpr date::days one_year{150};

}  // namespace

bool is_single(const Value& date) {
    return date.precision == Precision::day || date.precision == Precision::month || date.precision == Precision::year;
}

bool surely_after(const Figure& date, const Figure& other) {
    if (!date.value.days || !other.value.days) return false;  // "31. November"
    const Day begin = date.value.days->from;
    const Day end = other.value.days->to;
    return begin > end && ((!date.inferred_date && !other.inferred_date) || begin - end < one_year);
}

bool same_day_of_year(const Figure& date, const Figure& other) {
    const auto is_day = [](const Figure& each) {
        return each.value.kind == Kind::date && each.value.days && each.value.precision == Precision::day;
    };
    if (!is_day(date) || !is_day(other) || !(date.inferred_date || other.inferred_date)) return false;
    const date::year_month_day one{date.value.days->from};
    const date::year_month_day two{other.value.days->from};
    return one.month() == two.month() && one.day() == two.day();
}

bool DateSpans::is_date(std::uint32_t i) const {
    return at(i).value.kind == Kind::date && at(i).value.days && !at(i).doubtful;
}

bool DateSpans::is_span(std::uint32_t i) const {
    return is_date(i) && at(i).value.precision == Precision::span &&
           plain(text_, at(i).span.begin, at(i).span.end).find('/') == std::string_view::npos;
}

bool DateSpans::any_near(std::uint32_t figure, std::uint32_t before, std::uint32_t after) const {
    const auto& sentences = text_.segmentation.sentences;
    const std::uint32_t here = text_.segmentation.sentence_at(at(figure).span.begin);
    const std::uint32_t begin = sentences[here - std::min(here, before)].span.begin;
    const std::uint32_t end = sentences[std::min<std::size_t>(here + after, sentences.size() - 1)].span.end;
    for (std::uint32_t i = figure; i-- > 0 && at(i).span.begin >= begin;)
        if (is_date(i)) return true;
    for (std::uint32_t i = figure + 1; i < text_.figures.size() && at(i).span.begin < end; ++i)
        if (is_date(i)) return true;
    return false;
}

std::optional<DateSpan> DateSpans::from(std::uint32_t i) const {
    if (i >= text_.figures.size()) return std::nullopt;
    if (i + 1 < text_.figures.size() && joined(i, i + 1))
        return DateSpan{i, i + 1, *at(i).value.days, end_of(i, i + 1)};
    if (!is_span(i)) return std::nullopt;
    const auto [first, last] = ends_of(*at(i).value.days);
    return DateSpan{i, i, first, last};
}

std::optional<DateSpan> DateSpans::until(std::uint32_t i) const {
    if (i > 0 && joined(i - 1, i)) return from(i - 1);
    return is_span(i) ? from(i) : std::nullopt;
}

std::string_view DateSpans::word_before(std::uint32_t offset) const {
    const std::uint32_t word = text_.segmentation.word_at(offset);
    if (word == 0) return {};
    const Span span = text_.segmentation.words[word - 1].span;
    return offset - span.end <= 2 ? plain(text_, span.begin, span.end) : std::string_view{};
}

/// "zwischen", "zwischen dem"
bool DateSpans::between_ahead(std::uint32_t offset) const {
    const std::uint32_t word = text_.segmentation.word_at(offset);
    if (tied_as(word_before(offset), "between")) return true;
    return word > 1 && tied_as(written_word(text_, word - 2), "between");
}

bool DateSpans::tied_as(std::string_view word, std::string_view id) const {
    const Term* term = ties_.find(word);
    return term && term->id == id;
}

bool DateSpans::is_apposed(std::uint32_t left, std::uint32_t right) const {
    std::string_view gap = plain(text_, at(left).span.end, at(right).phrase);
    bool set_off = false;
    for (const std::string_view sign : {", ", " (", " – "}) {
        set_off = set_off || gap.starts_with(sign);
        if (gap.starts_with(sign)) gap.remove_prefix(sign.size());
    }
    const std::vector<std::string> words = low_words(text_, at(left).span.end, at(right).phrase);
    return set_off && gap.find_first_of(",.;:()") == std::string_view::npos && words.size() <= 3 &&
           std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               const Term* term = runs_.find(word);
               return term && term->id == "apposed";
           });
}

/// The later of two dates: one without its own year is the next such day after the first.
Days DateSpans::end_of(std::uint32_t a, std::uint32_t b) const {
    const Days end = *at(b).value.days;
    if (!at(b).inferred_date || end.from >= at(a).value.days->from) return end;
    return {calendar::add_months(end.from, 12), calendar::add_months(end.to, 12)};
}

/// "2020 bis 2024", "1. April 2026 bis zum 31. März 2032", "zwischen 2020 und 2024"
bool DateSpans::joined(std::uint32_t a, std::uint32_t b) const {
    if (!is_date(a) || !is_date(b) || at(a).value.days->from > end_of(a, b).from) return false;
    const std::vector<std::string> words = low_words(text_, at(a).span.end, at(b).phrase);
    const std::string_view gap = plain(text_, at(a).span.end, at(b).phrase);
    if (words.empty()) return gap == "–" || gap == "-" || gap == " – " || gap == " - ";
    if (gap.size() > 24 || gap.find_first_of(",;.(:") != std::string_view::npos) return false;
    // "zwischen dem 1. Juni und dem 15. Juni"
    if (words.front() == "und") {
        const bool article = words.size() == 2 && (words[1] == "dem" || words[1] == "den");
        return (words.size() == 1 || article) && between_ahead(at(a).phrase);
    }
    if (words.front() != "bis") return false;
    for (std::size_t i = 1; i < words.size(); ++i)
        if (!tied_as(words[i], "to")) return false;
    return true;
}

}  // namespace stimmig
