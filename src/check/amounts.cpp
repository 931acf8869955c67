#include "check/amounts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "check/around.h"
#include "check/items.h"
#include "check/word_class.h"
#include "value/numeral.h"

namespace stimmig {
namespace {

/// A number of millions without a unit beside amounts of money: "38 Millionen Euro und sieben Millionen".
bool lacks_unit(const Figure& figure) {
    return is_bare(figure) && *figure.value.low >= Number(1000);
}

/// "1948 geboren und also 77, hält", "wenn sie im Herbst 75 wird"
bool tells_life(const AmountWords& words, const Text& text, const Figure& figure) {
    if (!is_bare(figure) || figure.value.low >= Number(120)) return false;
    const Sentence& in = text.segmentation.sentences[text.segmentation.sentence_at(figure.span.begin)];
    const std::string_view behind = plain(text, figure.span.end, in.span.end);
    const std::string next = lower(behind.substr(0, behind.find_first_of(",.;:)–")));
    if (next.starts_with(' ') && words.turns.has(std::string_view(next).substr(1))) return true;
    if (next.empty() || next.size() == behind.size()) {
        const std::vector<std::string> ahead = low_words(text, in.span.begin, figure.phrase);
        return !ahead.empty() && (ahead.back() == "also" || words.now.has(ahead.back())) && words.born.has_any(ahead);
    }
    return false;
}

/// "zwölf, neun und vier Jahre alt": numbers before the unit of time that all of them share.
bool shares_length(const Text& text, const Figure& figure) {
    const auto& figures = text.figures;
    const auto next = std::partition_point(figures.begin(), figures.end(),
                                           [&](const Figure& each) { return each.span.begin < figure.span.end; });
    if (!is_bare(figure) || next == figures.end() || next->value.kind != Kind::duration) return false;
    constexpr std::uint32_t longest = 40;
    if (next->span.begin - figure.span.end > longest) return false;
    const std::vector<std::string> between = low_words(text, figure.span.end, next->span.begin);
    return std::all_of(between.begin(), between.end(), [](const std::string& word) {
        return word == "und" || word == "oder" || word == "bis" || is_digit(word[0]) || parse_words(word);
    });
}

/// "Voss, 17, siegte"
bool is_age(const Text& text, const Figure& figure) {
    if (!figure.noun.empty() || figure.value.unit != "count" || figure.value.form != Form::digits) return false;
    const std::uint32_t begin = figure.phrase;
    return begin >= 2 && plain(text, begin - 2, begin) == ", " && figure.value.low < Number(120) &&
           plain(text, figure.span.end, figure.span.end + 1).find_first_of(",.)") == 0;
}

bool is_amount(const AmountWords& words, const Text& text, std::uint32_t i) {
    const Role role = text.claims[i].role;
    const Figure& figure = text.figures[i];
    return addable(figure) && figure.per.empty() && (role != Role::change || text.claims[i].direction == 0) &&
           role != Role::rate && role != Role::conversion && figure.sign == 0 && !is_age(text, figure) &&
           !tells_life(words, text, figure);
}

bool starts_lower(std::string_view written) {
    return !written.empty() && written[0] >= 'a' && written[0] <= 'z';
}

Figure bare_figure(const Numeral& numeral, Span span) {
    Figure figure;
    figure.span = span;
    figure.phrase = span.begin;
    figure.value.kind = Kind::count;
    figure.value.unit = "count";
    figure.value.form = numeral.form;
    figure.value.low = figure.value.high = numeral.value;
    figure.value.granularity = numeral.granularity;
    figure.value.significant = numeral.significant;
    return figure;
}

/// The letters with which numbers begin, and those that follow them ("acht", "drei", "ein", "fünf" ...).
constexpr std::array<std::string_view, 26> second_letters{
    "c", "", "", "r", "il", "", "", "u", "", "", "", "", "", "e", "", "", "", "", "ei", "a", "", "i", "", "", "", "ew"};

/// By the first byte of a word the second ones, a bit for the lower five bits of each, of letters in either case; the
/// lowest bit stands for all that are not ASCII.
constexpr std::array<std::uint32_t, 256> second_bytes = [] {
    std::array<std::uint32_t, 256> bits{};
    for (std::size_t i = 0; i < second_letters.size(); ++i) {
        if (second_letters[i].empty() && i != 'f' - 'a') continue;
        std::uint32_t all = 1;
        for (const char letter : second_letters[i]) all |= 1U << (static_cast<unsigned char>(letter) & 31U);
        bits['a' + i] = bits['A' + i] = all;
    }
    return bits;
}();

/// Most words are no numbers: the first two letters rule them out.
bool begins_like_number(char first, char then) {
    const auto second = static_cast<unsigned char>(then);
    return ((second_bytes[static_cast<unsigned char>(first)] >> (second < 0x80 ? second & 31U : 0U)) & 1U) != 0;
}

/// A glance at a few letters more tells, before the word is put in lower case and read.
bool may_be_number(std::string_view written) {
    constexpr std::array<std::string_view, 16> beginnings{"acht", "drei", "ein",    "elf",     "f\xc3\xbcnf", "hundert",
                                                          "neun", "sech", "sieb",   "tausend", "vier",        "zehn",
                                                          "zwan", "zwei", "zw\xc3", "zwo"};
    if (written.empty()) return false;
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    const char first = low(written[0]);
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        if (first != beginning[0] || written.size() < beginning.size()) return false;
        for (std::size_t i = 1; i < beginning.size(); ++i)
            // Letters beyond ASCII may be in upper case.
            if (static_cast<unsigned char>(written[i]) < 0x80 && low(written[i]) != beginning[i]) return false;
        return true;
    });
}

