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

// "Spitzenkandidat", "Trainerin"
bool is_person_noun(const ExtractContext& context, std::string_view word) {
    const Table& persons = context.rules.table("person_noun");
    return any_tail(lower(word), 3, [&](std::string_view tail) { return persons.find(tail) != nullptr; });
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

bool recurs(const ExtractContext& context, Span weekend) {
    static constexpr std::array<std::string_view, 12> habits = {
        "montags",  "dienstags", "mittwochs",  "donnerstags", "freitags",   "samstags",
        "sonntags", "werktags",  "wochentags", "täglich",     "sonnabends", "wochentäglich"};
    const Span sentence = context.segmentation.sentences[context.segmentation.sentence_at(weekend.begin)].span;
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        const std::string word = lower(next_word(context.document.text, at, sentence.end));
        if (std::find(habits.begin(), habits.end(), word) != habits.end()) return true;
    }
    return false;
}

bool is_surname(const ExtractContext& context, Span weekday) {
    const std::string_view text = context.document.text;
    std::string_view word = word_before(text, weekday.begin);
    const auto closes = [](std::string_view of) { return of.ends_with(',') || of.ends_with(':') || of.ends_with('.'); };
    if (word.empty() || !starts_upper(word)) return false;
    // "Dr. Lea Montag", "Frau Sonntag"
    if (is_title(word) || (!closes(word) && is_title(word_before(text, word)))) return true;
    // "rief Spitzenkandidat Holger Freitag"
    const std::string_view who = word_before(text, word);
    if (!closes(word) && starts_upper(who) && is_person_noun(context, who)) return true;
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

namespace {

// "1900-2100 Euro": the number behind a dash that touches both; empty if none does.
std::string_view behind_dash(std::string_view text, std::uint32_t at) {
    for (const std::string_view dash : {"-", "–"}) {
        if (text.substr(at, dash.size()) != dash) continue;
        const std::size_t begin = at + dash.size();
        std::size_t end = begin;
        while (end < text.size() && is_digit(text[end])) ++end;
        return text.substr(begin, end - begin);
    }
    return {};
}

// "zwischen 2019 und 2023 Wohnungen gebaut": years of our time, unless both are as round as what is guessed.
bool are_recent_years(int first, int second) {
    constexpr int earliest = 1950;
    constexpr int latest = 2040;
    constexpr int round = 50;
    return first >= earliest && first < second && second <= latest && (first % round != 0 || second % round != 0);
}

bool is_unit(const ExtractContext& context, std::string_view word) {
    return context.rules.table("currency").find(word) != nullptr || context.rules.table("unit").find(word) != nullptr ||
           context.rules.table("percent_unit").find(word) != nullptr;
}

}  // namespace

bool begins_range_of_things(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    const std::string_view before = word_before(text, span.begin);
    const std::string_view joint = word_after(text, span.end);
    const bool beside = joint == "und" || joint == "oder" || joint == "statt" ||
                        (joint == "auf" && (before == "von" || before == "Von"));
    const bool range = joint == "bis" || (joint == "und" && (before == "zwischen" || before == "Zwischen"));
    const std::string_view second = joint.empty()     ? behind_dash(text, span.end)
                                    : beside || range ? word_after(text, joint)
                                                      : std::string_view();
    // "soll 2030 statt 25 Prozent", "bis 2030 auf 40 Prozent": both ends have as many digits, or the later one has
    // more.
    const auto digits = std::count_if(second.begin(), second.end(), is_digit);
    if (digits < 4 || before == "seit" || before == "Seit") return false;
    const std::string_view unit = word_after(text, second);
    if (unit.empty()) return false;
    // "2019 und 2020 Besucher zu zählen": only ends of a range count for sure what stands behind the second.
    if (is_unit(context, unit)) return true;
    const bool years = second.size() == 4 && are_recent_years(read_digits(text.substr(span.begin, 4)).value_or(0),
                                                              read_digits(second).value_or(0));
    return (range || joint.empty()) && !years && counted_noun(context, unit);
}

bool is_part_of_name(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    std::string_view word = word_before(text, span.begin);
    if (!starts_upper(word)) return false;
    if (!text.substr(span.end).starts_with("“") && !text.substr(span.end).starts_with("»")) return false;
    constexpr int most_words = 3;
    for (int words = 0; words < most_words && starts_upper(word); ++words) {
        const std::string_view head = text.substr(0, static_cast<std::size_t>(word.data() - text.data()));
        if (head.ends_with("„") || head.ends_with("«")) return true;
        word = word_before(text, word);
    }
    return false;
}

bool is_part_of_firm(const ExtractContext& context, Span span) {
    const std::string_view after = word_after(context.document.text, span.end);
    return !after.empty() && context.rules.table("link_legal_form").find(after) != nullptr;
}

bool is_reached(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    const std::string_view before = word_before(text, span.begin);
    if (before == "bei") {
        // "bei 2011 gebauten Häusern"
        const std::string_view after = word_after(text, span.end);
        return !(after.ends_with("en") || after.ends_with("er") || after.ends_with("em") || starts_upper(after));
    }
    // "stieg von 2019 auf 2020 um fünf Prozent"
    if (before != "auf" || read_digits(word_before(text, before))) return false;
    const Span clause = clause_around(context, span);
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        if (is_context(context, next_word(text, at, clause.end), "reaches")) return true;
    }
    return false;
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
    return opened && (!starts_upper(word_after(text, span.end)) || are_recent_years(*first, year));
}

}  // namespace stimmig
