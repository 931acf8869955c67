// Which span a length of time is about that does not stand right beside it: "Vom 22. bis 26. September ... Acht Tage
// lang".
#pragma once

#include <optional>

#include "check/date_span.h"
#include "check/form_ids.h"
#include "check/word_class.h"

namespace stimmig {

class LengthUses {
public:
    LengthUses(const Ruleset& rules, const Text& text, const DateSpans& spans);
    /// The only span or pair of dates of its sentence, or of the one before or after it; none where the length may be
    /// one of something else.
    [[nodiscard]] std::optional<DateSpan> span_of(std::uint32_t length) const;
    /// "In diesen acht Tagen": of the span just told, whatever else its sentence says.
    [[nodiscard]] bool takes_up(std::uint32_t length) const;

private:
    /// How a length is told of a span.
    enum class Use : std::uint8_t {
        none,
        lasts,     ///< "acht Tage lang", "dauert acht Tage", "achttägig"
        ends,      ///< "nach acht Tagen ging sie zu Ende"
        those,     ///< "Die acht Tage haben sich gelohnt"
        in_those,  ///< "In diesen acht Tagen"
    };

    const Text& text_;
    const DateSpans& spans_;
    const FormIds& uses_;
    const Table& persons_;
    const Table& kin_;
    std::optional<Day> published_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is(std::string_view word, std::string_view id) const;
    [[nodiscard]] bool any(std::uint32_t begin, std::uint32_t end, std::string_view id) const;
    [[nodiscard]] Use use_of(std::uint32_t length) const;
    [[nodiscard]] bool is_written_date(std::uint32_t figure) const;
    [[nodiscard]] std::optional<DateSpan> span_in(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] std::optional<DateSpan> pair_in(std::uint32_t first, std::uint32_t last, std::uint32_t length,
                                                  Use use) const;
};

}  // namespace stimmig
