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
#include "check/text_in_hand.h"
#include "check/word_class.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

class OrderCheck {
public:
    OrderCheck(const CheckInput& input, std::uint32_t index)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          words_(input.rules.table("day_distance")),
          weekdays_(input.rules.table("weekday")),
          next_(input.rules, "next_day", "day_distance"),
          day_before_(input.rules, "day_before", "day_distance") {}

    void run(std::vector<Finding>& findings) const {
        SentenceFigures before, dated;
        for (const SentenceFigures& group : by_sentence(text_)) {
            for (std::uint32_t d = group.first; d < group.last; ++d) {
                if (is_distance(d)) {
                    if (const auto read = reading(d, group, dated)) check(d, *read, findings);
                    check_years(d, group, before, findings);
                }
                if (is_day(d) || is_weekday(d)) next_day(d, group, dated, findings);
            }
            before = group;
            const auto is_date = [](const Figure& figure) { return figure.value.kind == Kind::date; };
            if (std::any_of(text_.figures.begin() + group.first, text_.figures.begin() + group.last, is_date))
                dated = group;
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const Table& words_;
    const Table& weekdays_;
    WordClass next_, day_before_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    /// A day of a month; one that only a weekday or a holiday names may be another than it was taken for.
    [[nodiscard]] bool is_day(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::date && value.precision == Precision::day && value.days && !at(i).doubtful &&
               value.days->from == value.days->to && has_digits(text_, at(i));
    }
    /// Of a word in lower case.
    [[nodiscard]] bool names_weekday(std::string word) const {
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return weekdays_.find(word) != nullptr;
    }
    /// "am Donnerstag"
    [[nodiscard]] bool is_weekday(std::uint32_t i) const {
        const Value& value = at(i).value;
        if (value.kind != Kind::date || value.precision != Precision::day || !value.days || has_digits(text_, at(i)))
            return false;
        const std::vector<std::string> words = low_words(text_, at(i).span.begin, at(i).span.end);
        return words.size() == 1 && names_weekday(words[0]);
    }
    [[nodiscard]] bool is_year(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::date && value.precision == Precision::year && value.days && !at(i).doubtful;
    }
    [[nodiscard]] bool is_distance(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::duration && value.modifier == Modifier::exact && value.low && value.high &&
               *value.low == *value.high && value.low->is_integer() && *value.low < Number(4000) && !at(i).doubtful &&
               (value.unit == "day" || value.unit == "week" || value.unit == "month" || value.unit == "year");
    }

    /// `other` is said to lie so far after (sign +1) or before (-1) `base`.
    struct Reading {
        std::uint32_t base = 0, other = 0;
        int sign = 0;
        /// How surely the base is what is meant: "nach diesem Spiel", "nach dem Vorfall", "nach ihrer Wahl".
        std::string_view named = "this";
    };

    [[nodiscard]] std::string_view kind_of(const std::string& word) const {
        const Term* term = words_.find(word);
        return term ? std::string_view(term->id) : std::string_view{};
    }

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
    /// Einsatz", "nach seinem Sturz". Words of no weight may follow.
    [[nodiscard]] Reading told_event(const std::vector<std::string>& words) const {
        constexpr std::size_t shortest = 3, longest = 6;
        if (words.size() < shortest || words.size() > longest) return {};
        const std::string_view which = kind_of(words[1]);
        const std::string_view side = kind_of(words[0]);
        const bool summed_up = (words[1] == "dem" || words[1] == "der") && kind_of(words[2]) == "event";
        if ((which != "this" && which != "own" && !summed_up) || (side != "after" && side != "before")) return {};
        return {0, 0, side == "after" ? 1 : -1, summed_up ? "event" : which};
    }

    /// "zwei Tage später, am 6. März", "drei Tage nach dieser Aufnahme, am 9. Mai": which side of the day told before
    /// is meant; 0 where something else is.
    [[nodiscard]] Reading side_told(std::uint32_t distance, std::uint32_t day) const {
        if (plain(text_, at(distance).span.end, at(day).phrase).find_first_of(".;:()") != std::string_view::npos)
            return {};
        const std::vector<std::string> words = low_words(text_, at(distance).span.end, at(day).phrase);
        if (const Reading event = told_event(words); event.sign != 0) return event;
        int side = 0;
        for (const std::string& word : words) {
            const std::string_view kind = kind_of(word);
            if (kind == "fill") continue;
            if (side != 0 || (kind != "later" && kind != "earlier")) return {};
            side = kind == "later" ? 1 : -1;
        }
        return {0, 0, side};
    }

    /// "am 16. Februar [gemeldet], also drei Tage nach diesem Endspiel"
    [[nodiscard]] Reading side_behind(std::uint32_t day, std::uint32_t distance, const SentenceFigures& group) const {
        constexpr std::size_t longest = 5;
        const std::uint32_t begin = at(day).span.end;
        const std::string_view gap = plain(text_, begin, at(distance).phrase);
        const std::size_t comma = gap.find(", ");
        if (comma == std::string_view::npos || gap.find_first_of(",.;:()", comma + 1) != std::string_view::npos)
            return {};
        const auto tail = low_words(text_, begin + static_cast<std::uint32_t>(comma), at(distance).phrase);
        if (low_words(text_, begin, begin + static_cast<std::uint32_t>(comma)).size() > longest ||
            std::any_of(tail.begin(), tail.end(), [&](const std::string& word) { return kind_of(word) != "fill"; }))
            return {};
        const Span in = text_.segmentation.sentences[group.sentence].span;
        const std::string_view rest = plain(text_, at(distance).span.end, in.end);
        const auto end = static_cast<std::uint32_t>(std::min(rest.find_first_of(",.;:()"), rest.size()));
        // "einen Monat nach seinem Geburtstag am 2. Februar" has a day of its own.
        const std::uint32_t next = distance + 1;
        if (next < group.last && at(next).span.begin < at(distance).span.end + end) return {};
        return told_event(low_words(text_, at(distance).span.end, at(distance).span.end + end));
    }

    /// The only date that a sentence names, where it is one that `is`; no_figure where there are more.
    template <typename Is>
    [[nodiscard]] std::uint32_t only(const SentenceFigures& group, Is is) const {
        std::uint32_t found = no_figure;
        for (std::uint32_t i = group.first; i < group.last; ++i) {
            if (at(i).value.kind != Kind::date) continue;
            if (found != no_figure || !is(i)) return no_figure;
            found = i;
        }
        return found;
    }

    [[nodiscard]] std::optional<Reading> reading(std::uint32_t d, const SentenceFigures& group,
                                                 const SentenceFigures& before) const {
        const bool next = d + 1 < group.last && is_day(d + 1);
        const bool day_before = d > group.first && is_day(d - 1);
        if (day_before)
            if (const Reading read = side_behind(d - 1, d, group); read.sign != 0)
                return with_base(read, d - 1, group, before);
        if (!next) return std::nullopt;
        if (const int side = side_of(d, d + 1)) {
            if (day_before && (adjoin(d - 1, d) || afterthought(d - 1, d, d + 1))) return Reading{d + 1, d - 1, side};
            if (d + 2 < group.last && is_day(d + 2) && adjoin(d + 1, d + 2)) return Reading{d + 1, d + 2, side};
            return std::nullopt;
        }
        Reading read = side_told(d, d + 1);
        if (read.sign == 0) return std::nullopt;
        if (!day_before) return with_base(read, d + 1, group, before);
        read.base = d - 1;
        read.other = d + 1;
        return read;
    }

    /// The base is the only day of the sentence that has told one last, where none stands before `other` in its own.
    [[nodiscard]] std::optional<Reading> with_base(Reading read, std::uint32_t other, const SentenceFigures& group,
                                                   const SentenceFigures& before) const {
        for (std::uint32_t i = group.first; i < other; ++i)
            if (at(i).value.kind == Kind::date) return std::nullopt;
        if (!goes_on_from(group, before)) return std::nullopt;
        read.base = only(before, [&](std::uint32_t i) { return is_day(i); });
        read.other = other;
        return read.base == no_figure ? std::nullopt : std::optional(read);
    }

    /// Whether a sentence stands behind another one in its paragraph, with nothing between them in which time goes on.
    [[nodiscard]] bool goes_on_from(const SentenceFigures& group, const SentenceFigures& dated) const {
        constexpr std::uint32_t reach = 4;  // sentences
        if (dated.first == dated.last || group.sentence <= dated.sentence || group.sentence - dated.sentence > reach)
            return false;
        const auto& sentences = text_.segmentation.sentences;
        if (sentences[group.sentence].block != sentences[dated.sentence].block) return false;
        const Span between{sentences[dated.sentence].span.end, sentences[group.sentence].span.begin};
        const bool measured = std::any_of(text_.figures.begin() + dated.last, text_.figures.begin() + group.first,
                                          [](const Figure& each) { return each.value.kind == Kind::duration; });
        const std::vector<std::string> words = low_words(text_, between.begin, between.end);
        return !measured && std::none_of(words.begin(), words.end(), [&](const std::string& word) {
            const std::string_view kind = kind_of(word);
            return kind == "later" || kind == "earlier" || kind == "passes";
        });
    }

    /// Whether the words right before a day make it the one after (+1) or before (-1) another.
    [[nodiscard]] int side_of_next(std::uint32_t begin, std::uint32_t day) const {
        std::vector<std::string> words = low_words(text_, begin, at(day).phrase);
        // "am Tag darauf und am 7. Juni" are two.
        while (!words.empty() && words.back() != "und" &&
               (kind_of(words.back()) == "fill" || names_weekday(words.back())))
            words.pop_back();
        std::string row;
        constexpr std::size_t longest = 4;
        for (std::size_t count = 0; count < longest && !words.empty(); ++count) {
            row = row.empty() ? words.back() : words.back() + ' ' + row;
            words.pop_back();
            if (next_.has(row)) return 1;
            if (day_before_.has(row)) return -1;
        }
        return 0;
    }

    /// "Am 5. Juni ... Am Tag darauf, dem 7. Juni, ...", "Tags zuvor, am 7. Juni", "am Montag, tags darauf, am Freitag"
    void next_day(std::uint32_t day, const SentenceFigures& group, const SentenceFigures& dated,
                  std::vector<Finding>& findings) const {
        const Span in = text_.segmentation.sentences[group.sentence].span;
        const int side = side_of_next(in.begin, day);
        if (side == 0) return;
        // "Am Tag darauf" may be a date of its own.
        const bool named = is_weekday(day);
        const auto is_base = [&](std::uint32_t i) { return named ? is_weekday(i) : is_day(i); };
        std::uint32_t base = no_figure;
        for (std::uint32_t i = group.first; i < day; ++i) {
            if (at(i).value.kind != Kind::date || (!is_base(i) && !has_digits(text_, at(i)))) continue;
            if (base != no_figure || !is_base(i)) return;
            base = i;
        }
        if (base == no_figure && goes_on_from(group, dated)) base = only(dated, is_base);
        if (base == no_figure) return;
        const std::string_view ahead = plain(text_, at(base).phrase < 12 ? 0 : at(base).phrase - 12, at(base).phrase);
        // "in der Nacht zum 5. Juni" began on the 4th.
        const bool night = ahead.find("Nacht ") != std::string_view::npos;
        auto apart = (at(day).value.days->from - at(base).value.days->from).count();
        // Which week a weekday is of has only been guessed.
        if (named) apart = (apart % 7 + 10) % 7 - 3;
        if (apart == side || (night && apart >= -1 && apart <= 1)) return;
        if ((at(base).inferred_date || at(day).inferred_date) && std::abs(apart) > 300) return;
        const Message a = written(at(base).value.days->from);
        const Message b = written(at(day).value.days->from);
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, day}, {index_, base}};
        finding.message = {fmt::format("Der Tag {} dem {} ist nicht der {}.", side > 0 ? "nach" : "vor", a.de, b.de),
                           fmt::format("The day {} {} is not {}.", side > 0 ? "after" : "before", a.en, b.en)};
    }

