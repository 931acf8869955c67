#include "check/near_span.h"

#include <algorithm>
#include <array>

#include "check/around.h"
#include "check/span_length.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

// Where a passage names more dates than this, two of them are any distance apart.
constexpr std::size_t most_dates = 8;

bool is_moment(const Value& value) {
    return value.precision == Precision::day || value.precision == Precision::month ||
           value.precision == Precision::part_of_month || value.precision == Precision::part_of_year ||
           value.precision == Precision::year;
}

}  // namespace

NearSpans::NearSpans(const Ruleset& rules, const Text& text, const DateSpans& spans)
    : text_(text), spans_(spans), uses_(rules.derived<FormIds>("length_use")) {}

/// Dates with digits in sentences [first, last]; what only a weekday names is mostly the day of the report.
std::vector<std::uint32_t> NearSpans::dates_in(std::uint32_t first, std::uint32_t last) const {
    const auto& sentences = text_.segmentation.sentences;
    const auto before = [](const Figure& figure, std::uint32_t offset) { return figure.span.begin < offset; };
    const auto& all = text_.figures;
    auto i = static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), sentences[first].span.begin, before) -
                                        all.begin());
    std::vector<std::uint32_t> found;
    for (; i < all.size() && all[i].span.begin < sentences[last].span.end; ++i)
        if (spans_.is_date(i) && (spans_.is_span(i) || is_moment(all[i].value)) && is_written(text_, all[i]))
            found.push_back(i);
    return found;
}

/// Two dates in the order of time; one without its year may be one of the year after the other.
std::optional<DateSpan> NearSpans::between(std::uint32_t a, std::uint32_t b) const {
    const Days first = *at(a).value.days;
    const Days second = *at(b).value.days;
    if (first.to < second.from) return DateSpan{a, b, first, second};
    if (second.to >= first.from) return std::nullopt;
    if (!at(a).inferred_date && !at(b).inferred_date) return DateSpan{b, a, second, first};
    return DateSpan{a, b, first, {calendar::add_months(second.from, 12), calendar::add_months(second.to, 12)}};
}

/// One span with both ends, or two moments.
std::optional<DateSpan> NearSpans::only_span(const std::vector<std::uint32_t>& dates) const {
    if (const auto span = spans_.from(dates[0])) return span->last == dates.back() ? span : std::nullopt;
    if (dates.size() != 2 || spans_.is_span(dates[1])) return std::nullopt;
    return between(dates[0], dates[1]);
}

/// "Seit 1986 steht er hinter der Theke.", "2019 gegründet": from then to the day of publication.
std::optional<DateSpan> NearSpans::until_now(std::uint32_t date) const {
    const auto& published = text_.document.published;
    if (!published || spans_.is_span(date) || at(date).value.days->to >= *published) return std::nullopt;
    const Span sentence = text_.segmentation.sentences[text_.segmentation.sentence_at(at(date).span.begin)].span;
    bool begins = lower(spans_.word_before(at(date).phrase)) == "seit";
    for (const std::string& word : low_words(text_, sentence.begin, sentence.end))
        begins = begins || uses_.is(word, "begin");
    if (!begins) return std::nullopt;
    return DateSpan{date, date, *at(date).value.days, same_unit(*at(date).value.days, *published)};
}

/// Whether any two of the dates, or one and today, are as far apart as a length says.
bool NearSpans::explained(const Query& query, const std::vector<std::uint32_t>& dates) const {
    const auto& published = text_.document.published;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (const auto span = spans_.from(dates[i]); span && query.fits(query.length, *span)) return true;
        const Days days = *at(dates[i]).value.days;
        if (published && days.to < *published &&
            query.fits(query.length, {dates[i], dates[i], days, same_unit(days, *published)}))
            return true;
        for (std::size_t j = i + 1; j < dates.size(); ++j)
            if (const auto span = between(dates[i], dates[j]); span && query.fits(query.length, *span)) return true;
    }
    return false;
}

/// Whether another length of the same sentences is the one of the span.
bool NearSpans::taken(const Query& query, const DateSpan& span, std::uint32_t first, std::uint32_t last) const {
    const auto& sentences = text_.segmentation.sentences;
    const auto other = [&](std::uint32_t i) {
        return at(i).value.kind == Kind::duration && at(i).value.low && query.fits(i, span);
    };
    for (std::uint32_t i = query.length; i-- > 0 && at(i).span.begin >= sentences[first].span.begin;)
        if (other(i)) return true;
    for (std::uint32_t i = query.length + 1; i < text_.figures.size() && at(i).span.begin < sentences[last].span.end;
         ++i)
        if (other(i)) return true;
    return false;
}

