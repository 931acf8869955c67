// Numbers that stand in one construction: whether two of them share the verb, and so the unit, that the text states
// once.
#pragma once

#include "extract/surroundings.h"

namespace stimmig {

/// The word before the figure's phrase, as written, with what touches it.
[[nodiscard]] std::string_view word_before_phrase(std::string_view text, const Draft& draft, std::uint32_t floor);

/// Whether the clause ends at `end`, or goes on with what is no noun.
[[nodiscard]] bool ends_clause(std::string_view text, std::uint32_t end, std::uint32_t sentence_end);
[[nodiscard]] bool goes_on_without_noun(std::string_view text, std::uint32_t end, std::uint32_t sentence_end);

/// "Hans Meier, 54, aus Köln"
[[nodiscard]] bool is_age(std::string_view text, const Draft& draft);

/// "6 zu 3", "18 zu 12 Stimmen", "1.100 zu 8 Euro": a number that is set against another shares nothing with it.
[[nodiscard]] bool is_set_against(std::string_view text, Span span);

/// "Die Geburtenziffer fiel auf 1,35": what is told in its part of the sentence has no unit.
[[nodiscard]] bool is_pure_number(const ExtractContext& context, const Draft& draft);

/// "Kinder unter 6 zahlen nichts", "alle ab 18": bounds without a unit are ages, unless a price stands before them.
[[nodiscard]] bool is_bound_of_age(const ExtractContext& context, const Draft& draft, std::string_view before);

/// Whether the word says how a number behind it is meant: "auf", "bei", "um".
[[nodiscard]] bool is_level_preposition(const ExtractContext& context, std::string_view word);

/// Whether what follows the number makes it a part of something else, or a difference: "12 davon", "12 mehr".
[[nodiscard]] bool counts_apart(const ExtractContext& context, const Draft& draft);

/// "Der Kurs kostet 89 Euro, maximal 12 können teilnehmen", "im Bus sitzen 45": by the verb beside it the number counts
/// people, and is no amount.
[[nodiscard]] bool counts_people(const ExtractContext& context, const Draft& draft);

/// "„Ich bin erst 18“", "wir sind 12": how old somebody is, or how many they are.
[[nodiscard]] bool is_said_of_oneself(std::string_view text, const Draft& draft);

/// Numbers beside each other that measure the same thing rarely lie further apart.
constexpr int most_times = 12;

/// Whether both measure about the same: neither is more than so many times the other.
[[nodiscard]] bool of_one_order(const Value& a, const Value& b, int times = most_times);

/// Digits behind the decimal sign, as the granularity tells.
[[nodiscard]] int decimals(const Value& value);

/// The value as it is written before the model's scale word, if `draft` would be multiplied by it: "300" of "300
/// Millionen" beside a bare "120".
[[nodiscard]] Value as_written(const Draft& model, const Draft& draft);

/// Whether two numbers of one sentence, in the order of the text, are told by one verb that only one of them has, and
/// stand alike in their parts: "54 Prozent in Bayern, 49 in Hessen", "CDU 31 und SPD 18 Prozent", "im Norden bei 5,9,
/// im Süden bei 3,4 Prozent". `bare` is the one of them that has no unit.
[[nodiscard]] bool gapped(const ExtractContext& context, const Draft& first, const Draft& second, const Draft& bare);

/// Whether one of the words between says that the number is compared with the one before: "geplant waren", "statt".
/// `id` tells how: see the table comparison.
[[nodiscard]] bool says(const ExtractContext& context, std::uint32_t from, std::uint32_t to, std::string_view id);

/// "68 Prozent von ihnen, also 13, klagen": what a share comes to is no share.
[[nodiscard]] bool restates_share(const ExtractContext& context, const Draft& model, const Draft& draft);

}  // namespace stimmig
