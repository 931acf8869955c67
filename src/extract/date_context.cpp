#include "extract/date_context.h"

#include <algorithm>
#include <array>

#include "extract/letters.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// How far a clause is followed on either side; longer ones say little about the date.
constexpr std::uint32_t kReach = 240;

bool is_opening(char c) {
    return c == '(' || c == '"' || c == '[' || c == '\'' || c == '*' || c == '_';
}

bool is_closing(char c) {
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == '"' || c == ']' ||
           c == '*';
}

std::string_view without_quotes(std::string_view word) {
    static constexpr std::array<std::string_view, 8> quotes = {"„", "“", "”", "«", "»", "‚", "‘", "›"};
    // All of them begin and end with a byte beyond ASCII.
    const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    bool cut = true;
    while (cut && !word.empty() && (beyond_ascii(word.front()) || beyond_ascii(word.back()))) {
        cut = false;
        for (const std::string_view quote : quotes) {
            if (word.starts_with(quote)) word.remove_prefix(quote.size()), cut = true;
            if (word.ends_with(quote)) word.remove_suffix(quote.size()), cut = true;
        }
    }
    return word;
}

// "am 7., 13. und 14. Dezember"
bool lists_days(std::string_view text, std::uint32_t comma) {
    return comma >= 2 && comma + 2 < text.size() && text[comma - 1] == '.' && is_digit(text[comma - 2]) &&
           is_gap(text[comma + 1]) && is_digit(text[comma + 2]);
}

// Length of a sign at which clauses part; 0 if none stands there. A comma between digits is a decimal sign.
std::uint32_t clause_sign(std::string_view text, std::uint32_t at) {
    const char c = text[at];
    if (is_ascii_letter(c) || c == ' ') return 0;  // most of a text
    if (c == ';' || c == ':' || c == '(' || c == ')') return 1;
    if (c == ',') return (at + 1 < text.size() && is_digit(text[at + 1])) || lists_days(text, at) ? 0 : 1;
    if (c != '\xE2') return 0;
    const std::string_view three = text.substr(at, 3);
    return three == "–" || three == "—" ? 3 : 0;
}

}  // namespace

std::string_view word_before(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end > 0 && is_opening(text[end - 1])) --end;
    const std::uint32_t gap = end;
    while (end > 0 && is_gap(text[end - 1])) --end;
    if (gap == end || text.substr(end, gap - end).find("\n\n") != std::string_view::npos) return text.substr(gap, 0);
    std::uint32_t begin = end;
    while (begin > 0 && !is_gap(text[begin - 1]) && end - begin < 80) --begin;
    std::string_view word = text.substr(begin, end - begin);
    while (!word.empty() && is_opening(word.front())) word.remove_prefix(1);
    return without_quotes(word);
}

std::string_view word_after(std::string_view text, std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin < text.size() && is_gap(text[begin])) ++begin;
    if (begin == at || text.substr(at, begin - at).find("\n\n") != std::string_view::npos) return text.substr(at, 0);
    std::uint32_t end = begin;
    while (end < text.size() && !is_gap(text[end]) && end - begin < 80) ++end;
    std::string_view word = text.substr(begin, end - begin);
    while (!word.empty() && is_closing(word.back())) word.remove_suffix(1);
    return without_quotes(word);
}

std::string_view next_word(std::string_view text, std::uint32_t& at, std::uint32_t end) {
    while (at < end && (is_gap(text[at]) || is_opening(text[at]))) ++at;
    const std::uint32_t begin = at;
    while (at < end && !is_gap(text[at])) ++at;
    std::string_view word = text.substr(begin, at - begin);
    while (!word.empty() && is_closing(word.back())) word.remove_suffix(1);
    return without_quotes(word);
}

bool is_context(const ExtractContext& context, std::string_view word, std::string_view id) {
    if (word.empty()) return false;
    const Term* term = context.rules.table("date_context").find(word);
    return term != nullptr && term->id == id;
}

namespace {

// "vom 11. April bis Mitte September", between commas: a span without a verb belongs to the clause before.
bool is_mere_span(const ExtractContext& context, Span clause) {
    const std::string_view text = context.document.text;
    if (text.substr(clause.begin, clause.end - clause.begin).find(" bis ") == std::string_view::npos) return false;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        const std::string_view word = next_word(text, at, clause.end);
        const bool may_be_verb = !word.empty() && letter_at(word, 0) != 0 && !starts_upper(word) &&
                                 context.rules.table("level_preposition").find(word) == nullptr && word != "zum" &&
                                 word != "vom" && word != "und" && word != "rund";
        if (may_be_verb) return false;
    }
    return true;
}

}  // namespace

Span clause_around(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    std::uint32_t floor = span.begin > kReach ? span.begin - kReach : 0;
    auto ceiling = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), span.end + kReach));
    if (const auto& sentences = context.segmentation.sentences; !sentences.empty()) {
        const Span sentence = sentences[context.segmentation.sentence_at(span.begin)].span;
        if (sentence.begin <= span.begin && span.end <= sentence.end) {
            floor = std::max(floor, sentence.begin);
            ceiling = std::min(ceiling, sentence.end);
        }
    }
    Span clause{span.begin, span.end};
    while (clause.begin > floor && clause_sign(text, clause.begin - 1) == 0) {
        if (clause.begin >= floor + 3 && text[clause.begin - 3] == '\xE2' && clause_sign(text, clause.begin - 3) == 3)
            break;
        --clause.begin;
    }
    while (clause.end < ceiling && clause_sign(text, clause.end) == 0) ++clause.end;
    if (clause.begin > floor && text[clause.begin - 1] == ',' && is_mere_span(context, clause)) {
        --clause.begin;
        while (clause.begin > floor && clause_sign(text, clause.begin - 1) == 0) --clause.begin;
    }
    return clause;
}

bool ends_with_context(const ExtractContext& context, std::string_view word, std::string_view id) {
    return any_tail(lower(word), 3, [&](std::string_view tail) { return is_context(context, tail, id); });
}

bool dates_mishap(const ExtractContext& context, std::string_view text, std::string_view preposition) {
    static constexpr std::array<std::string_view, 16> within = {"der", "des",  "dem",   "den",  "die", "von",
                                                                "in",  "im",   "auf",   "bei",  "an",  "einer",
                                                                "das", "eine", "einen", "einem"};
    static constexpr std::array<std::string_view, 4> reasons = {"nach", "bei", "wegen", "seit"};
    std::string_view word = word_before(text, preposition);
    std::string_view noun;
    constexpr int reach = 9;
    for (int words = 0; words < reach && !word.empty(); ++words) {
        const bool after_reason = std::find(reasons.begin(), reasons.end(), lower(word)) != reasons.end();
        if (after_reason && !noun.empty() && ends_with_context(context, noun, "mishap")) return true;
        // "al-Masri"
        const std::size_t hyphen = word.find('-');
        const bool name =
            starts_upper(word) || (hyphen != std::string_view::npos && starts_upper(word.substr(hyphen + 1)));
        if (name && letter_before(word, word.size()) != 0) {
            noun = word;
        } else if (noun.empty() || std::find(within.begin(), within.end(), word) == within.end()) {
            return false;
        }
        word = word_before(text, word);
    }
    return false;
}

}  // namespace stimmig
