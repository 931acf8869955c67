// How the words between a length of time and a span of days tie the one to the other.
#pragma once

#include "check/date_span.h"

namespace stimmig {

/// How a length is tied to its span.
enum class Tie : std::uint8_t {
    none,
    equal,
    after,     ///< equal, but no word says so: an afterthought
    sum,       ///< the length may leave out parts of the span
    near,      ///< in the next sentence, or with other words between
    taken_up,  ///< the same, told as known: "in diesen acht Tagen"
};

class SpanTies {
public:
    SpanTies(const Ruleset& rules, const Text& text, const DateSpans& spans)
        : text_(text), spans_(spans), ties_(rules.table("span_tie")), runs_(rules.table("span_run")) {}

    /// Of a length behind the figure that its span ends with.
    [[nodiscard]] Tie after(std::uint32_t span, std::uint32_t length) const;
    /// Of a length before the figure that its span begins with.
    [[nodiscard]] bool before(std::uint32_t length, std::uint32_t span) const;
    /// Whether the figures on both sides of a length are the ends of its span.
    [[nodiscard]] bool runs_between(std::uint32_t length) const;

private:
    const Text& text_;
    const DateSpans& spans_;
    const Table& ties_;
    const Table& runs_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is_run(std::string_view word, std::string_view id) const;
    [[nodiscard]] Tie of(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] Tie afterthought(std::string_view gap, std::uint32_t length) const;
};

}  // namespace stimmig
