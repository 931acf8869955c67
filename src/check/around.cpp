#include "check/around.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "check/word_class.h"
#include "extract/letters.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

struct Name {
    const char *de, *en;
};
constexpr std::array<Name, 12> months{{{"Januar", "January"},
                                       {"Februar", "February"},
                                       {"März", "March"},
                                       {"April", "April"},
                                       {"Mai", "May"},
                                       {"Juni", "June"},
                                       {"Juli", "July"},
                                       {"August", "August"},
                                       {"September", "September"},
                                       {"Oktober", "October"},
                                       {"November", "November"},
                                       {"Dezember", "December"}}};
constexpr std::array<Name, 7> weekdays{{{"Montag", "Monday"},
                                        {"Dienstag", "Tuesday"},
                                        {"Mittwoch", "Wednesday"},
                                        {"Donnerstag", "Thursday"},
                                        {"Freitag", "Friday"},
                                        {"Samstag", "Saturday"},
                                        {"Sonntag", "Sunday"}}};

}  // namespace

const Sentence* sentence_of(const Text& text, const Figure& figure) {
    const auto& sentences = text.segmentation.sentences;
    if (sentences.empty()) return nullptr;
    const std::uint32_t index = text.segmentation.sentence_at(figure.span.begin);
    return index < sentences.size() ? &sentences[index] : nullptr;
}

bool looks_ahead(const Text& text, std::uint32_t figure, const WordClass& ahead) {
    if (text.claims[figure].role == Role::forecast) return true;
    const Sentence* sentence = sentence_of(text, text.figures[figure]);
    return sentence && ahead.in(lower(plain(text, sentence->span.begin, sentence->span.end)));
}

std::string_view plain(const Text& text, std::uint32_t begin, std::uint32_t end) {
    const std::string_view all = text.document.text;
    return begin < end && end <= all.size() ? all.substr(begin, end - begin) : std::string_view{};
}

std::string_view written_word(const Text& text, std::uint32_t word) {
    const Span span = text.segmentation.words[word].span;
    return plain(text, span.begin, span.end);
}

std::vector<std::string> low_words(const Text& text, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::string> words;
    const auto& all = text.segmentation.words;
    std::uint32_t first = text.segmentation.word_at(begin);
    if (first < all.size() && all[first].span.begin < begin) ++first;
    std::uint32_t last = first;
    while (last < all.size() && all[last].span.begin < end) ++last;
    words.reserve(last - first);
    for (std::uint32_t i = first; i < last; ++i)
        words.push_back(lower(plain(text, all[i].span.begin, all[i].span.end)));
    return words;
}

bool has_digits(const Text& text, const Figure& figure) {
    const std::string_view written = plain(text, figure.span.begin, figure.span.end);
    return std::any_of(written.begin(), written.end(), [](char c) { return is_digit(c); });
}

bool is_written(const Text& text, const Figure& figure) {
    return has_digits(text, figure) || figure.value.precision == Precision::part_of_month;
}

bool ends_in_any(const Term& term, std::string_view low) {
    return std::any_of(term.forms.begin(), term.forms.end(),
                       [&](const std::string& form) { return low.ends_with(form); });
}

bool ends_in_any(const Table& table, std::string_view low) {
    return std::any_of(table.terms.begin(), table.terms.end(),
                       [&](const Term& term) { return ends_in_any(term, low); });
}

bool any_in(const Table& table, const Text& text, std::uint32_t begin, std::uint32_t end) {
    const auto& words = text.segmentation.words;
    std::uint32_t word = text.segmentation.word_at(begin);
    if (word < words.size() && words[word].span.begin < begin) ++word;
    for (; word < words.size() && words[word].span.begin < end; ++word) {
        const std::string_view written = written_word(text, word);
        if (table.fold_case ? table.find(written) : table.find(lower(written))) return true;
    }
    return false;
}

bool any_in(const Table& table, const Text& text, Span span) {
    return any_in(table, text, span.begin, span.end);
}

bool follows(const Text& text, const SentenceFigures& one, const SentenceFigures& other) {
    const auto& sentences = text.segmentation.sentences;
    return one.sentence == other.sentence + 1 && sentences[one.sentence].block == sentences[other.sentence].block;
}

std::vector<SentenceFigures> by_sentence(const Text& text) {
    std::vector<SentenceFigures> groups;
    if (text.segmentation.sentences.empty()) return groups;
    // Figures lie in order, and so do sentences.
    const auto& sentences = text.segmentation.sentences;
    std::uint32_t sentence = 0;
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        const std::uint32_t begin = text.figures[i].span.begin;
        while (sentence + 1 < sentences.size() && sentences[sentence + 1].span.begin <= begin) ++sentence;
        if (groups.empty() || groups.back().sentence != sentence) groups.push_back({sentence, i, i});
        groups.back().last = i + 1;
    }
    return groups;
}

Number option(const CheckInput& input, std::string_view check, std::string_view name, const Number& fallback) {
    const CheckRule* rule = input.rules.check(check);
    if (!rule) return fallback;
    const auto entry = rule->options.find(name);
    return entry == rule->options.end() ? fallback : Number::parse(entry->second).value_or(fallback);
}

Message weekday_name(int iso_weekday) {
    const Name& name = weekdays[static_cast<std::size_t>(std::clamp(iso_weekday, 1, 7) - 1)];
    return {name.de, name.en};
}

Message month_name(int month) {
    const Name& name = months[static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)];
    return {name.de, name.en};
}

Message written(Day day) {
    const date::year_month_day parts{day};
    const Message month = month_name(calendar::month_of(day));
    const auto number = static_cast<unsigned>(parts.day());
    return {fmt::format("{}. {} {}", number, month.de, static_cast<int>(parts.year())),
            fmt::format("{} {} {}", number, month.en, static_cast<int>(parts.year()))};
}

Message written(const Days& days) {
    if (days.from == days.to) return written(days.from);
    const date::year_month_day first{days.from};
    const int year = static_cast<int>(first.year());
    const int month = calendar::month_of(days.from);
    if (days == calendar::year_span(year)) return {std::to_string(year), std::to_string(year)};
    const Message name = month_name(month);
    const Message last = written(days.to);
    const Days whole = calendar::month_span(year, month);
    if (days == whole) return {fmt::format("{} {}", name.de, year), fmt::format("{} {}", name.en, year)};
    if (days.to <= whole.to) {
        const auto day = static_cast<unsigned>(first.day());
        return {fmt::format("{}. bis {}", day, last.de), fmt::format("{} to {}", day, last.en)};
    }
    return {written(days.from).de + " bis " + last.de, written(days.from).en + " to " + last.en};
}

}  // namespace stimmig