/// "Zwei Jahre wird er sitzen": not what has passed since.
bool NearSpans::to_come(Span sentence) const {
    const std::vector<std::string> words = low_words(text_, sentence.begin, sentence.end);
    const bool will = std::any_of(words.begin(), words.end(), [&](const auto& word) { return uses_.is(word, "will"); });
    return will && words.back().ends_with("en") && !words.back().starts_with("ge") && !uses_.is(words.back(), "will");
}

/// Whether only one of two places stands in a quotation: somebody else is speaking there.
bool NearSpans::quoted_apart(std::uint32_t a, std::uint32_t b) const {
    int open = 0;
    const std::string_view between = plain(text_, std::min(a, b), std::max(a, b));
    for (const std::string_view sign : {"„", "»"})
        for (std::size_t i = between.find(sign); i != std::string_view::npos; i = between.find(sign, i + 1)) ++open;
    for (const std::string_view sign : {"“", "«"})
        for (std::size_t i = between.find(sign); i != std::string_view::npos; i = between.find(sign, i + 1)) --open;
    return open != 0;
}

/// "vom 3. März an", "beginnt am 3. März", or one span with both ends
bool NearSpans::is_spanned(const DateSpan& span) const {
    if (spans_.from(span.first)) return true;
    const std::string before = lower(spans_.word_before(at(span.first).phrase));
    if (before == "vom" || before == "ab" || before == "seit") return true;
    const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(span.first).span.begin)].span;
    const std::string_view behind = plain(text_, at(span.first).span.end, in.end);
    const auto clause = static_cast<std::uint32_t>(std::min(behind.find(','), behind.size()));
    const std::vector<std::string> words = low_words(text_, in.begin, at(span.first).span.end + clause);
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return uses_.is(word, "begin"); });
}

std::optional<DateSpan> NearSpans::find(const Query& query) const {
    const auto& sentences = text_.segmentation.sentences;
    const std::uint32_t here = text_.segmentation.sentence_at(at(query.length).span.begin);
    // "Für die fünf Monate, in denen ..." may begin a new paragraph.
    const bool opens = query.known && here > 0 && sentences[here - 1].block + 1 == sentences[here].block;
    const auto same_block = [&](std::uint32_t s) {
        return s < sentences.size() && (sentences[s].block == sentences[here].block ||
                                        (opens && s < here && sentences[s].block + 1 == sentences[here].block));
    };
    const std::uint32_t before = here > 0 && same_block(here - 1) ? here - 1 : here;
    const std::uint32_t far = before > 0 && before < here && same_block(before - 1) ? before - 1 : before;
    const std::uint32_t after = same_block(here + 1) ? here + 1 : here;
    const std::vector<std::uint32_t> all = dates_in(far, after);
    if (all.empty() || all.size() > most_dates || explained(query, all)) return std::nullopt;
    using Window = std::pair<std::uint32_t, std::uint32_t>;
    const std::array<Window, 4> windows{Window{here, here}, {before, here}, {here, after}, {far, here}};
    for (const auto& [first, last] : windows) {
        if (last > here && query.follows) continue;
        const std::vector<std::uint32_t> dates = dates_in(first, last);
        if (dates.empty()) continue;
        std::optional<DateSpan> span = only_span(dates);
        // One date may have its other end in the sentence beside.
        if (!span && dates.size() == 1 && first == here && last == here && all.size() > 1) continue;
        if (!span && dates.size() == 1 && !to_come(sentences[here].span)) span = until_now(dates[0]);
        if (!span && dates.size() == 1) continue;
        // What the paragraph before tells has to be a span for certain, and not two days on which something was.
        const bool apart = span && sentences[here].block !=
                                       sentences[text_.segmentation.sentence_at(at(span->first).span.begin)].block;
        if (apart && !is_spanned(*span)) return std::nullopt;
        if (!span || taken(query, *span, far, after)) return std::nullopt;
        const bool around = query.ends && first == here && last == here && span->first < query.length;
        if (query.follows && !around && at(span->last).span.begin > at(query.length).span.begin) return std::nullopt;
        if (quoted_apart(at(query.length).span.begin, at(span->first).span.begin)) return std::nullopt;
        return query.told(*span) ? span : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace stimmig
