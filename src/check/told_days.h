// Days that a text tells of one after the other, and which of them one that follows is counted from.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/around.h"

namespace stimmig {

class ToldDays {
public:
    ToldDays(const Ruleset& rules, const Text& text);

    /// A day of a month; one that only a weekday or a holiday names may be another than it was taken for.
    [[nodiscard]] bool is_day(std::uint32_t i) const;
    /// "am Donnerstag"
    [[nodiscard]] bool is_weekday(std::uint32_t i) const;
    /// Of a word in lower case.
    [[nodiscard]] bool names_weekday(std::string word) const;
    /// The id of its term in table "day_distance"; empty for others. Words in lower case.
    [[nodiscard]] std::string_view kind_of(const std::string& word) const;
    [[nodiscard]] bool is_filler(const std::string& word) const { return kind_of(word) == "fill"; }

    /// The only date that a sentence names, where it is one that `is`; no_figure where there are more.
    template <typename Is>
    [[nodiscard]] std::uint32_t only(const SentenceFigures& group, Is is) const {
        std::uint32_t found = no_figure;
        for (std::uint32_t i = group.first; i < group.last; ++i) {
            if (text_.figures[i].value.kind != Kind::date) continue;
            if (found != no_figure || !is(i)) return no_figure;
            found = i;
        }
        return found;
    }
    /// Whether a sentence stands behind another one, in its paragraph or the next, with nothing between them in which
    /// time goes on.
    [[nodiscard]] bool goes_on_from(const SentenceFigures& group, const SentenceFigures& dated) const;
    /// Whether another day told near a figure is one that `fits`.
    [[nodiscard]] bool another_day(std::uint32_t near, std::uint32_t known,
                                   const std::function<bool(std::uint32_t)>& fits) const;

    /// "nach dem Sturz", "vor Prozessbeginn", "nach ihrer Wahl": on which side of what has been told (+1 behind it),
    /// in the words [begin, end).
    struct Event {
        int side = 0;
        /// How surely it is what has been told: "this", "own", "event" or "noun", which has to be looked for.
        std::string_view named;
        std::uint32_t noun = no_figure;  ///< number of the word
    };
    [[nodiscard]] Event event_in(std::uint32_t begin, std::uint32_t end) const;
    /// Whether the event is spoken of in the stretch: "Sturz" in "stürzte".
    [[nodiscard]] bool speaks_of(const Event& event, Span in) const;

private:
    const Text& text_;
    const Table& words_;
    const Table& weekdays_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is_event(const std::string& noun) const;
    [[nodiscard]] bool next_block(std::uint32_t one, std::uint32_t other) const;
};

}  // namespace stimmig
