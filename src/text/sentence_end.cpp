#include "text/sentence_end.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

/// Longest word that is looked up; longer ones are no abbreviations.
constexpr std::uint32_t longest_abbreviation = 24;

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

bool closes(char32_t value) {
    return value == '"' || value == '\'' || value == ')' || value == ']' || value == 0xAB || value == 0xBB ||
           value == 0x2018 || value == 0x2019 || value == 0x201C || value == 0x201D || value == 0x2039 ||
           value == 0x203A;
}

bool opens(char32_t value) {
    return value == '"' || value == '\'' || value == '(' || value == '[' || value == 0xAB || value == 0xBB ||
           (value >= 0x2018 && value <= 0x201F) || value == 0x2039 || value == 0x203A;
}

bool is_roman(std::string_view word) {
    for (const char c : word) {
        if (c != 'I' && c != 'V' && c != 'X') return false;
    }
    return !word.empty();
}

bool all_digits(std::string_view word) {
    for (const char c : word) {
        if (!is_digit(c)) return false;
    }
    return !word.empty();
}

std::uint32_t letters(std::string_view word) {
    std::uint32_t count = 0;
    for (const char c : word) count += is_continuation(c) ? 0 : 1;
    return count;
}

}  // namespace

/// "beschlossen.Im": the space was lost. Not in names like "Booking.com" or "z.B.": the letter before is small, the
/// one after a capital with a small letter behind it, and the word before has three letters at least.
bool SentenceEndFinder::splits_words(std::uint32_t point, std::uint32_t next, std::uint32_t end, Span last) const {
    if (last.end != point || last.end - last.begin < 3 || next >= end) return false;
    const CodePoint first = decode(text_, next);
    if (!is_upper(first.value) || next + first.length >= end) return false;
    if (!is_lower(decode_before(text_.substr(0, point), point).value)) return false;
    return is_lower(decode(text_, next + first.length).value);
}

/// Whether the point belongs to its word (abbreviation, initial, ordinal), so that a sentence ends here only if the
/// next one plainly begins.
bool SentenceEndFinder::needs_starter(std::uint32_t point, Span last) {
    if (last.end != point) return false;
    std::string_view word = text_.substr(last.begin, last.end - last.begin);
    if (word.empty() || word.size() > longest_abbreviation) return false;
    if (is_digit(word.front()) && all_digits(word)) {
        const bool fraction =
            last.begin >= 2 &&
            (text_[last.begin - 1] == '.' || text_[last.begin - 1] == ',' || text_[last.begin - 1] == ':') &&
            is_digit(text_[last.begin - 2]);
        return !fraction && word.size() <= 3 && !follows_amount_word(last.begin, word);
    }
    const std::size_t hyphen = word.rfind('-');
    if (letters(hyphen == word.npos ? word : word.substr(hyphen + 1)) == 1 || is_roman(word)) return true;
    key_.assign(word);
    key_ += '.';
    return abbreviations_.contains(key_);
}

/// "waren es 826. Kommandantin Arx": a number that is too large for a day, a century or a rank counts behind such a
/// word and is no ordinal, while "nur 4. Liga" is one. A closed class of words of the language, as the starters are.
bool SentenceEndFinder::follows_amount_word(std::uint32_t number, std::string_view digits) const {
    if (number < 2 || text_[number - 1] != ' ' || digits.size() < 2 || (digits.size() == 2 && digits < "32"))
        return false;
    const std::string_view before = text_.substr(0, number - 1);
    constexpr std::array<std::string_view, 15> words{"es",   "sind",     "waren",      "nur",  "rund",
                                                     "etwa", "knapp",    "fast",       "noch", "lediglich",
                                                     "gut",  "mehr als", "mindestens", "über", "weniger als"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return before.ends_with(word) && before.size() > word.size() && before[before.size() - word.size() - 1] == ' ';
    });
}

/// "bei den Mädchen sogar 44. 1998 waren es 38": a year before its verb begins a sentence, and belongs to no "15. 5.
/// 2025".
bool SentenceEndFinder::tells_of_year(Span number, std::string_view year, std::uint32_t behind,
                                      std::uint32_t end) const {
    if (year.size() != 4 || !all_digits(year) || !(year.starts_with("19") || year.starts_with("20"))) return false;
    if (!is_digit(text_[number.begin]) || (number.begin >= 2 && text_[number.begin - 2] == '.')) return false;
    return behind + 1 < end && text_[behind] == ' ' && is_lower(decode(text_, behind + 1).value);
}

SentenceEnd SentenceEndFinder::look(std::uint32_t at, std::uint32_t end, Span last) {
    const bool single_point = text_[at] == '.' && (at + 1 == end || text_[at + 1] != '.');
    std::uint32_t after = at;
    while (after < end) {
        const CodePoint point = decode(text_, after);
        const bool mark = point.value == '.' || point.value == '!' || point.value == '?' || point.value == 0x2026;
        if (!mark && !closes(point.value)) break;
        after += point.length;
    }
    if (after == end) return {true, after};
    if (!is_blank(text_[after])) {
        // A quote mark that closes here may also open there: ‚Punkt."Im‘ is left alone.
        return {after == at + 1 && splits_words(at, after, end, last), after};
    }
    std::uint32_t next = after;
    while (next < end && is_blank(text_[next])) ++next;
    bool quoted = false;
    while (next < end && opens(decode(text_, next).value)) {
        next += decode(text_, next).length;
        quoted = true;
    }
    if (next == end) return {true, after};
    const CodePoint first = decode(text_, next);
    if (is_lower(first.value)) return {false, after};
    const bool goes_on = first.value == ',' || first.value == ';' || first.value == ':' || first.value == '.' ||
                         first.value == ')' || first.value == 0x2026;
    if (goes_on && !quoted) return {false, after};
    if (!single_point || after > at + 1) return {true, after};
    if (!needs_starter(at, last)) return {true, after};
    if (!is_word_character(first.value)) return {false, after};
    // "z. B. Die Zeit": a chain of single letters is never the end.
    if (last.end - last.begin == 1 && last.begin >= 2 && !is_digit(text_[last.begin])) {
        const std::size_t before = text_[last.begin - 1] == ' ' ? last.begin - 2 : last.begin - 1;
        if (text_[before] == '.') return {false, after};
    }
    std::uint32_t word = next;
    while (word < end && word - next < 20 && is_word_character(decode(text_, word).value)) {
        word += decode(text_, word).length;
    }
    const std::string_view starter = text_.substr(next, word - next);
    // "in Block 51. Ende des Jahres": what is no noun that an ordinal counts.
    const bool edge = is_digit(text_[last.begin]) && (starter == "Ende" || starter == "Anfang" || starter == "Mitte");
    return {edge || is_sentence_starter(starter) || tells_of_year(last, starter, word, end), after};
}

}  // namespace stimmig