bool is_article(std::string_view written) {
    return written == "ein" || written == "eine" || written == "einen" || written == "einem" || written == "einer" ||
           written == "eines";
}

/// "zwei Motorradfahrer, drei Autoinsassen und ein Radfahrer"
bool is_listed(const Text& text, const Word& word) {
    const std::string_view ahead = std::string_view(text.document.text).substr(0, word.span.begin);
    const bool follows = ahead.ends_with(" und ") || ahead.ends_with(" sowie ");
    return follows && starts_upper(plain(text, word.span.end + 1, word.span.end + 3));
}

/// "11-mal Gold", "elfmal Silber": so many of what follows.
constexpr std::string_view times = "mal";

bool counts_next(const Text& text, std::uint32_t end) {
    return plain(text, end, end + 1) == " " && starts_upper(plain(text, end + 1, end + 3));
}

/// "neunmal glänzte es golden": so many of a kind that the clause names.
bool names_kind(const Table& families, const Text& text, const Word& word) {
    const std::string rest = lower(plain(text, word.span.end, text.segmentation.sentences[word.sentence].span.end));
    const std::string_view clause = std::string_view(rest).substr(0, rest.find_first_of(",;:."));
    return std::any_of(families.terms.begin(), families.terms.end(), [&](const Term& term) {
        return term.forms.size() >= 3 &&
               std::any_of(term.forms.begin(), term.forms.end(),
                           [&](const std::string& kind) { return clause.find(kind) != std::string_view::npos; });
    });
}

/// "neun" in "elf sagten zu, neun sagten ab"; "ein" is an article, "die Elf" a team.
std::optional<Figure> number_word(const Table& families, const Text& text, const Word& word) {
    std::string_view written = plain(text, word.span.begin, word.span.end);
    if (written.size() > times.size() && written.ends_with(times) &&
        (counts_next(text, word.span.end) || names_kind(families, text, word)))
        written.remove_suffix(times.size());
    if (!may_be_number(written) || (is_article(written) && !is_listed(text, word))) return std::nullopt;
    const bool begins = text.segmentation.sentences[word.sentence].span.begin == word.span.begin;
    if (!begins && starts_upper(written)) return std::nullopt;
    const std::optional<Numeral> numeral = parse_words(lower(written));
    if (!numeral || numeral->form != Form::words || !numeral->value.is_integer()) return std::nullopt;
    return bare_figure(*numeral, word.span);
}

/// "Bis zu ihrem 96. Geburtstag": the point belongs to the number, unlike in "waren es 96. Geburtstage ...".
bool is_ordinal(const WordClass& determiners, const Text& text, std::uint32_t begin) {
    const std::vector<std::string> ahead = low_words(text, begin - std::min(begin, 12U), begin);
    return !ahead.empty() && determiners.has(ahead.back());
}

