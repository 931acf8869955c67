// The word that a number counts, and whether a bare number is a figure at all.
#include <algorithm>
#include <array>
#include <utility>

#include "extract/date_context.h"
#include "extract/draft.h"
#include "extract/letters.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// No noun is longer. A line of words that hyphens tie to each other would be read again from each of them.
constexpr std::uint32_t longest_noun = 120;

// End of the word of letters and hyphens that begins at `at`; `at` itself where it is too long for a word.
std::uint32_t word_end(std::string_view text, std::uint32_t at) {
    const std::uint32_t begin = at;
    while (at < text.size()) {
        if (at - begin > longest_noun) return begin;
        const std::uint32_t letter = letter_at(text, at);
        if (letter == 0 && !is_digit(text[at]) && text[at] != '-') break;
        at += letter == 0 ? 1 : letter;
    }
    return at;
}

bool sentence_ends_at(const ExtractContext& context, const Draft& draft, std::uint32_t at) {
    const auto& sentences = context.segmentation.sentences;
    if (draft.sentence >= sentences.size()) return false;
    // "die meisten wollen 18.“"
    const std::uint32_t quote = closing_quote_at(context.document.text, at + 1);
    return sentences[draft.sentence].span.end <= at + 2 + (quote > 1 ? quote : 0);
}

bool sentence_begins_at(const ExtractContext& context, const Draft& draft, std::uint32_t at) {
    const auto& sentences = context.segmentation.sentences;
    return draft.sentence < sentences.size() && sentences[draft.sentence].span.begin == at;
}

}  // namespace

void read_noun(const ExtractContext& context, Draft& draft) {
    const std::string_view text = context.document.text;
    std::uint32_t at = draft.figure.span.end;
    if (!draft.figure.noun.empty() || sentence_ends_at(context, draft, at)) return;
    if (at < text.size() && text[at] == '-' && letter_at(text, at + 1) != 0) {
        const std::uint32_t end = word_end(text, at + 1);
        if (end == at + 1) return;
        const std::string_view head = text.substr(at + 1, end - at - 1);
        // "3-bis-5-Millionen-Euro-Projekt"
        if (!head.starts_with("bis-")) draft.figure.noun = head;
        return;
    }
    if (draft.figure.value.kind != Kind::count || draft.figure.value.unit != "count") return;
    const Table& stop = context.rules.table("noun_stop");
    // Up to three adjectives may stand between: "24 neue leistungsstarke Windenergieanlagen".
    for (int words = 0; words < 4; ++words) {
        if (at >= text.size() || !is_gap(text[at])) return;
        while (at < text.size() && is_gap(text[at])) ++at;
        if (text.substr(0, at).ends_with("\n\n")) return;
        const std::uint32_t end = word_end(text, at);
        if (end == at) return;
        const std::string_view word = text.substr(at, end - at);
        if (starts_upper(word)) {
            // "von 3,4 Mio. Ende 2023 auf 1,1 Mio. Euro"
            if (context.rules.table("date_part").find(word) == nullptr) draft.figure.noun = word;
            return;
        }
        // "zwölf 65-Kilogramm-Fässer"
        if (const std::size_t hyphen = word.rfind('-'); is_digit(word.front()) && hyphen != std::string_view::npos) {
            if (starts_upper(word.substr(hyphen + 1)) && draft.figure.value.form == Form::words)
                draft.figure.noun = word.substr(hyphen + 1);
            return;
        }
        // "74 nicht angemeldete Hunde"
        if (words == 0 &&
            (word == "nicht" || word == "noch" || word == "neu" || word == "frisch" || word == "bereits")) {
            at = end;
            continue;
        }
        // Only what may be an inflected adjective leads on to the noun.
        if (!(word.ends_with("e") || word.ends_with("en") || word.ends_with("er")) || word.size() < 4) return;
        if (stop.find(word) != nullptr) return;
        at = end;
    }
}

namespace {

// "zwei davon", "sechs von ihnen", "vier der 18 Bezirke"
bool counts_part_of(std::string_view text, std::uint32_t end) {
    for (const std::string_view of :
         {" davon", " von ihnen", " von den ", " der ", " dieser ", " ihrer ", " seiner "}) {
        if (text.substr(end, of.size()) == of) return true;
    }
    return false;
}

// "Nasdaq 100", "S&P 500": an index of so many.
bool names_index(std::string_view name, std::string_view number) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> indexes = {{{"Nasdaq", "100"},
                                                                                               {"FTSE", "100"},
                                                                                               {"FTSE-Index", "100"},
                                                                                               {"S&P", "500"},
                                                                                               {"CAC", "40"},
                                                                                               {"Stoxx", "50"},
                                                                                               {"Stoxx", "600"},
                                                                                               {"Nikkei", "225"},
                                                                                               {"CSI", "300"},
                                                                                               {"Russell", "2000"}}};
    return std::any_of(indexes.begin(), indexes.end(),
                       [&](const auto& index) { return name.ends_with(index.first) && number == index.second; });
}

