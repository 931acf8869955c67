// What stands around a figure, for checks that read words rather than claims, and days as a message writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"

namespace stimmig {

class WordClass;

[[nodiscard]] const Sentence* sentence_of(const Text& text, const Figure& figure);
/// Whether a figure is written with digits: a date that only a weekday or a holiday names may be another than it was
/// taken for.
[[nodiscard]] bool has_digits(const Text& text, const Figure& figure);
/// The same, or by a part of a month: "Mitte Oktober".
[[nodiscard]] bool is_written(const Text& text, const Figure& figure);
[[nodiscard]] std::string_view plain(const Text& text, std::uint32_t begin, std::uint32_t end);
/// A word of the text's segmentation, as it is written.
[[nodiscard]] std::string_view written_word(const Text& text, std::uint32_t word);
/// Words that begin within [begin, end), in lower case.
[[nodiscard]] std::vector<std::string> low_words(const Text& text, std::uint32_t begin, std::uint32_t end);
/// Whether a word in lower case ends in a form of the term, or of the table: "abteilungsleiter" in "leiter".
[[nodiscard]] bool ends_in_any(const Term& term, std::string_view low);
[[nodiscard]] bool ends_in_any(const Table& table, std::string_view low);
/// Whether one of the words that begin within [begin, end) is in the table, which folds case.
[[nodiscard]] bool any_in(const Table& table, const Text& text, std::uint32_t begin, std::uint32_t end);
[[nodiscard]] bool any_in(const Table& table, const Text& text, Span span);

/// Whether the figure's sentence, by words of `ahead` in lower case, tells of what will or should be.
[[nodiscard]] bool looks_ahead(const Text& text, std::uint32_t figure, const WordClass& ahead);

/// Figures of one sentence, as a half-open range of indexes; figures lie in order.
struct SentenceFigures {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0, last = 0;
};
[[nodiscard]] std::vector<SentenceFigures> by_sentence(const Text& text);
/// Whether the one's sentence stands right behind the other's, in the same paragraph.
[[nodiscard]] bool follows(const Text& text, const SentenceFigures& one, const SentenceFigures& other);

/// An option of a check's rule as a number.
[[nodiscard]] Number option(const CheckInput& input, std::string_view check, std::string_view name,
                            const Number& fallback);

/// "5. November 2025", "5 November 2025"
[[nodiscard]] Message written(Day day);
/// "2025", "Juli 2025", "18. bis 20. Juli 2025", "18. Juli 2025 bis 3. August 2025"
[[nodiscard]] Message written(const Days& days);
/// 1 (Monday) .. 7
[[nodiscard]] Message weekday_name(int iso_weekday);
[[nodiscard]] Message month_name(int month);

}  // namespace stimmig
