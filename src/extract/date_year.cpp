// Years; above all whether four digits are one.
#include <algorithm>
#include <array>
#include <utility>

#include "extract/date_parts.h"
#include "extract/interpret.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

std::optional<int> four_digits(std::string_view word) {
    const auto value = read_digits(word);
    return value && word.size() == 4 ? value : std::nullopt;
}

// "2023 waren es weniger als 2024.": the clause opens with a year and closes with what is compared.
bool tells_of_year(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    const Span clause = clause_around(context, span);
    std::uint32_t at = clause.begin;
    const auto opening = four_digits(next_word(text, at, clause.end));
    constexpr int earliest = 1900;
    constexpr int latest = 2099;
    if (!opening || *opening < earliest || *opening > latest) return false;
    at = span.end;
    return next_word(text, at, clause.end).empty();
}

// "mindestens 2000", "mehr als 2000", "bis zu 2000" count; "ab 2026" and "gegen 2030" do not.
bool hedged(const ExtractContext& context, Span span, bool round) {
    const std::uint32_t begin = span.begin;
    const std::string_view text = context.document.text;
    const Table& modifiers = context.rules.table("modifier");
    std::uint32_t at = begin;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_before(text, at);
        if (word.empty()) return false;
        at = static_cast<std::uint32_t>(word.data() - text.data());
        const std::string_view phrase = text.substr(at, begin - at);
        const std::size_t end = phrase.find_last_not_of(" \n(\"");
        if (end == std::string_view::npos) return false;
        const std::string_view form = phrase.substr(0, end + 1);
        if (form == "ab" || form == "Ab" || form == "gegen" || form == "zumindest" || form == "wohl") continue;
        if (form.ends_with("einschließlich")) continue;  // "von 2015 bis einschließlich 2020"
        if (modifiers.find(form) == nullptr) continue;
        // "15 Prozent mehr als 2024" compares with a year.
        const std::string_view left = word_before(text, at);
        const bool compared = form.ends_with(" als") && !round && !left.empty() &&
                              (starts_upper(left) || is_digit(left.front()) || left.ends_with('%') ||
                               parse_words(left) || tells_of_year(context, {at, span.end}));
        return !compared;
    }
    return false;
}

// "von 2000 auf 1800": two numbers, unless they are years in a row ("von 2024 auf 2025 verschoben").
bool in_change(std::string_view text, Span span, int value) {
    const std::string_view before = word_before(text, span.begin);
    const auto begin_of = [&](std::string_view word) { return static_cast<std::uint32_t>(word.data() - text.data()); };
    if (before == "von" || before == "Von") {
        const std::string_view after = word_after(text, span.end);
        // "von 1950 im Jahr 2023 auf 2080"
        if (after == "im") {
            const std::string_view next = word_after(text, begin_of(after) + static_cast<std::uint32_t>(after.size()));
            return next == "Jahr" || next == "Jahre" || next == "Vorjahr";
        }
        if (after != "auf") return false;
        const auto other = four_digits(word_after(text, begin_of(after) + static_cast<std::uint32_t>(after.size())));
        return !other || *other < value || *other > value + 3;
    }
    if (before != "auf") return false;
    const std::string_view left = word_before(text, begin_of(before));
    const auto other = four_digits(left);
    if (!other) return !left.empty() && is_digit(left.front());
    return value < *other || value > *other + 3;
}

// "gegründete"
bool is_inflected_deed(const ExtractContext& context, std::string_view word) {
    static constexpr std::array<std::string_view, 5> endings = {"en", "er", "es", "em", "e"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return word.ends_with(ending) && is_context(context, word.substr(0, word.size() - ending.size()), "deed");
    });
}

// "das 1868 gegründete Haus", "das Haus, 1868 gegründet", "errichtet 1868": what has been done to it, was done in a
// year.
bool done_in_a_year(const ExtractContext& context, std::string_view before, std::string_view after) {
    if (is_context(context, after, "deed") || is_context(context, before, "deed")) return true;
    static constexpr std::array<std::string_view, 10> articles = {"der", "die", "das",   "dem",  "den",
                                                                  "des", "ein", "einem", "eine", "einen"};
    if (std::find(articles.begin(), articles.end(), lower(before)) == articles.end()) return false;
    return is_inflected_deed(context, after);
}

