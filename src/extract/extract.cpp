#include "extract/extract.h"

#include <algorithm>

#include "extract/draft.h"
#include "extract/interpret.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

std::optional<Figure> interpret(const ExtractContext& context, const Match& match) {
    switch (match.pattern().kind) {
        case PatternKind::money:
            return interpret_money(context, match);
        case PatternKind::percent:
            return interpret_percent(context, match);
        case PatternKind::factor:
            return interpret_factor(context, match);
        case PatternKind::duration:
            return interpret_duration(context, match);
        case PatternKind::date:
            return interpret_date(context, match);
        case PatternKind::count:
        case PatternKind::number:
            return interpret_count(context, match);
        case PatternKind::none:
            return std::nullopt;
    }
    return std::nullopt;
}

// Where a text groups by apostrophes ("23'000"), its points are decimal signs; unless it is told how the text is
// written.
NumberLocale number_locale(const Document& document) {
    if (document.locale == Locale::switzerland) return NumberLocale::swiss;
    if (document.locale != Locale::unknown) return NumberLocale::german;
    const std::string_view text = document.text;
    for (const std::string_view apostrophe : {"'", "’"}) {
        for (std::size_t at = text.find(apostrophe); at != std::string_view::npos; at = text.find(apostrophe, at + 1)) {
            const std::size_t end = at + apostrophe.size();
            if (at > 0 && is_digit(text[at - 1]) && end + 3 <= text.size() && is_digit(text[end]) &&
                is_digit(text[end + 1]) && is_digit(text[end + 2])) {
                return NumberLocale::swiss;
            }
        }
    }
    return NumberLocale::german;
}

Draft draft_of(const ExtractContext& context, Figure figure, const Match& match, Span candidate) {
    Draft draft;
    draft.figure = std::move(figure);
    if (draft.figure.span == Span{}) draft.figure.span = candidate;
    draft.figure.phrase = draft.figure.span.begin;
    draft.figure.pattern = match.index();
    const Value& value = draft.figure.value;
    draft.bare = value.kind == Kind::count && value.unit == "count" && value.low.has_value();
    if (const std::string_view written = written_scale(match); !written.empty()) {
        if (const Term* scale = find_scale(context.rules, written)) draft.scale = *Number::parse(scale->id);
    } else if (!match["coin"].empty()) {
        draft.scale = Number::fraction(1, 100);
    }
    draft.sentence = context.segmentation.sentence_at(draft.figure.span.begin);
    return draft;
}

// Where a number with its unit begins that reaches out of what looks like a reference or a time: "je Platz 14 500
// Euro", "pro Halle 3 Prozent", "bis Klasse 7, 23 Prozent", "ab 17 Uhr 8 Euro". 0 for none.
std::uint32_t amount_across(const ExtractContext& context, const Candidates& candidates, Span reference) {
    const std::string_view text = context.document.text;
    const std::string_view words = text.substr(reference.begin, reference.end - reference.begin);
    if (!starts_upper(words) && words.find("Uhr ") == std::string_view::npos) return 0;
    for (std::uint32_t number = reference.begin + 1; number < reference.end; ++number) {
        if (!is_digit(text[number]) || !is_gap(text[number - 1])) continue;
        const auto across = candidates.at(number);
        if (!across || across->span.end <= reference.end) continue;
        const PatternKind kind = context.rules.patterns()[across->reading.pattern].kind;
        if (kind == PatternKind::money || kind == PatternKind::percent) return number;
    }
    return 0;
}

// In prose dense with figures; a guess too low costs only a move of what has been found.
constexpr std::size_t bytes_per_figure = 80;
constexpr std::size_t most_reserved = 4096;

std::vector<Draft> scan(const ExtractContext& context, Candidates& candidates) {
    const std::string_view text = context.document.text;
    std::vector<Draft> drafts;
    drafts.reserve(std::min(text.size() / bytes_per_figure, most_reserved));
    std::uint32_t at = 0;
    while (const Candidate* candidate = candidates.next(at)) {
        at = candidate->span.end;
        const Pattern& pattern = context.rules.patterns()[candidate->reading.pattern];
        if (pattern.kind == PatternKind::none) {
            if (const std::uint32_t amount = amount_across(context, candidates, candidate->span)) at = amount;
            continue;
        }
        const Match match(pattern, candidate->reading, candidate->span, text);
        auto figure = interpret(context, match);
        if (!figure) {
            at = after_rejected(text, candidate->span);
            continue;
        }
        drafts.push_back(draft_of(context, std::move(*figure), match, candidate->span));
        at = drafts.back().figure.span.end;
    }
    return drafts;
}

// Drops what is no figure after all, and renumbers the references between figures.
std::vector<Figure> finish(const ExtractContext& context, std::vector<Draft>& drafts) {
    std::vector<std::uint32_t> place(drafts.size(), no_figure);
    std::vector<Figure> figures;
    figures.reserve(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (!stands_alone(context, drafts[i])) continue;
        place[i] = static_cast<std::uint32_t>(figures.size());
        figures.push_back(std::move(drafts[i].figure));
    }
    for (Figure& figure : figures) {
        for (std::uint32_t* reference : {&figure.conversion_of, &figure.change_from}) {
            if (*reference != no_figure) *reference = place[*reference];
        }
    }
    return figures;
}

}  // namespace

Abbreviations abbreviations_of(const Ruleset& rules) {
    Abbreviations all;
    for (const Term& term : rules.table("abbreviation").terms) all.insert(term.forms.begin(), term.forms.end());
    return all;
}

std::vector<Figure> extract(const Ruleset& rules, Document& document, const Segmentation& segmentation) {
    ExtractContext context{
        rules, document, segmentation, number_locale(document), Mentions(rules, document.text), document.published};
    Candidates candidates(rules, document.text);
    if (!document.published) context.published = document.published = find_dateline(context, candidates);
    std::vector<Draft> drafts = scan(context, candidates);
    settle_date_pairs(context, drafts);
    settle_told_years(context, drafts);
    settle_told_days(context, drafts);
    settle_years_apart(context, drafts);
    read_surroundings(context, drafts);
    for (Draft& draft : drafts) read_noun(context, draft);
    join_neighbours(context, drafts);
    take_table_units(context, drafts);
    take_label_units(context, drafts);
    share_in_rows(context, drafts);
    complete_ellipses(context, drafts);
    share_within_sentences(context, drafts);
    // "Der Bund schießt 27,9 Millionen zu, die Stadt 9."
    if (settle_currencies(context, drafts)) complete_ellipses(context, drafts);
    settle_points(context, drafts);
    return finish(context, drafts);
}

}  // namespace stimmig
