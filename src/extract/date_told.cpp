// Days that count from a day told before: "am Vortag", "tags darauf", "am Tag danach".
#include <date/date.h>

#include "extract/date_parts.h"
#include "extract/draft.h"
#include "extract/letters.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

using date::days;

// How many days it lies from the day told before; none where it counts from somewhere else.
std::optional<int> distance_from_told(const ExtractContext& context, const Draft& draft) {
    const std::string_view surface = surface_of(context, draft);
    if (const auto offset = read_offset(context, "told_day", surface)) return offset;
    const Term* term = context.rules.table("relative_period").find(surface);
    if (term == nullptr || term->id != "-1 day") return std::nullopt;
    // "gegenüber dem Vortag", "das Niveau des Vortags" compare with the day before the one that is reported.
    const std::string_view before = word_before(context.document.text, draft.figure.span.begin);
    return before == "am" || before == "Am" ? std::optional<int>(-1) : std::nullopt;
}

bool names_a_day(const Draft& draft) {
    const Value& value = draft.figure.value;
    return value.kind == Kind::date && value.precision == Precision::day && value.days &&
           value.days->from == value.days->to;
}

// "In zwei Wochen beginnt die Messe", "die Wahl ist in drei Tagen", "soll in zwei Wochen öffnen": something happens
// then. What goes on for so long, or is reached within it, tells no date.
bool happens_then(const ExtractContext& context, Span span) {
    const Tense tense = tense_around(context, span);
    if (tense == Tense::past || tense == Tense::past_ahead) return false;
    const std::string_view text = context.document.text;
    const auto happens = [&](std::string_view word) { return is_context(context, word, "happens"); };
    const std::string_view before = word_before(text, span.begin);
    const std::string_view after = word_after(text, span.end);
    const Span clause = clause_around(context, span);
    std::string_view last;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        if (const std::string_view word = next_word(text, at, clause.end); !word.empty()) last = word;
    }
    if (tense >= Tense::ahead && (happens(before) || happens(after) || happens(last))) return true;
    // "In drei Tagen ist Wahl."
    const std::string_view head = text.substr(clause.begin, span.begin - clause.begin);
    return head.find_first_not_of(" \n\"") == std::string_view::npos &&
           (after == "ist" || after == "sind" || (tense >= Tense::ahead && (after == "soll" || after == "sollen")));
}

// So many sentences on, a day is still the one that is told of.
constexpr std::uint32_t reach = 2;

}  // namespace

std::optional<int> counted_behind(const ExtractContext& context, std::uint32_t end, std::string_view preposition,
                                  std::string_view unit) {
    const std::string_view text = context.document.text;
    const std::string_view before = word_after(text, end);
    if (before != preposition) return std::nullopt;
    const std::string_view number = word_after(text, before);
    const std::string_view written = number.empty() ? number : word_after(text, number);
    const Term* term = written.empty() ? nullptr : context.rules.table("date_unit").find(written);
    if (term == nullptr || term->id != unit) return std::nullopt;
    return read_small_number(lower(number));
}

bool explains_date(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    // "Morgen, Freitag, öffnet das Museum."
    const std::string_view left = word_before(text, span.begin);
    if (left.ends_with(',') && span.end < text.size() && text[span.end] == ',' &&
        read_offset(context, "relative_day", left.substr(0, left.size() - 1))) {
        return true;
    }
    if (span.begin < 2 || text[span.begin - 1] != '(' || span.end >= text.size() || text[span.end] != ')') return false;
    const std::string_view before = word_before(text, span.begin);
    return read_month_number(context, before) != 0 || read_offset(context, "relative_day", before).has_value() ||
           (!before.empty() && is_digit(before.front()));
}

std::optional<int> told_beside(const ExtractContext& context, Span weekday) {
    const std::string_view text = context.document.text;
    const std::string_view am = word_before(text, weekday.begin);
    if (am != "am" || weekday.end >= text.size() || text[weekday.end] != ',') return std::nullopt;
    const std::string_view left = word_before(text, am);
    // "Am Morgen, am Freitag,"
    if (!left.ends_with(',') || is_word(word_before(text, left), "am")) return std::nullopt;
    return read_offset(context, "relative_day", left.substr(0, left.size() - 1));
}

bool means_nowadays(const ExtractContext& context, Span heute) {
    const std::string_view text = context.document.text;
    const Span sentence = context.segmentation.sentences[context.segmentation.sentence_at(heute.begin)].span;
    const std::uint32_t begin = std::min(sentence.begin, heute.begin);
    for (std::uint32_t at = begin; at < heute.begin;) {
        const std::string_view word = next_word(text, at, heute.begin);
        if (!is_word(word, "damals") && !is_word(word, "einst") && !is_word(word, "seinerzeit")) continue;
        // Not across a point that ended no sentence ("Damals ging es. eBay schweigt heute.").
        return text.substr(at, heute.begin - at).find('.') == std::string_view::npos;
    }
    return false;
}

bool is_next(const ExtractContext& context, Span span, Tense tense, int ahead) {
    if (tense != Tense::unknown) return false;
    const std::string_view text = context.document.text;
    const std::string_view before = word_before(text, span.begin);
    if (before.ends_with(':')) return lower(word_before(text, before)).starts_with("nächst");
    const std::string_view night = word_before(text, before);
    constexpr int soon = 2;
    return (before == "zum" || before == "auf") && (night == "Nacht" || night == "nacht") && ahead <= soon;
}

std::optional<Figure> read_told_day(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    if (in_compound(text, match.span())) return std::nullopt;
    // "am Vorabend der Wahl" counts from the day of the event.
    const std::string_view after = word_after(text, match.span().end);
    if (match.text().ends_with("abend") && (after == "der" || after == "des" || after == "von" || after == "eines")) {
        return std::nullopt;
    }
    return dated(std::nullopt, Precision::day, true);
}

std::optional<Figure> read_in(const ExtractContext& context, const Match& match) {
    const Term* unit = context.rules.table("date_unit").find(match["unit"]);
    const auto amount = read_small_number(lower(match["ago"]));
    if (unit == nullptr || !amount || !context.published || !happens_then(context, match.span())) return std::nullopt;
    const Day published = *context.published;
    if (unit->id == "day") {
        const Day day = published + days{*amount};
        return dated(Days{day, day}, Precision::day, true);
    }
    if (unit->id == "week") {
        return dated(calendar::week_around(published + days{7 * *amount}), Precision::week, true);
    }
    const Day day = calendar::add_months(published, unit->id == "year" ? 12 * *amount : *amount);
    const int year = calendar::year_of(day);
    if (unit->id == "year") return dated(calendar::year_span(year), Precision::year, true);
    return dated(calendar::month_span(year, calendar::month_of(day)), Precision::month, true);
}

void settle_told_days(const ExtractContext& context, std::vector<Draft>& drafts) {
    const Draft* told = nullptr;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const bool is_date = drafts[i].figure.value.kind == Kind::date;
        const auto distance = is_date ? distance_from_told(context, drafts[i]) : std::nullopt;
        const bool found = told != nullptr && drafts[i].sentence <= told->sentence + reach;
        if (distance && found) {
            const Day day = told->figure.value.days->from + days{*distance};
            drafts[i].figure.value.days = Days{day, day};
        }
        // Without a day before it "tags darauf" tells none.
        if (distance && !drafts[i].figure.value.days) continue;
        if (kept != i) drafts[kept] = std::move(drafts[i]);
        if (names_a_day(drafts[kept])) told = &drafts[kept];
        ++kept;
    }
    drafts.resize(kept);
}

}  // namespace stimmig