// "Um 1900 lebten dort viele", "um 1250 erbaut", "aus der Zeit um 1800", "ein Taler von 1622": a year that is known
// about, where "stieg um 1900" is a change.
bool about_a_year(const ExtractContext& context, std::string_view um, std::string_view after) {
    static constexpr std::array<std::string_view, 12> verbs = {"war",    "waren",      "gab",         "lebte",
                                                               "lebten", "entstand",   "entstanden",  "hatte",
                                                               "hatten", "existierte", "existierten", "galt"};
    if (is_context(context, after, "deed") || (um == "um" && is_inflected_deed(context, after))) return true;
    const auto is_verb = [&](std::string_view word) {
        return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
    };
    if (um == "Um") return is_verb(after);
    const std::string_view text = context.document.text;
    const std::string_view noun = word_before(text, um);
    if (um == "um" && !starts_upper(after) && is_verb(noun)) return true;
    if (um == "von") return is_context(context, noun, "made") && !starts_upper(after);
    if (um != "um") return false;
    return noun == "Zeit" || noun == "Jahre" || noun == "Jahren";
}

// "UN-Resolution 1701", "Sicherheitsratsresolution 1441", "Startnummer 2004"
bool labelled(const ExtractContext& context, std::string_view word) {
    if (is_context(context, word, "label")) return true;
    for (std::size_t at = 1; at + 4 <= word.size(); ++at) {
        if (is_context(context, word.substr(at), "label_head")) return true;
    }
    return false;
}

// "Startnummern (1001-1999)": the other end of what is numbered, behind a dash.
bool ends_numbering(const ExtractContext& context, Span span) {
    std::string_view head = std::string_view(context.document.text).substr(0, span.begin);
    if (head.ends_with("–")) {
        head.remove_suffix(std::string_view("–").size());
    } else if (head.ends_with('-')) {
        head.remove_suffix(1);
    } else {
        return false;
    }
    std::uint32_t digits = 0;
    while (digits <= 4 && digits < head.size() && is_digit(head[head.size() - 1 - digits])) ++digits;
    if (digits == 0 || digits > 4) return false;
    const std::string_view label = word_before(context.document.text, static_cast<std::uint32_t>(head.size()) - digits);
    return labelled(context, label) || is_context(context, label, "counting");
}

// "Goethe (1749–1832)": the years of a life or a reign stand alone in brackets behind a name. "Der Preis (1200–1500)"
// is round, "Startnummern (1001-1999)" is too long.
bool in_bracketed_years(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    if (span.begin == 0 || span.end >= text.size()) return false;
    // No farther, or a text full of years would be read again from each.
    constexpr std::uint32_t longest = 16;
    const std::uint32_t floor = span.begin - std::min(span.begin, longest);
    const std::size_t before = text.substr(floor, span.begin - floor).rfind('(');
    const std::size_t behind = text.substr(span.end, longest).find(')');
    if (before == std::string_view::npos || behind == std::string_view::npos) return false;
    const std::size_t open = floor + before, close = span.end + behind;
    if (close - open > longest) return false;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    if (inside.size() < 9) return false;
    const auto from = four_digits(inside.substr(0, 4));
    const auto to = four_digits(inside.substr(inside.size() - 4));
    std::string_view between = inside.substr(4, inside.size() - 8);
    while (between.starts_with(' ')) between.remove_prefix(1);
    while (between.ends_with(' ')) between.remove_suffix(1);
    constexpr int earliest = 1000;
    constexpr int latest = 2099;
    constexpr int most_years = 120;
    if (!from || !to || *from < earliest || *from >= *to || *to > latest || *to - *from > most_years) return false;
    if (between != "–" && between != "-" && between != "bis") return false;
    const std::string_view name = word_before(text, static_cast<std::uint32_t>(open));
    return starts_upper(name) && !labelled(context, name) && !is_context(context, name, "counting") &&
           (*from % 10 != 0 || *to % 10 != 0);
}