    /// "1993 nahm er ... auf. Vier Jahre darauf, 1987, ...": years that are told in the wrong order, or nearly right.
    void check_years(std::uint32_t d, const SentenceFigures& group, const SentenceFigures& before,
                     std::vector<Finding>& findings) const {
        const auto year = [&](std::uint32_t i) { return is_year(i); };
        if (at(d).value.unit != "year" || d + 1 >= group.last || !is_year(d + 1) || only(group, year) != d + 1) return;
        const std::uint32_t base = follows(text_, group, before) ? only(before, year) : no_figure;
        const int side = base == no_figure ? 0 : side_told(d, d + 1).sign;
        if (side == 0) return;
        const int apart = calendar::year_of(at(d + 1).value.days->from) - calendar::year_of(at(base).value.days->from);
        const int stated = side * static_cast<int>(at(d).value.low->numerator());
        constexpr int far = 15;  // then it is told of something else
        if (std::abs(apart - stated) <= 1 || std::abs(apart - stated) > far) return;
        const std::string phrase = input_.phrase({index_, d});
        const std::string one = input_.phrase({index_, base});
        const std::string other = input_.phrase({index_, d + 1});
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, d}, {index_, d + 1}, {index_, base}};
        finding.message = {fmt::format("Von {} bis {} passt „{}“ nicht.", one, other, phrase),
                           fmt::format("“{}” does not fit from {} to {}.", phrase, one, other)};
    }

    /// The day that lies so far from another one; months and years reach the same day of the month.
    [[nodiscard]] static Day moved(Day day, const Value& distance, int sign) {
        const int n = sign * static_cast<int>(distance.low->numerator());
        if (distance.unit == "day") return day + date::days{n};
        if (distance.unit == "week") return day + date::days{7 * n};
        return calendar::add_months(day, distance.unit == "year" ? 12 * n : n);
    }

    /// Whether the days lie as far apart as is said: "zwei Tage" counts the first one, or does not; of months and years
    /// one rounds a few days.
    [[nodiscard]] static bool fits(Day base, Day other, const Value& distance, int sign) {
        const auto apart = std::abs((moved(base, distance, sign) - other).count());
        const long slack = distance.unit == "day" || distance.unit == "week" ? 1 : distance.unit == "month" ? 5 : 31;
        const bool same_side = sign > 0 ? other > base : other < base;
        const bool coarse = distance.unit != "day" || *distance.low > Number(2);
        return apart == 0 || (same_side && coarse && apart <= slack);
    }

    /// "Drei Tage nach ihrer Wahl" is hardly told of another day than that of the election where the days are nearly as
    /// far apart, or are in the wrong order.
    [[nodiscard]] static bool may_be_meant(Day base, Day other, const Value& distance, const Reading& read) {
        if (read.named == "this") return true;
        const auto stated = std::abs((moved(base, distance, read.sign) - base).count());
        const auto apart = (other - base).count() * read.sign;
        constexpr long near = 3;
        return read.named == "event" ? std::abs(apart) <= near * stated + near
                                     : apart != 0 && (std::abs(apart - stated) <= near || apart == -stated);
    }

    void check(std::uint32_t d, const Reading& read, std::vector<Finding>& findings) const {
        const Day base = at(read.base).value.days->from;
        const Day other = at(read.other).value.days->from;
        const Value& distance = at(d).value;
        if (fits(base, other, distance, read.sign) || !may_be_meant(base, other, distance, read)) return;
        // A year that the text does not write may be that of the other day, or the one before or after.
        const bool guessed = at(read.base).inferred_date || at(read.other).inferred_date;
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
        OrderCheck(input, text.index).run(findings);
        check_reversed_dates(input, text.index, findings);
        check_date_sequence(input, text.index, findings);
        check_event_order(input, text.index, findings);
    };
}

}  // namespace stimmig
