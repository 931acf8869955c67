// Years that count from a date told before: "2019 waren es 30, im Jahr darauf 40, zwei Jahre später 50".
#include <date/date.h>

#include <algorithm>
#include <array>

#include "extract/date_parts.h"
#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// "zuvor" looks back, "später" ahead; 0 for other words.
int side_of(std::string_view word) {
    if (word == "zuvor" || word == "davor" || word == "vorher") return -1;
    return word == "später" || word == "darauf" || word == "drauf" || word == "danach" ? 1 : 0;
}

// "im Jahr zuvor", "das Folgejahr", "im selben Jahr": how many years it lies from the date told before; none for other
// dates.
std::optional<int> told_year(const ExtractContext& context, const Draft& draft) {
    const Value& value = draft.figure.value;
    if (value.kind != Kind::date || value.precision != Precision::year || value.days) return std::nullopt;
    const std::string_view surface = surface_of(context, draft);
    if (surface.starts_with("Folgejahr")) return 1;
    const std::size_t gap = surface.find_last_of(" \n");
    if (gap == std::string_view::npos) return std::nullopt;
    if (surface.substr(gap + 1) == "Jahr") return 0;
    const int side = side_of(surface.substr(gap + 1));
    return side == 0 ? std::nullopt : std::optional<int>(side);
}

// "ein Jahr später", "zwei Jahre zuvor": a length that says how far off; 0 for other lengths.
int years_apart(const ExtractContext& context, const Draft& draft) {
    const Value& value = draft.figure.value;
    constexpr int farthest = 30;
    if (value.kind != Kind::duration || value.unit != "year" || !value.low || *value.low != *value.high) return 0;
    if (!value.low->is_integer() || *value.low > Number(farthest) || value.modifier != Modifier::exact) return 0;
    const int side = side_of(word_after(context.document.text, draft.figure.span.end));
    return side * static_cast<int>(value.low->numerator());
}

// "1999, vier Jahre später, kam sie", "vier Jahre später, im Mai 1999,": the length explains a date that stands beside
// it, and tells none itself.
bool explains_neighbour(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t i,
                        const Draft* told) {
    const std::string_view text = context.document.text;
    const Span span = drafts[i].figure.span;
    const std::uint32_t phrase = drafts[i].figure.phrase;
    if (told != nullptr && told->figure.span.end + 2 == phrase && text.substr(told->figure.span.end, 2) == ", ")
        return true;
    if (i + 1 >= drafts.size() || drafts[i + 1].figure.value.kind != Kind::date) return false;
    constexpr std::uint32_t nearby = 24;
    const std::uint32_t next = drafts[i + 1].figure.span.begin;
    return next > span.end && next - span.end <= nearby &&
           text.substr(span.end, next - span.end).find_first_of(",(") != std::string_view::npos;
}

bool in_bracket(const ExtractContext& context, const Draft& draft) {
    const std::uint32_t begin = draft.figure.span.begin;
    return begin > 0 && context.document.text[begin - 1] == '(';
}

bool is_period(const Value& value) {
    return value.precision == Precision::year || value.precision == Precision::half ||
           value.precision == Precision::quarter || value.precision == Precision::month;
}

}  // namespace

std::optional<Figure> read_told_year(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    if (in_compound(text, match.span())) return std::nullopt;
    // "ein halbes Jahr zuvor", "jedes Jahr danach" tell of no year.
    static constexpr std::array<std::string_view, 8> articles = {"im", "Im", "dem", "Dem", "das", "Das", "vom", "ins"};
    const std::string_view before = word_before(text, match.span().begin);
    const bool named =
        match.text().starts_with("Folgejahr") || std::find(articles.begin(), articles.end(), before) != articles.end();
    return named ? std::optional{dated(std::nullopt, Precision::year, true)} : std::nullopt;
}

void settle_years_apart(const ExtractContext& context, std::vector<Draft>& drafts) {
    // So many sentences on, a date is still the one that is told of.
    constexpr std::uint32_t reach = 2;
    const Draft* told = nullptr;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        Value& value = draft.figure.value;
        const bool found = told != nullptr && draft.sentence <= told->sentence + reach;
        if (const auto years = told_year(context, draft)) {
            // Without a date before it in its paragraph "im Jahr zuvor" tells none.
            const auto& sentences = context.segmentation.sentences;
            if (!found && (told == nullptr || sentences[told->sentence].block != sentences[draft.sentence].block))
                continue;
            value.days = calendar::year_span(calendar::year_of(told->figure.value.days->from) + *years);
        } else if (const int apart = years_apart(context, draft); apart != 0 && found &&
                                                                  is_period(told->figure.value) &&
                                                                  !explains_neighbour(context, drafts, i, told)) {
            Figure figure = dated(moved(told->figure.value, apart), told->figure.value.precision, true);
            figure.span = draft.figure.span;
            figure.phrase = draft.figure.phrase;
            figure.pattern = draft.figure.pattern;
            draft.figure = figure;
            draft.scale = Number(1);
        }
        if (kept != i) drafts[kept] = std::move(drafts[i]);
        const Draft& last = drafts[kept++];
        const bool dated = last.figure.value.kind == Kind::date && last.figure.value.days;
        if (dated && !in_bracket(context, last)) told = &last;
    }
    drafts.resize(kept);
}

}  // namespace stimmig