// "„Christoph 27“", "Sicherheitsratsresolution 1701": the number is part of a name.
bool names_its_number(const ExtractContext& context, std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = context.document.text;
    const std::string_view word = word_before(text, begin);
    if (word.empty() || !starts_upper(word)) return false;
    if (names_index(word, text.substr(begin, end - begin))) return true;
    for (std::size_t at = 0; at + 4 <= word.size(); ++at) {
        if (is_context(context, word.substr(at), "label_head")) return true;
    }
    return text.substr(end, 3) == "“" || text.substr(end, 2) == "«" || text.substr(end, 3) == "”";
}

// "die CDU 19 Sitze, die SPD 13, die Grünen 8 und die Linke 6": an item of a row that has begun with a number.
bool continues_row(std::string_view text, std::uint32_t begin, std::uint32_t end, std::string_view name) {
    constexpr std::array<std::string_view, 10> openers{"die", "der", "das", "den", "dem",
                                                       "aus", "in",  "im",  "für", "auf"};
    constexpr std::array<std::string_view, 3> before_openers{", ", " und ", " sowie "};
    constexpr std::array<std::string_view, 4> closers{",", ".", ";", " und "};
    constexpr std::size_t reach = 90;
    const std::size_t at = begin - 1 - name.size();
    const std::string_view head = text.substr(0, at);
    const bool closes = std::any_of(closers.begin(), closers.end(),
                                    [&](std::string_view closer) { return text.substr(end, closer.size()) == closer; });
    if (!closes || end >= text.size()) return false;
    for (const std::string_view opener : openers)
        for (const std::string_view before : before_openers) {
            const std::string lead = std::string(before) + std::string(opener) + " ";
            if (!head.ends_with(lead)) continue;
            const std::string_view row = head.substr(0, head.size() - lead.size());
            const std::string_view near = row.substr(row.size() - std::min(row.size(), reach));
            const std::size_t sentence = near.rfind(". ");
            const std::string_view clause = sentence == std::string_view::npos ? near : near.substr(sentence);
            return clause.find_first_of("0123456789") != std::string_view::npos;
        }
    return false;
}

// "die Reaktoren 5 und 6", "die Klassen 7, 8 und 9": numbers behind the first one that names with it. What they name;
// empty where they name nothing.
std::string_view named_in_row(std::string_view text, std::uint32_t begin) {
    std::uint32_t at = begin;
    constexpr int most = 4;
    for (int numbers = 0; numbers < most; ++numbers) {
        std::string_view word = word_before(text, at);
        at = static_cast<std::uint32_t>(word.data() - text.data());
        if (word == "und" || word == "oder" || word == "bis" || word == "sowie") {
            word = word_before(text, at);
            at = static_cast<std::uint32_t>(word.data() - text.data());
        } else if (!word.ends_with(',')) {
            const bool names = numbers > 0 && starts_upper(word) && letter_before(word, word.size()) != 0;
            return names ? word : std::string_view();
        }
        if (word.ends_with(',')) word.remove_suffix(1);
        if (word.empty() || word.size() > 2 || word.find_first_not_of("0123456789") != std::string_view::npos)
            return {};
    }
    return {};
}

// "elf mit schweren Verletzungen", "zwei mit Rauchvergiftung"
bool is_hurt(const ExtractContext& context, std::uint32_t end) {
    const std::string_view text = context.document.text;
    if (word_after(text, end) != "mit") return false;
    end += 4;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_after(text, end);
        if (context.rules.table("count_harm").find(word) != nullptr) return true;
        if (word.empty() || text.substr(end, 1) != " ") return false;
        end += static_cast<std::uint32_t>(word.size()) + 1;
    }
    return false;
}

// "Drei Menschen starben, elf wurden verletzt": it opens its clause, and a verb in the plural follows. "Als sie zwölf
// wurden" and "um acht kamen" do not.
bool counts_persons(const ExtractContext& context, const Draft& draft) {
    const Figure& figure = draft.figure;
    const std::string_view text = context.document.text;
    if (figure.value.form != Form::words || !figure.value.low || *figure.value.low < Number(2)) return false;
    if (is_hurt(context, figure.span.end)) return true;
    if (context.rules.table("count_verb").find(word_after(text, figure.span.end)) == nullptr) return false;
    std::uint32_t at = figure.phrase;
    std::string_view before = word_before(text, at);
    if (before == "weitere" || before == "und") {
        at = static_cast<std::uint32_t>(before.data() - text.data());
        if (before == "und") return true;
        before = word_before(text, at);
    }
    return sentence_begins_at(context, draft, at) || before.ends_with(',') || before.ends_with(';');
}

// "p = 0,31", "Saal D 130": what a letter stands for, or names.
bool follows_letter(std::string_view text, std::uint32_t begin) {
    std::string_view word = word_before(text, begin);
    if (word == "=" || word == "<" || word == ">") return true;
    return word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
}