// "Antrag 25/2041", "03677 2025-110": digits that are part of a number beside a sign; "Heft 3/2022" is of that year.
bool is_file_number(std::string_view text, Span span) {
    std::uint32_t before = 0;
    if (span.begin > 0 && text[span.begin - 1] == '/') {
        while (before < 5 && before + 1 < span.begin && is_digit(text[span.begin - 2 - before])) ++before;
    }
    std::uint32_t behind = 0;
    if (span.end < text.size() && text[span.end] == '-') {
        while (behind < 5 && span.end + 1 + behind < text.size() && is_digit(text[span.end + 1 + behind])) ++behind;
    }
    if (before != 0 && before != 4) {
        const std::string_view issue = word_before(text, span.begin - 1 - before);
        return issue != "Heft" && issue != "Ausgabe";
    }
    return behind == 1 || behind == 3 || behind > 4;
}

enum class Reading { year, count, nothing };

// What touches the digits: "WM-2006", "2024-Modell", "2.000", "#2000", "1990–2020".
Reading by_edges(std::string_view text, Span span) {
    const char before = span.begin > 0 ? text[span.begin - 1] : ' ';
    const char after = span.end < text.size() ? text[span.end] : ' ';
    const bool letter_after = span.end + 1 < text.size() && letter_at(text, span.end + 1) != 0;
    const bool digit_after = span.end + 1 < text.size() && is_digit(text[span.end + 1]);
    if (after == '-' && letter_after) return Reading::count;
    if ((after == '/' || after == ':') && digit_after) return Reading::nothing;
    if (is_file_number(text, span)) return Reading::nothing;
    if (before == '-' && span.begin >= 2 && letter_before(text, span.begin - 1) != 0) return Reading::nothing;
    // „1999“ is a song.
    if (text.substr(0, span.begin).ends_with("„") && text.substr(span.end, 3) == "“") return Reading::nothing;
    if (before == '#' || before == '@' || before == '_' || before == '$') return Reading::count;
    return Reading::year;
}

Reading reading_of(const ExtractContext& context, Span span, int value) {
    const std::string_view text = context.document.text;
    if (const Reading edges = by_edges(text, span); edges != Reading::year) return edges;
    if (is_part_of_name(context, span) || is_part_of_firm(context, span)) return Reading::nothing;
    if (in_bracketed_years(context, span)) return Reading::year;
    const std::string_view before = word_before(text, span.begin);
    const std::string_view after = word_after(text, span.end);
    if (after == "v" || after == "v.Chr") return Reading::nothing;
    // "zählte 2023 1998 Geburten": of two numbers in a row the later one counts.
    const bool number_follows = !after.empty() && is_digit(after.front());
    if (labelled(context, before) || (is_context(context, before, "counting") && !number_follows))
        return Reading::count;
    if (ends_numbering(context, span)) return Reading::count;
    // "Gezeigt werden 2024 Objekte", read in 2025: what is done now is not of a year before.
    if (before == "werden" && starts_upper(after) && context.published &&
        value < calendar::year_of(*context.published)) {
        return Reading::count;
    }
    if (hedged(context, span, value % 100 == 0) || in_change(text, span, value)) return Reading::count;
    const std::string folded = lower(before);
    const bool year_word = folded.ends_with("jahr") || folded.ends_with("jahre") || folded.ends_with("jahren") ||
                           folded.ends_with("jahres");
    // "Startnummern ab 2000"
    if ((before == "ab" || before == "bis") && labelled(context, word_before(text, before))) {
        return Reading::count;
    }
    if (!year_word && (begins_range_of_things(context, span) || is_reached(context, span))) return Reading::count;
    if (ends_span_of_years(context, span, value)) return Reading::year;
    const bool temporal = year_word || is_context(context, before, "temporal");
    if (counted_noun(context, after) && !year_word && before != "seit" && before != "Seit") return Reading::count;
    // "seit 1250", where no noun says what there are so many of.
    const bool since = (before == "seit" || before == "Seit") && !starts_upper(after);
    if (since || about_a_year(context, before, after)) return value <= 2099 ? Reading::year : Reading::count;
    if (temporal)
        return value <= 2199 && (value >= 1500 || year_word || before == "anno") ? Reading::year : Reading::count;
    if (value < 1900 || value > 2099 || value % 100 == 0) {
        // "Expo 2000" and "Olympia 1900" are events, "1010 Wien" is a postcode.
        const bool event = value >= 1900 && value <= 2099 && starts_upper(before);
        const bool weak = value >= 1700 && value <= 2099 && value % 100 != 0 && is_context(context, before, "weak");
        // "1814 wurde das Lokal eröffnet."
        const bool opens = before.empty() || before.ends_with('.') || before.ends_with(':');
        const bool verb = opens && value >= 1700 && value < 1900 && value % 100 != 0 && !after.empty() &&
                          letter_at(after, 0) != 0 && !starts_upper(after);
        // "1683 hatte der Abt das Recht verliehen": so many would have a verb in the plural.
        const Term* auxiliary = context.rules.table("tense").find(after);
        const bool singular = (opens || before.ends_with(',')) && value >= 1000 && value % 100 != 0 &&
                              auxiliary != nullptr && auxiliary->id == "past" && !after.ends_with("en") &&
                              after != "zuletzt";
        const bool founded = (before == "wurde" || before == "wurden" || before == "war") && value >= 1500 &&
                             value < 1900 && !after.empty() && !starts_upper(after) && letter_at(after, 0) != 0;
        // "Kunst von 1900 bis heute"
        const std::string_view next = after == "bis" ? word_after(text, after) : std::string_view();
        const bool up_to = (before == "von" || before == "Von") && value >= 1500 && value <= 2099 &&
                           (next.starts_with("heute") || next == "zur" || next == "in" || four_digits(next));
        const bool deed = value >= 1300 && value < 1900 && done_in_a_year(context, before, after);
        return event || weak || verb || singular || founded || up_to || deed ? Reading::year : Reading::count;
    }
    return Reading::year;
}

}  // namespace

