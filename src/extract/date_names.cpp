// What the words around a weekday, a day or a year make of it: a surname, a street, an end of a span or of a range.
#include <algorithm>
#include <array>

#include "extract/date_parts.h"
#include "extract/letters.h"
#include "extract/verb_forms.h"
#include "text/sentence_end.h"

namespace stimmig {

namespace {

bool is_title(std::string_view word) {
    static constexpr std::array<std::string_view, 7> titles = {"Dr.",   "Prof.",   "Frau",   "Herr",
                                                               "Herrn", "Familie", "Ehepaar"};
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool is_article(std::string_view word) {
    return word == "Der" || word == "Die" || word == "Das" || word == "Den" || word == "Dem";
}

// "hielt", "sprach", "hat": in its place and in lower case.
bool verb_follows(const ExtractContext& context, std::uint32_t end) {
    const std::string_view text = context.document.text;
    if (end >= text.size() || text[end] != ' ') return false;
    const std::string_view after = word_after(text, end);
    if (after.empty() || letter_at(after, 0) == 0 || starts_upper(after)) return false;
    if (context.rules.table("gap_word").find(after) != nullptr) return false;
    return context.rules.table("tense").find(after) != nullptr || present(after) || preterite(after) ||
           context.rules.table("link_strong_verb").find(after) != nullptr;
}

}  // namespace

bool is_surname(const ExtractContext& context, Span weekday) {
    const std::string_view text = context.document.text;
    std::string_view word = word_before(text, weekday.begin);
    const auto closes = [](std::string_view of) { return of.ends_with(',') || of.ends_with(':') || of.ends_with('.'); };
    if (word.empty() || !starts_upper(word)) return false;
    // "Dr. Lea Montag", "Frau Sonntag"
    if (is_title(word) || (!closes(word) && is_title(word_before(text, word)))) return true;
    // Before the verb stands but one part of the sentence: what is no title, place or date of its own is one name with
    // the weekday. At least two words of a name, so that "Polizei Freitag" is none.
    const Span clause = clause_around(context, weekday);
    if (!verb_follows(context, weekday.end)) return false;
    int names = 0;
    for (std::uint32_t at = clause.begin; at < weekday.begin;) {
        const std::string_view part = next_word(text, at, weekday.begin);
        if (part.empty()) continue;
        if (letter_at(part, 0) == 0 || !starts_upper(part)) return false;
        if (!is_article(part) && is_sentence_starter(part)) return false;
        names += is_article(part) ? 0 : 1;
    }
    return names >= 2;
}

bool counted_noun(const ExtractContext& context, std::string_view word) {
    if (word.empty()) return false;
    if (is_context(context, word, "counted")) return true;
    if (!starts_upper(word)) return false;
    // The head of a compound: "Industriearbeitsplätze", "Windräder-Fans".
    const Table& table = context.rules.table("date_context");
    for (std::size_t at = 1; at + 4 <= word.size(); ++at) {
        if (word[at] < 'a' || word[at] > 'z') continue;
        std::string head(word.substr(at));
        head.front() = static_cast<char>(head.front() - 'a' + 'A');
        const Term* term = table.find(head);
        if (term != nullptr && term->id == "counted") return true;
    }
    return false;
}

bool begins_range_of_things(const ExtractContext& context, std::string_view before, std::string_view after) {
    const bool between = after == "und" && (before == "zwischen" || before == "Zwischen");
    if (!between && after != "bis") return false;
    const std::string_view text = context.document.text;
    const std::string_view second = word_after(text, after);
    if (second.empty() || !is_digit(second.front())) return false;
    const std::string_view unit = word_after(text, second);
    if (unit.empty()) return false;
    return counted_noun(context, unit) || context.rules.table("currency").find(unit) != nullptr ||
           context.rules.table("unit").find(unit) != nullptr ||
           context.rules.table("percent_unit").find(unit) != nullptr;
}

bool names_a_street(const ExtractContext& context, std::uint32_t begin) {
    const std::string_view text = context.document.text;
    std::string_view article = word_before(text, begin);
    // The month alone.
    if (article.size() >= 2 && article.ends_with('.') && is_digit(article.front()))
        article = word_before(text, article);
    if (article != "des") return false;
    static constexpr std::array<std::string_view, 7> nouns = {"Straße", "Strasse", "Platz", "Platzes",
                                                              "Allee",  "Brücke",  "Park"};
    return std::find(nouns.begin(), nouns.end(), word_before(text, article)) != nouns.end();
}

bool ends_span_of_years(const ExtractContext& context, Span span, int year) {
    const std::string_view text = context.document.text;
    const std::string_view joint = word_before(text, span.begin);
    if (joint != "und" && joint != "bis") return false;
    const std::string_view earlier = word_before(text, joint);
    const auto first = read_digits(earlier);
    constexpr int earliest = 1000;
    if (!first || earlier.size() != 4 || *first < earliest || *first >= year || year > 2099) return false;
    const std::string_view opening = word_before(text, earlier);
    const bool opened = joint == "und" ? opening == "zwischen" || opening == "Zwischen"
                                       : opening == "von" || opening == "Von" || opening.ends_with("ahren");
    return opened && !starts_upper(word_after(text, span.end));
}

}  // namespace stimmig