// "Familien (2 + 2) zahlen 45 Euro", "3 x 20 Euro": what is written out to be reckoned.
bool is_reckoned(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::string_view after = word_after(text, end);
    const bool sign = after == "+" || after == "x" || after == "×";
    const std::string_view next = sign ? word_after(text, after) : std::string_view();
    const std::string_view before = word_before(text, begin);
    const std::string_view last = before == "+" ? word_before(text, before) : std::string_view();
    return (!next.empty() && is_digit(next.front())) || (!last.empty() && is_digit(last.back()));
}

}  // namespace

bool is_number(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    const Figure& figure = draft.figure;
    const std::uint32_t begin = figure.span.begin;
    const std::uint32_t end = figure.span.end;
    const char before = begin > 0 ? text[begin - 1] : ' ';
    const char after = end < text.size() ? text[end] : ' ';
    // "1)", "1.", "24/7", "5-Sterne", "A-380", "3. Platz"
    if ((after == ')' || after == '.') && sentence_begins_at(context, draft, begin)) return false;
    if (after == '/' || before == '/' || after == '-') return false;
    if (before == '-' && begin >= 2 && (letter_before(text, begin - 1) != 0 || is_digit(text[begin - 2]))) return false;
    if (after == '.' && !sentence_ends_at(context, draft, end)) return false;
    if (before == '#' || before == '@' || before == '_' || before == '\'') return false;
    // "Ubuntu 17.10": a bare number with a point that does not group is a version. "Mainz 05" is a name.
    const std::string_view surface = text.substr(begin, end - begin);
    if (surface.size() > 1 && surface.front() == '0' && is_digit(surface[1])) return false;
    if (names_its_number(context, begin, end) || follows_letter(text, begin) || is_reckoned(text, begin, end))
        return false;
    // "Linien 2, 4 und 9, Eintritt 6 Euro"
    if (end - begin <= 2 && is_context(context, named_in_row(text, begin), "label")) return false;
    if (figure.value.low && figure.value.granularity < Number(1) && surface.find('.') != std::string_view::npos &&
        surface.find(',') == std::string_view::npos && context.locale == NumberLocale::german &&
        !context.mentions.francs()) {
        return false;
    }
    return true;
}

bool stands_alone(const ExtractContext& context, const Draft& draft) {
    if (!draft.bare || draft.joined) return true;
    if (!is_number(context, draft)) return false;
    const std::string_view text = context.document.text;
    const Figure& figure = draft.figure;
    const std::uint32_t begin = figure.span.begin;
    const std::uint32_t end = figure.span.end;
    const char before = begin > 0 ? text[begin - 1] : ' ';
    const char after = end < text.size() ? text[end] : ' ';
    // "das Hotel Vier Jahreszeiten"
    const std::string_view behind_what = word_before(text, begin);
    const bool named = figure.value.form == Form::words && figure.value.low && *figure.value.low < Number(100) &&
                       figure.phrase == begin && starts_upper(text.substr(begin)) && is_gap(before) &&
                       starts_upper(behind_what) && letter_before(behind_what, behind_what.size()) != 0 &&
                       !sentence_begins_at(context, draft, begin);
    if (named) return false;
    if (!figure.noun.empty() || draft.scale != Number(1)) return true;
    // Up to zwölf, number words are too often something else ("acht geben", "zu zweit").
    if (figure.value.form != Form::digits) {
        // "Claudia Tausend" is a name.
        const bool name = starts_upper(text.substr(begin)) && !sentence_begins_at(context, draft, begin);
        // "Platz neun der Tabelle" counts nothing, "vier der Toten" and "stieg auf neun." do.
        const std::string_view word = word_before(text, begin);
        // "Er ist Mitte fünfzig."
        if (context.rules.table("date_part").find(word) != nullptr) return false;
        const bool counts = counts_part_of(text, end) || (word == "auf" && (after == '.' || after == ','));
        return (counts && !is_context(context, word, "label")) || (!name && counts_persons(context, draft)) ||
               (!name && figure.value.low && *figure.value.low > Number(12));
    }
    // A small whole number behind a name belongs to it: "Grok 3", "Windows 11".
    const bool small = figure.value.low && *figure.value.low < Number(100) && figure.value.granularity >= Number(1);
    if (!small || figure.phrase != begin || !is_gap(before)) return true;
    if (!named_in_row(text, begin).empty()) return false;
    // "In 36 davon"
    const std::string_view behind = text.substr(end);
    if (behind.starts_with(" davon") || behind.starts_with(" von ihnen") || behind.starts_with(" von diesen"))
        return true;
    // "Romney bekam mit 22 der 23 Stimmen", "erhielt Romney 22 der 23 Stimmen"
    if (behind.starts_with(" der ") && behind.size() > 5 && is_digit(behind[5])) return true;
    // The cell before one of a table is no name of it.
    if (text.substr(0, begin).ends_with("\n\n")) return true;
    const std::string_view word = word_before(text, begin);
    if (!starts_upper(word) || letter_before(word, word.size()) == 0) return true;
    return !is_context(context, word, "label") && continues_row(text, begin, end, word);
}

}  // namespace stimmig
