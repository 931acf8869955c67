#include "check/next_day.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/text_in_hand.h"
#include "check/told_days.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

class NextDays {
public:
    NextDays(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          days_(input.rules, text_),
          next_(input.rules, "next_day", "day_distance"),
          before_(input.rules, "day_before", "day_distance"),
          part_(input.rules, "part_of_day", "day_distance") {}

    void run(std::vector<Finding>& findings) const {
        SentenceFigures dated;
        const auto is_date = [](const Figure& figure) { return figure.value.kind == Kind::date; };
        for (const SentenceFigures& group : groups_) {
            for (std::uint32_t d = group.first; d < group.last; ++d)
                if (days_.is_day(d) || days_.is_weekday(d)) check(d, group, dated, findings);
            if (std::any_of(text_.figures.begin() + group.first, text_.figures.begin() + group.last, is_date))
                dated = group;
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    ToldDays days_;
    WordClass next_, before_, part_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    struct Side {
        int days = 0;                       ///< +1 for the day after, -1 for the one before
        bool loose = false;                 ///< "am nächsten Morgen": the event may have been in the night
        std::optional<ToldDays::Event> of;  ///< "am Tag nach der Wahl"
    };

    [[nodiscard]] std::string low_word(std::uint32_t word) const { return lower(written_word(text_, word)); }

    /// The longest phrase of a class whose words end before `last`.
    [[nodiscard]] Side side_of(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t longest = 4;
        std::string row;
        for (std::uint32_t count = 0; count < longest && last - count > first; ++count) {
            const std::string word = low_word(last - 1 - count);
            row = row.empty() ? word : word + ' ' + row;
            const bool next = next_.has(row);
            if (!next && !before_.has(row)) continue;
            return {next ? 1 : -1, part_.within(row), {}};
        }
        return {};
    }

    /// What the words right before a day make of it.
    [[nodiscard]] Side side_ahead(std::uint32_t begin, std::uint32_t day) const {
        const auto& words = text_.segmentation.words;
        const std::uint32_t first = text_.segmentation.word_at(begin);
        std::uint32_t last = text_.segmentation.word_at(at(day).phrase);
        while (last < words.size() && words[last].span.begin < at(day).phrase) ++last;
        for (; last > first; --last) {
            const std::string word = low_word(last - 1);
            // "am Tag darauf und am 7. Juni" are two.
            if (word == "und" || !(days_.is_filler(word) || days_.names_weekday(word))) break;
        }
        if (const Side side = side_of(first, last); side.days != 0) return side;
        return day_of_event(begin, at(day).phrase);
    }

    /// "am 7. Juni, tags darauf, ...", "am 7. Juni, dem Tag nach der Wahl, ..."
    [[nodiscard]] Side side_behind(std::uint32_t day, std::uint32_t end) const {
        const std::uint32_t from = at(day).span.end;
        const std::string_view rest = plain(text_, from, end);
        if (!rest.starts_with(", ") && !rest.starts_with(" – ") && !rest.starts_with(" (")) return {};
        const std::size_t sign = rest.find_first_of(",.;)", 2);
        if (sign == std::string_view::npos) return {};
        const auto to = from + static_cast<std::uint32_t>(sign);
        const std::vector<std::string> words = low_words(text_, from, to);
        std::string row;
        for (const std::string& word : words) row += (row.empty() ? "" : " ") + word;
        for (const std::string& all : {row, "am" + (row.starts_with("dem ") ? row.substr(3) : " " + row)})
            if (next_.has(all) || before_.has(all)) return {next_.has(all) ? 1 : -1, part_.within(all), {}};
        Side side = day_of_event(from, to);
        return side;
    }

    /// "am Tag nach der Wahl": the words up to `end` close with it.
    [[nodiscard]] Side day_of_event(std::uint32_t begin, std::uint32_t end) const {
        const auto& words = text_.segmentation.words;
        std::uint32_t w = text_.segmentation.word_at(end);
        constexpr int reach = 8;
        for (int i = 0; i < reach && w-- > 0 && words[w].span.begin >= begin; ++i) {
            if (low_word(w) != "tag") continue;
            if (w == 0) return {};
            const std::string ahead = low_word(w - 1);
            if (ahead != "am" && ahead != "dem" && ahead != "einen" && ahead != "der") return {};
            const std::string_view row = plain(text_, words[w].span.end, end);
            const std::size_t sign = row.find_first_of(",(–");
            const std::uint32_t close =
                sign == std::string_view::npos ? end : words[w].span.end + static_cast<std::uint32_t>(sign);
            const std::vector<std::string> tail = low_words(text_, close, end);
            if (std::any_of(tail.begin(), tail.end(), [&](const std::string& word) {
                    return !days_.is_filler(word) && !days_.names_weekday(word);
                }))
                return {};
            const ToldDays::Event event = days_.event_in(words[w].span.end, close);
            return event.side == 0 ? Side{} : Side{event.side, false, event};
        }
        return {};
    }

    void check(std::uint32_t day, const SentenceFigures& group, const SentenceFigures& dated,
               std::vector<Finding>& findings) const {
        // The first date of all has none before it that it could be counted from.
        if (day == group.first && dated.first == dated.last) return;
        const Span in = text_.segmentation.sentences[group.sentence].span;
        Side side = side_ahead(in.begin, day);
        const bool behind = side.days == 0;
        if (behind) side = side_behind(day, in.end);
        if (side.days == 0) return;
        // "Am Tag darauf" may be a date of its own.
        const bool named = days_.is_weekday(day);
        const auto is_base = [&](std::uint32_t i) { return named ? days_.is_weekday(i) : days_.is_day(i); };
        std::uint32_t base = no_figure;
        for (std::uint32_t i = group.first; i < day; ++i) {
            if (at(i).value.kind != Kind::date || (!is_base(i) && !has_digits(text_, at(i)))) continue;
            if (base != no_figure || !is_base(i) || behind) return;
            base = i;
        }
        if (base == no_figure && days_.goes_on_from(group, dated)) base = days_.only(dated, is_base);
        if (base == no_figure) return;
        if (side.of && side.of->named != "this") {
            const std::uint32_t told = text_.segmentation.sentence_at(at(base).span.begin);
            if (told == group.sentence || !days_.speaks_of(*side.of, text_.segmentation.sentences[told].span)) return;
        }
        const std::string_view ahead = plain(text_, at(base).phrase < 12 ? 0 : at(base).phrase - 12, at(base).phrase);
        // "in der Nacht zum 5. Juni" began on the 4th.
        const bool night = ahead.find("Nacht ") != std::string_view::npos;
        const auto apart_from = [&](std::uint32_t from) {
            const auto apart = (at(day).value.days->from - at(from).value.days->from).count();
            // Which week a weekday is of has only been guessed.
            return named ? (apart % 7 + 10) % 7 - 3 : apart;
        };
        const auto apart = apart_from(base);
        if (apart == side.days || (night && apart >= -1 && apart <= 1) || (side.loose && apart == 0)) return;
        if ((at(base).inferred_date || at(day).inferred_date) && std::abs(apart) > 300) return;
        if (days_.another_day(day, base, [&](std::uint32_t i) { return apart_from(i) == side.days; })) return;
        const Message a = written(at(base).value.days->from);
        const Message b = written(at(day).value.days->from);
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, day}, {index_, base}};
        finding.message = {
            fmt::format("Der Tag {} dem {} ist nicht der {}.", side.days > 0 ? "nach" : "vor", a.de, b.de),
            fmt::format("The day {} {} is not {}.", side.days > 0 ? "after" : "before", a.en, b.en)};
    }
};

}  // namespace

void check_next_days(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    NextDays(input, text).run(findings);
}

}  // namespace stimmig