std::optional<Figure> read_bare_year(const ExtractContext& context, const Match& match) {
    const int value = read_digits(match["number"]).value_or(0);
    switch (reading_of(context, match.span(), value)) {
        case Reading::year:
            return dated(calendar::year_span(value), Precision::year);
        case Reading::count:
            return interpret_count(context, match);
        case Reading::nothing:
            break;
    }
    return std::nullopt;
}

std::optional<Figure> read_year(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    const auto year = read_year_number(context, match["year"]);
    const calendar::Part part = read_part(context, match["part"]);
    if (!year || part == calendar::Part::whole) return std::nullopt;
    // "am Ende 2000 Euro", "Mitte 2024-Modell"
    const std::string_view before = word_before(text, match.span().begin);
    if (before == "am" || before == "Am" || in_compound(text, match.span())) return std::nullopt;
    if (counted_noun(context, word_after(text, match.span().end))) return std::nullopt;
    return dated(calendar::part_of_year(calendar::year_span(*year), part), Precision::part_of_year);
}

std::optional<Figure> read_years(const ExtractContext& context, const Match& match) {
    const bool dash = !match["year_dash"].empty();
    const bool is_short = !match["year_short"].empty();
    const auto first = is_short ? read_year_number(context, match["year_short"])
                                : read_digits(dash ? match["year_dash"] : match["year"]);
    const std::string_view second = is_short ? match["year2_short"] : dash ? match["year2_dash"] : match["year2"];
    const auto last = read_digits(second);
    if (!first || !last) return std::nullopt;
    const bool in_row = second.size() == 4 ? *last == *first + 1 : *last == (*first + 1) % 100;
    if (!in_row || is_context(context, word_before(context.document.text, match.span().begin), "label")) {
        return std::nullopt;
    }
    // Schools begin in August, theatres and clubs when they like.
    if (match["school"].empty() && match["school_short"].empty()) {
        return dated(calendar::years_span(*first, *first + 1), Precision::span);
    }
    return dated(Days{calendar::month_span(*first, 8).from, calendar::month_span(*first + 1, 7).to}, Precision::span);
}

std::optional<Figure> read_semester(const ExtractContext& context, const Match& match) {
    const bool is_short = !match["year_short"].empty();
    const auto year = is_short ? read_year_number(context, match["year_short"]) : read_digits(match["year"]);
    const std::string_view second = match[is_short ? HashedName("year2_short") : HashedName("year2")];
    const bool summer = match["semester"] == "Sommer";
    if (!year || in_compound(context.document.text, match.span())) return std::nullopt;
    if (!second.empty() && (summer || read_digits(second).value_or(0) % 100 != (*year + 1) % 100)) return std::nullopt;
    if (summer)
        return dated(Days{calendar::month_span(*year, 4).from, calendar::month_span(*year, 9).to}, Precision::half);
    return dated(Days{calendar::month_span(*year, 10).from, calendar::month_span(*year + 1, 3).to}, Precision::half);
}

}  // namespace stimmig
