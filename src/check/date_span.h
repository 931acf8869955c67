// Spans of days that a text writes with both ends: "12. bis 16. Juni", "von März 2021 bis September 2022".
#pragma once

#include <optional>

#include "check/check.h"

namespace stimmig {

/// The figures that make up a span and its first and last unit; of one figure both are the same.
struct DateSpan {
    std::uint32_t first = 0, last = 0;
    Days begin, end;
};

/// A day, a month or a year.
[[nodiscard]] bool is_single(const Value& date);
/// Whether one date is all after another. Of dates without their year, those that lie further apart than some months
/// are of two years, and say nothing.
[[nodiscard]] bool surely_after(const Figure& date, const Figure& other);
/// Whether both name the same day and month, of which one may have been given another year than was meant.
[[nodiscard]] bool same_day_of_year(const Figure& date, const Figure& other);

class DateSpans {
public:
    DateSpans(const Ruleset& rules, const Text& text)
        : text_(text), ties_(rules.table("span_tie")), runs_(rules.table("span_run")) {}

    [[nodiscard]] bool is_date(std::uint32_t figure) const;
    /// One figure that is a span of its own.
    [[nodiscard]] bool is_span(std::uint32_t figure) const;
    /// Whether a date stands so many sentences before or after that of a figure, or in it.
    [[nodiscard]] bool any_near(std::uint32_t figure, std::uint32_t before, std::uint32_t after) const;
    /// The span that begins, or ends, with a figure.
    [[nodiscard]] std::optional<DateSpan> from(std::uint32_t figure) const;
    [[nodiscard]] std::optional<DateSpan> until(std::uint32_t figure) const;
    /// The word right before an offset; empty where something else stands between.
    [[nodiscard]] std::string_view word_before(std::uint32_t offset) const;
    [[nodiscard]] bool tied_as(std::string_view word, std::string_view id) const;
    /// Whether two dates stand beside each other as one: "vor zwölf Jahren, im Mai 2018".
    [[nodiscard]] bool is_apposed(std::uint32_t left, std::uint32_t right) const;
    [[nodiscard]] bool between_ahead(std::uint32_t offset) const;

private:
    const Text& text_;
    const Table& ties_;
    const Table& runs_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] Days end_of(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool joined(std::uint32_t a, std::uint32_t b) const;
};

}  // namespace stimmig
