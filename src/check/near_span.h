// Two moments that stand near a length of time and may be its ends: the only two dates of its sentence or those beside
// it, or one date and the day of publication.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "check/date_span.h"
#include "check/form_ids.h"

namespace stimmig {

class NearSpans {
public:
    NearSpans(const Ruleset& rules, const Text& text, const DateSpans& spans);
    struct Query {
        std::uint32_t length = 0;
        bool follows = false;  ///< the moments stand before it
        bool known = false;    ///< they may stand in the paragraph before, too
        bool ends = false;     ///< "nach 36 Monaten endete": the second one may stand behind it in its sentence
        std::function<bool(std::uint32_t, const DateSpan&)> fits;  ///< a length, and a span
        std::function<bool(const DateSpan&)> told;                 ///< whether the length may be meant for the span
    };
    /// None where any two of the near dates are as far apart as the length says.
    [[nodiscard]] std::optional<DateSpan> find(const Query& query) const;

private:
    const Text& text_;
    const DateSpans& spans_;
    const FormIds& uses_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] std::vector<std::uint32_t> dates_in(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] std::optional<DateSpan> only_span(const std::vector<std::uint32_t>& dates) const;
    [[nodiscard]] std::optional<DateSpan> until_now(std::uint32_t date) const;
    [[nodiscard]] std::optional<DateSpan> between(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool explained(const Query& query, const std::vector<std::uint32_t>& dates) const;
    [[nodiscard]] bool is_spanned(const DateSpan& span) const;
    [[nodiscard]] bool to_come(Span sentence) const;
    [[nodiscard]] bool quoted_apart(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool taken(const Query& query, const DateSpan& span, std::uint32_t first, std::uint32_t last) const;
};

}  // namespace stimmig