/// "58" in "am Mittwoch 58": digits that stand for themselves, and are no year, ordinal, score, clock or part of a
/// name.
std::optional<Figure> digits(const WordClass& determiners, const Text& text, const Word& word) {
    const std::string_view all = text.document.text;
    std::uint32_t end = word.span.begin;
    while (end < all.size() && (is_digit(all[end]) || ((all[end] == '.' || all[end] == ',') && end + 1 < all.size() &&
                                                       is_digit(all[end + 1]))))
        ++end;
    const std::string_view written = all.substr(word.span.begin, end - word.span.begin);
    const std::string_view behind = all.substr(end, 4);
    const std::string_view ahead = all.substr(0, word.span.begin);
    const auto ends = [](char c) { return c == ' ' || c == ',' || c == ';' || c == ')' || c == '\n'; };
    const bool sentence_end =
        behind.starts_with(".") && (behind.size() == 1 || behind[1] == '\n' ||
                                    (behind.size() > 2 && behind[1] == ' ' && !starts_lower(behind.substr(2))));
    const bool so_many = behind == "-mal" && counts_next(text, end + 4);
    if (!behind.empty() && !ends(behind[0]) && !sentence_end && !so_many) return std::nullopt;
    if (!ahead.empty() && ahead.back() != ' ' && ahead.back() != '(' && ahead.back() != '\n') return std::nullopt;
    if (sentence_end && is_ordinal(determiners, text, word.span.begin)) return std::nullopt;
    if (ahead.ends_with("Nr. ") || ahead.ends_with("Nummer ") || behind.starts_with(" Uhr")) return std::nullopt;
    const std::optional<Numeral> numeral = parse_digits(written, NumberLocale::german, false);
    if (!numeral || numeral->value < Number(1)) return std::nullopt;
    const bool year = written.size() == 4 && numeral->value.is_integer() && numeral->value < Number(2100);
    if (year) return std::nullopt;
    return bare_figure(*numeral, {word.span.begin, end});
}

}  // namespace

AmountWords::AmountWords(const Ruleset& rules)
    : determiner(rules, "determiner", "check_breakdown"),
      born(rules, "before", "birth_word"),
      now(rules, "now", "other_person"),
      turns(rules, "turns", "check_breakdown"),
      families(rules.table("check_family")) {}

void find_amounts(const AmountWords& words, const Text& text, std::vector<Amount>& all, std::deque<Figure>& others) {
    all.clear();
    others.clear();
    std::uint32_t next = 0;
    std::uint32_t read = 0;  // offset up to which figures have been read
    const auto next_phrase = [&] { return next < text.figures.size() ? text.figures[next].phrase : UINT32_MAX; };
    std::uint32_t phrase = next_phrase();
    const auto figures_until = [&](std::uint32_t offset) {
        for (; phrase < offset; ++next, phrase = next_phrase()) {
            if (is_amount(words, text, next)) all.push_back({&text.figures[next], next});
            read = std::max(read, text.figures[next].span.end);
        }
    };
    for (const Word& word : text.segmentation.words) {
        if (phrase < word.span.end) figures_until(word.span.end);
        if (word.span.begin < read) continue;
        const char* const letters = text.document.text.data() + word.span.begin;  // a string's end is one, too
        const bool written = is_digit(letters[0]);
        if (!written && !begins_like_number(letters[0], letters[1])) continue;
        std::optional<Figure> number =
            written ? digits(words.determiner, text, word) : number_word(words.families, text, word);
        if (!number || is_age(text, *number) || tells_life(words, text, *number) || shares_length(text, *number))
            continue;
        read = number->span.end;
        const bool article = !written && *number->value.low == Number(1);
        if (article && !is_listed(text, word)) continue;
        all.push_back({&others.emplace_back(std::move(*number)), no_figure, article});
    }
    figures_until(UINT32_MAX);
}

bool addable(const Figure& figure) {
    return is_numeric(figure) && figure.value.modifier != Modifier::range && figure.value.form != Form::fraction &&
           (figure.value.kind == Kind::money || figure.value.kind == Kind::count);
}

bool is_bare(const Figure& figure) {
    return figure.value.kind == Kind::count && figure.value.unit == "count" && figure.noun.empty();
}

bool same_unit(const Figure& a, const Figure& b) {
    if (a.value.kind == b.value.kind && a.value.unit == b.value.unit)
        return a.per == b.per || a.per.empty() || b.per.empty();
    return (a.value.kind == Kind::money && lacks_unit(b)) || (b.value.kind == Kind::money && lacks_unit(a));
}

}  // namespace stimmig
