// What stands around a date: its neighbouring words, and whether its clause looks back or ahead.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/match.h"
#include "value/days.h"

namespace stimmig {

/// The run of non-gaps right before `at`, without opening quotes and brackets; "" at the start of a block. Empty ones
/// stand in the text as well, so that looking may go on from there.
[[nodiscard]] std::string_view word_before(std::string_view text, std::uint32_t at);
/// The word right after `at`, without closing punctuation; "" where something else than a gap follows.
[[nodiscard]] std::string_view word_after(std::string_view text, std::uint32_t at);
/// The same beside a word that stands in the text.
[[nodiscard]] inline std::string_view word_before(std::string_view text, std::string_view word) {
    return word_before(text, static_cast<std::uint32_t>(word.data() - text.data()));
}
[[nodiscard]] inline std::string_view word_after(std::string_view text, std::string_view word) {
    return word_after(text, static_cast<std::uint32_t>(word.data() + word.size() - text.data()));
}

/// The next run of non-gaps before `end`, without the punctuation that touches it; moves `at` behind it.
[[nodiscard]] std::string_view next_word(std::string_view text, std::uint32_t& at, std::uint32_t end);

/// Whether the table date_context files `word` under `id`.
[[nodiscard]] bool is_context(const ExtractContext& context, std::string_view word, std::string_view id);

/// The same of its tail: "Präsidentenwahl".
[[nodiscard]] bool ends_with_context(const ExtractContext& context, std::string_view word, std::string_view id);

/// "nach dem Tod des Bandenführers Karl Meier am Mittwoch": whether the date behind that preposition is the one of what
/// nobody plans.
[[nodiscard]] bool dates_mishap(const ExtractContext& context, std::string_view text, std::string_view preposition);

/// Clause around a span: within its sentence, between the nearest commas, colons, semicolons, dashes and brackets.
[[nodiscard]] Span clause_around(const ExtractContext& context, Span span);

/// The part of that clause that holds the span, where "und" joins two with verbs of their own.
[[nodiscard]] Span conjunct_around(const ExtractContext& context, Span clause, Span span);

/// `ahead` is a weak future: "ab" and "bis" before the date, or the present tense of an event ("beginnt").
/// `past_ahead`: the clause tells what has been, the preposition looks ahead from there ("verlangte bis Freitag").
enum class Tense : std::uint8_t { unknown, past, past_ahead, ahead, future };

/// What the clause says about a date that does not say it itself. "seit" before it looks back, "ab" and "bis" look
/// ahead, also from what has been settled ("bis Mai verlängert", "auf den 3. Mai vertagt"), unless the clause tells
/// what has been or a date stands before "bis". A date right behind an event ("bei der Wahl im Mai") is told by the
/// event.
[[nodiscard]] Tense tense_around(const ExtractContext& context, Span span);

/// The occurrence that news copy means among those of the years around publication: `past` is the last one that has
/// begun, `next` the first one that has not ended. Without a tense it is the past one, unless that is far away and the
/// next one near (a deadline "am 1. September", read in July). A weak future does not reach over a past one of the last
/// weeks ("ab 1. Januar", read in January). Of a past that looks ahead only the next weeks are meant.
[[nodiscard]] std::optional<Days> choose_occurrence(const std::optional<Days>& past, const std::optional<Days>& next,
                                                    Day published, Tense tense);

}  // namespace stimmig
