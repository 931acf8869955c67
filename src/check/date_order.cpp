// "am 5. März, zwei Tage nach dem 4. März", "am 4. März und zwei Tage später, am 9. März": a distance between two days
// that both are written out.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/date_events.h"
#include "check/date_reversed.h"
#include "check/date_sequence.h"
#include "check/each.h"
#include "check/next_day.h"
#include "check/text_in_hand.h"
#include "check/told_days.h"
#include "check/told_periods.h"
#include "check/told_runs.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

class OrderCheck {
public:
    OrderCheck(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          days_(input.rules, text_) {}

    void run(std::vector<Finding>& findings) const {
        SentenceFigures dated;
        for (const SentenceFigures& group : groups_) {
            for (std::uint32_t d = group.first; d < group.last; ++d) {
                if (is_distance(d)) {
                    if (const auto read = reading(d, group, dated)) check(d, *read, findings);
                }
            }
            const auto is_date = [](const Figure& figure) { return figure.value.kind == Kind::date; };
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

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is_day(std::uint32_t i) const { return days_.is_day(i); }
    [[nodiscard]] bool is_distance(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::duration && value.modifier == Modifier::exact && value.low && value.high &&
               *value.low == *value.high && value.low->is_integer() && *value.low < Number(4000) && !at(i).doubtful &&
               (value.unit == "day" || value.unit == "week" || value.unit == "month" || value.unit == "year" ||
                whole_days(value));
    }

    /// "48 Stunden"
    [[nodiscard]] static bool whole_days(const Value& value) {
        return value.unit == "hour" && value.low->is_integer() && value.low->numerator() % 24 == 0;
    }

    /// `other` is said to lie so far after (sign +1) or before (-1) `base`.
    struct Reading {
        std::uint32_t base = 0, other = 0;
        int sign = 0;
        /// How surely the base is what is meant: "nach diesem Spiel", "nach dem Vorfall", "nach ihrer Wahl".
        std::string_view named = "this";
        ToldDays::Event event;
        bool told = false;  ///< the base is a day of an earlier sentence, or no more than likely
    };

    [[nodiscard]] std::string_view kind_of(const std::string& word) const { return days_.kind_of(word); }

    /// Whether nothing but a comma, a bracket and words like "am" or "genau" stands in between.
    [[nodiscard]] bool adjoin(std::uint32_t left, std::uint32_t right) const {
        const std::uint32_t begin = at(left).span.end;
        const std::uint32_t end = at(right).phrase;
        if (plain(text_, begin, end).find_first_of(".;:)") != std::string_view::npos) return false;
        const std::vector<std::string> words = low_words(text_, begin, end);
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return kind_of(word) == "fill"; });
    }

    /// "am 5. März trat sie zurück, [nur] zwei Tage nach dem 4. März.": an afterthought, with which the sentence or
    /// clause ends.
    [[nodiscard]] bool afterthought(std::uint32_t left, std::uint32_t right, std::uint32_t day) const {
        const std::uint32_t begin = at(left).span.end;
        const std::string_view gap = plain(text_, begin, at(right).phrase);
        const std::size_t comma = gap.find(',');
        if (comma == std::string_view::npos || gap.find_first_of(",.;:()", comma + 1) != std::string_view::npos)
            return false;
        const std::vector<std::string> words =
            low_words(text_, begin + static_cast<std::uint32_t>(comma), at(right).phrase);
        if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return kind_of(word) != "fill"; }))
            return false;
        const std::string_view word = plain(text_, at(right).span.end + 1, at(right).span.end + 8);
        if (word.starts_with("nachdem") || word.starts_with("bevor")) return true;
        const std::string_view next = plain(text_, at(day).span.end, at(day).span.end + 1);
        return next.empty() || next == "." || next == "," || next == ";";
    }

    /// "zwei Tage nach [der Wahl vom] 4. März": which side of that day is meant; 0 where something else is.
    [[nodiscard]] int side_of(std::uint32_t distance, std::uint32_t day) const {
        constexpr std::size_t longest = 10;
        const std::uint32_t begin = at(distance).span.end;
        if (plain(text_, begin, at(day).phrase).find_first_of(",.;:()") != std::string_view::npos) return 0;
        const std::vector<std::string> words = low_words(text_, begin, at(day).phrase);
        if (words.empty() || words.size() > longest) return 0;
        return kind_of(words.front()) == "after" ? 1 : kind_of(words.front()) == "before" ? -1 : 0;
    }

    /// What a length lies after (+1) or before (-1), where that is what has been told: "nach dieser Aufnahme", "vor dem
    /// Einsatz", "nach seinem Sturz", "später".
    [[nodiscard]] Reading side_told(std::uint32_t begin, std::uint32_t end) const {
        if (const ToldDays::Event event = days_.event_in(begin, end); event.side != 0)
            return {0, 0, event.side, event.named, event, true};
        int side = 0;
        for (const std::string& word : low_words(text_, begin, end)) {
            const std::string_view kind = kind_of(word);
            if (kind == "fill") continue;
            if (side != 0 || (kind != "later" && kind != "earlier")) return {};
            side = kind == "later" ? 1 : -1;
        }
        Reading read;
        read.sign = side;
        return read;
    }

    /// "zwei Tage später, am 6. März", "drei Tage nach dieser Aufnahme, am 9. Mai", "fünf Tage nach dem Sturz starb er
    /// am
    /// 16. Mai", "zwei Tage später wurde sie entlassen, am 9. Mai": a day behind its distance from one told before.
    [[nodiscard]] Reading side_ahead(std::uint32_t distance, std::uint32_t day) const {
        const std::uint32_t begin = at(distance).span.end;
        const std::string_view gap = plain(text_, begin, at(day).phrase);
        if (gap.find_first_of(".;:)") != std::string_view::npos) return {};
        // "zwei Tage später (am 6. März)"
        const std::size_t sign = std::min(gap.find_first_of(",(–"), gap.size());
        const auto close = begin + static_cast<std::uint32_t>(sign);
        const std::vector<std::string> tail = low_words(text_, close, at(day).phrase);
        const bool filled =
            std::all_of(tail.begin(), tail.end(), [&](const std::string& word) { return kind_of(word) == "fill"; });
        if (sign < gap.size() && !filled) return {};
        if (const Reading read = side_told(begin, close); read.sign != 0) return read;
        return in_clause(begin, close, day, sign < gap.size());
    }

    /// The words of a side, and behind them a verb with no more than its subject: "nach dem Sturz starb er [, am]"
    [[nodiscard]] Reading in_clause(std::uint32_t begin, std::uint32_t end, std::uint32_t day, bool set_off) const {
        constexpr std::uint32_t longest = 3;
        const auto& words = text_.segmentation.words;
        const std::uint32_t last = text_.segmentation.word_at(end);
        const std::uint32_t first = text_.segmentation.word_at(begin);
        // "am" belongs to the day.
        std::uint32_t close = last;
        if (!set_off) {
            if (close == 0 || lower(written_word(text_, close - 1)) != "am") return {};
            --close;
        } else {
            const std::string_view next = plain(text_, at(day).span.end, at(day).span.end + 1);
            if (!next.empty() && next != "." && next != ",") return {};
        }
        for (std::uint32_t n = 1; n <= longest + 2 && close > first + n; ++n) {
            const std::uint32_t verb = close - n;
            const std::string_view kind = kind_of(lower(written_word(text_, verb)));
            if (starts_upper(written_word(text_, verb))) continue;
            // "die am 9. Mai erhobene Klage"
            if (kind == "away" || kind == "fill" || (n == 1 && kind == "determiner")) return {};
            const Reading read = side_told(begin, words[verb].span.begin);
            if (read.sign == 0) continue;
            return n <= longest || set_off ? read : Reading{};
        }
        return {};
    }

    /// "am 16. Februar [gemeldet], also drei Tage nach diesem Endspiel", "am 16. Februar, fünf Tage später, ..."
    [[nodiscard]] Reading side_behind(std::uint32_t day, std::uint32_t distance, const SentenceFigures& group) const {
        constexpr std::size_t longest = 5;
        const std::uint32_t begin = at(day).span.end;
        const std::string_view gap = plain(text_, begin, at(distance).phrase);
        const std::size_t comma = std::min(gap.find(", "), gap.find(" – "));
        if (comma == std::string_view::npos || gap.find_first_of(",.;:()", comma + 1) != std::string_view::npos)
            return {};
        const auto tail = low_words(text_, begin + static_cast<std::uint32_t>(comma), at(distance).phrase);
        if (low_words(text_, begin, begin + static_cast<std::uint32_t>(comma)).size() > longest ||
            std::any_of(tail.begin(), tail.end(), [&](const std::string& word) { return kind_of(word) != "fill"; }))
            return {};
        const Span in = text_.segmentation.sentences[group.sentence].span;
        const std::string_view rest = plain(text_, at(distance).span.end, in.end);
        const auto end =
            static_cast<std::uint32_t>(std::min({rest.find_first_of(",.;:()"), rest.find(" – "), rest.size()}));
        // "einen Monat nach seinem Geburtstag am 2. Februar" has a day of its own, and so has "zwei Tage später,
        // am 9.".
        const std::uint32_t next = distance + 1;
        const Reading read = side_told(at(distance).span.end, at(distance).span.end + end);
        const std::uint32_t beside = read.event.side == 0 ? 12 : 0;
        if (next < group.last && at(next).span.begin < at(distance).span.end + end + beside) return {};
        return read;
    }

    /// A day as the other one is: both of a month, or both of a week.
    [[nodiscard]] bool is_like(std::uint32_t i, std::uint32_t other) const {
        return days_.is_weekday(other) ? days_.is_weekday(i) : is_day(i);
    }

    [[nodiscard]] std::optional<Reading> reading(std::uint32_t d, const SentenceFigures& group,
                                                 const SentenceFigures& before) const {
        // Which week a weekday is of has only been guessed.
        const bool within_week = at(d).value.unit == "day" && *at(d).value.low < Number(7);
        const bool next = d + 1 < group.last && (is_day(d + 1) || (within_week && days_.is_weekday(d + 1)));
        const bool day_before = d > group.first && is_day(d - 1);
        if (day_before)
            if (const Reading read = side_behind(d - 1, d, group); read.sign != 0)
                return with_base(read, d - 1, group, before);
        if (!next) return std::nullopt;
        if (const int side = is_day(d + 1) ? side_of(d, d + 1) : 0) {
            if (day_before && (adjoin(d - 1, d) || afterthought(d - 1, d, d + 1))) return Reading{d + 1, d - 1, side};
            if (d + 2 < group.last && is_day(d + 2) && (adjoin(d + 1, d + 2) || goes_on(d + 1, d + 2)))
                return Reading{d + 1, d + 2, side};
        }
        Reading read = side_ahead(d, d + 1);
        if (read.sign == 0) return std::nullopt;
        if (!day_before || days_.is_weekday(d + 1)) return with_base(read, d + 1, group, before);
        read.base = d - 1;
        read.other = d + 1;
        return read;
    }

    /// "[zwei Tage nach dem Sturz am 11. Mai] wurde er am 13. Mai ...", "[zwei Tage nachdem er am 11. Mai] gestürzt
    /// war, wurde er am 13. Mai ..."
    [[nodiscard]] bool goes_on(std::uint32_t left, std::uint32_t right) const {
        constexpr std::size_t longest = 5, verbs = 3;
        const std::uint32_t begin = at(left).span.end;
        const std::string_view gap = plain(text_, begin, at(right).phrase);
        const std::size_t comma = gap.find(',');
        if (gap.find_first_of(".;:()") != std::string_view::npos || gap.find(',', comma + 1) < gap.size()) return false;
        if (comma != std::string_view::npos &&
            low_words(text_, begin, begin + static_cast<std::uint32_t>(comma)).size() > verbs)
            return false;
        const std::uint32_t from = begin + static_cast<std::uint32_t>(comma == std::string_view::npos ? 0 : comma);
        const std::vector<std::string> words = low_words(text_, from, at(right).phrase);
        const bool only_day = comma != std::string_view::npos && words.size() == 1;
        return (only_day || words.size() >= 2) && words.size() <= longest && words.back() == "am" &&
               std::none_of(words.begin(), words.end() - 1, [&](const std::string& word) {
                   return kind_of(word) == "away" || kind_of(word) == "fill" || kind_of(word) == "determiner";
               });
    }

    /// The base is the only day of the sentence that has told one last, where none stands before `other` in its own.
    [[nodiscard]] std::optional<Reading> with_base(Reading read, std::uint32_t other, const SentenceFigures& group,
                                                   const SentenceFigures& before) const {
        read.other = other;
        read.told = true;
        read.base = no_figure;
        for (std::uint32_t i = group.first; i < other; ++i) {
            if (at(i).value.kind != Kind::date) continue;
            if (read.base != no_figure || !is_like(i, other)) return std::nullopt;
            read.base = i;
        }
        // "Am 3. Mai öffnete der Laden, am 5. Mai, zwei Tage nach der Öffnung, brannte er."
        if (read.base != no_figure) return spoken_of(read) ? std::optional(read) : std::nullopt;
        if (!days_.goes_on_from(group, before)) return std::nullopt;
        read.base = days_.only(before, [&](std::uint32_t i) { return is_like(i, other); });
        return read.base == no_figure ? std::nullopt : std::optional(read);
    }

    /// The day that lies so far from another one; months and years reach the same day of the month.
    [[nodiscard]] static Day moved(Day day, const Value& distance, int sign) {
        const int n = sign * static_cast<int>(distance.low->numerator());
        if (distance.unit == "hour") return day + date::days{n / 24};
        if (distance.unit == "day") return day + date::days{n};
        if (distance.unit == "week") return day + date::days{7 * n};
        return calendar::add_months(day, distance.unit == "year" ? 12 * n : n);
    }

    /// Whether the days lie as far apart as is said: "zwei Tage" counts the first one, or does not; of months and years
    /// one rounds a few days.
    [[nodiscard]] static bool fits(Day base, Day other, const Value& distance, int sign) {
        const auto apart = std::abs((moved(base, distance, sign) - other).count());
        const bool short_unit = distance.unit == "day" || distance.unit == "week" || distance.unit == "hour";
        const long slack = short_unit ? 1 : distance.unit == "month" ? 5 : 31;
        const bool same_side = sign > 0 ? other > base : other < base;
        const bool coarse = distance.unit != "day" || *distance.low > Number(2);
        return apart == 0 || (same_side && coarse && apart <= slack);
    }

    /// "Drei Tage nach ihrer Wahl" is hardly told of another day than that of the election where the days are nearly as
    /// far apart, or are in the wrong order.
    [[nodiscard]] bool may_be_meant(Day base, Day other, const Value& distance, const Reading& read) const {
        if (read.named == "this") return true;
        const bool spoken = spoken_of(read);
        if (read.named == "noun" && !spoken) return false;
        const auto stated = std::abs((moved(base, distance, read.sign) - base).count());
        const auto apart = (other - base).count() * read.sign;
        constexpr long near = 3;
        return read.named == "event" || spoken ? std::abs(apart) <= near * stated + near
                                               : apart != 0 && (std::abs(apart - stated) <= near || apart == -stated);
    }

    /// Whether the sentence of the base speaks of the event that is named.
    [[nodiscard]] bool spoken_of(const Reading& read) const {
        if (read.event.side == 0) return false;
        const auto& sentences = text_.segmentation.sentences;
        const std::uint32_t told = text_.segmentation.sentence_at(at(read.base).span.begin);
        const std::uint32_t here = text_.segmentation.sentence_at(at(read.other).span.begin);
        const Span in{sentences[told].span.begin, told == here ? at(read.base).span.end : sentences[told].span.end};
        return days_.speaks_of(read.event, in);
    }

    /// The base's weekday in the week that brings it nearest to where it should be.
    [[nodiscard]] Day in_week(const Reading& read, const Value& distance) const {
        const Day meant = moved(at(read.other).value.days->from, distance, -read.sign);
        const auto off = (at(read.base).value.days->from - meant).count();
        return meant + date::days{((off + 3) % 7 + 7) % 7 - 3};
    }

    void check(std::uint32_t d, const Reading& read, std::vector<Finding>& findings) const {
        const Day other = at(read.other).value.days->from;
        const Value& distance = at(d).value;
        const Day base = days_.is_weekday(read.other) ? in_week(read, distance) : at(read.base).value.days->from;
        if (fits(base, other, distance, read.sign) || !may_be_meant(base, other, distance, read)) return;
        const auto explains = [&](std::uint32_t i) { return fits(at(i).value.days->from, other, distance, read.sign); };
        if (read.told && days_.another_day(read.other, read.base, explains)) return;
        // A year that the text does not write may be that of the other day, or the one before or after.
        const bool guessed =
            !days_.is_weekday(read.other) && (at(read.base).inferred_date || at(read.other).inferred_date);
        const int years = static_cast<int>((base - other).count()) / 365;
        for (const int year : {years - 1, years, years + 1})
            if (guessed && fits(base, calendar::add_months(other, 12 * year), distance, read.sign)) return;
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, d}, {index_, read.other}, {index_, read.base}};
        const auto days = std::abs((base - other).count());
        const Message a = written(other);
        const Message b = written(base);
        const std::string phrase = input_.phrase({index_, d});
        if (days == 0) {
            finding.message = {fmt::format("Beide Male ist es der {}, „{}“ kann nicht stimmen.", a.de, phrase),
                               fmt::format("Both are {}, so “{}” cannot be right.", a.en, phrase)};
        } else {
            const bool after = other > base;
            finding.message = {
                fmt::format("Der {} liegt {} {} {} dem {}, nicht „{}“ {}.", a.de, days, days == 1 ? "Tag" : "Tage",
                            after ? "nach" : "vor", b.de, phrase, read.sign > 0 ? "danach" : "davor"),
                fmt::format("{} is {} {} {} {}, not “{}” {}.", a.en, days, days == 1 ? "day" : "days",
                            after ? "after" : "before", b.en, phrase, read.sign > 0 ? "after" : "before")};
        }
        findings.push_back(std::move(finding));
    }
};

}  // namespace

TextCheck check_date_order(const CheckInput& input, std::vector<Finding>& findings) {
    return [&input, &findings](const TextInHand& text) {
        const bool two_dates = text.count(Kind::date) > 1;
        const bool distances = two_dates && text.count(Kind::duration) > 0;
        if (distances) OrderCheck(input, text).run(findings);
        if (two_dates) check_next_days(input, text, findings);
        if (distances) check_told_periods(input, text, findings);
        if (two_dates) check_reversed_dates(input, text, findings);
        if (two_dates) check_told_runs(input, text, findings);
        if (two_dates) check_date_sequence(input, text, findings);
        check_event_order(input, text.index, findings);
    };
}

}  // namespace stimmig
