#include "check/told_periods.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/text_in_hand.h"
#include "check/told_days.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

class ToldPeriods {
public:
    ToldPeriods(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          days_(input.rules, text_) {}

    void run(std::vector<Finding>& findings) const {
        SentenceFigures before;
        for (const SentenceFigures& group : groups_) {
            for (std::uint32_t d = group.first; d < group.last; ++d)
                if (is_distance(d)) check(d, group, before, findings);
            before = group;
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    ToldDays days_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is_distance(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::duration && value.modifier == Modifier::exact && value.low && value.high &&
               *value.low == *value.high && value.low->is_integer() && *value.low < Number(300) && !at(i).doubtful &&
               (value.unit == "month" || value.unit == "year");
    }
    /// A year or a month as it is written.
    [[nodiscard]] bool is_period(std::uint32_t i, Precision precision) const {
        const Value& value = at(i).value;
        return value.kind == Kind::date && value.precision == precision && value.days && !at(i).doubtful &&
               !at(i).inferred_date;
    }

    /// +1 "später", -1 "zuvor", where nothing else stands there.
    [[nodiscard]] int side_in(std::uint32_t begin, std::uint32_t end) const {
        int side = 0;
        for (const std::string& word : low_words(text_, begin, end)) {
            const std::string_view kind = days_.kind_of(word);
            if (kind == "fill" || (word == "im" && side != 0)) continue;
            if (side != 0 || (kind != "later" && kind != "earlier")) return 0;
            side = kind == "later" ? 1 : -1;
        }
        return side;
    }

    /// "vier Jahre später, 1999", "vier Jahre später (1999)"
    [[nodiscard]] int side_ahead(std::uint32_t d, std::uint32_t period) const {
        const std::string_view gap = plain(text_, at(d).span.end, at(period).phrase);
        constexpr std::size_t longest = 40;
        if (gap.size() > longest || gap.find_first_of(".;:)") != std::string_view::npos ||
            gap.find_first_of(",(–") == std::string_view::npos)
            return 0;
        return side_in(at(d).span.end, at(period).phrase);
    }

    /// "1999, vier Jahre später, ..."
    [[nodiscard]] int side_behind(std::uint32_t period, std::uint32_t d, Span in) const {
        const std::string_view gap = plain(text_, at(period).span.end, at(d).phrase);
        if (!gap.starts_with(", ") && !gap.starts_with(" – ")) return 0;
        const std::vector<std::string> words = low_words(text_, at(period).span.end, at(d).phrase);
        if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return !days_.is_filler(word); }))
            return 0;
        const std::string_view rest = plain(text_, at(d).span.end, in.end);
        const std::size_t end = std::min(rest.find_first_of(",.;:()"), rest.find(" – "));
        return end >= rest.size() ? 0 : side_in(at(d).span.end, at(d).span.end + static_cast<std::uint32_t>(end));
    }

    /// "fünf Jahre nach der Gründung 1998 ging die Firma 2001 pleite"
    [[nodiscard]] int side_of_two(std::uint32_t d, Precision precision, const SentenceFigures& group) const {
        constexpr std::size_t event = 5, clause = 5;
        if (d + 2 >= group.last || !is_period(d + 1, precision) || !is_period(d + 2, precision)) return 0;
        const std::vector<std::string> ahead = low_words(text_, at(d).span.end, at(d + 1).phrase);
        const std::vector<std::string> behind = low_words(text_, at(d + 1).span.end, at(d + 2).phrase);
        if (ahead.empty() || ahead.size() > event || behind.empty() || behind.size() > clause ||
            plain(text_, at(d).span.end, at(d + 2).phrase).find_first_of(",.;:()") != std::string_view::npos ||
            std::any_of(behind.begin(), behind.end(), [&](const std::string& word) {
                const std::string_view kind = days_.kind_of(word);
                return (kind == "away" && word != "im") || kind == "after" || kind == "before" || word == "und" ||
                       word == "oder";
            }))
            return 0;
        const std::string_view kind = days_.kind_of(ahead.front());
        return kind == "after" ? 1 : kind == "before" ? -1 : 0;
    }

    void check(std::uint32_t d, const SentenceFigures& group, const SentenceFigures& before,
               std::vector<Finding>& findings) const {
        for (const Precision precision : {Precision::year, Precision::month}) {
            if (precision == Precision::year && at(d).value.unit != "year") continue;
            if (const int side = side_of_two(d, precision, group)) {
                compare(d, d + 1, d + 2, side, precision, findings);
                return;
            }
            std::uint32_t other = no_figure;
            int side = 0;
            if (d + 1 < group.last && is_period(d + 1, precision)) side = side_ahead(d, other = d + 1);
            if (side == 0 && d > group.first && is_period(d - 1, precision))
                side = side_behind(d - 1, d, text_.segmentation.sentences[group.sentence].span), other = d - 1;
            if (side == 0) continue;
            const std::uint32_t base = base_of(other, group, before, precision);
            if (base != no_figure) compare(d, base, other, side, precision, findings);
            return;
        }
    }

    /// The one date before it in its sentence, or that of the sentence before.
    [[nodiscard]] std::uint32_t base_of(std::uint32_t other, const SentenceFigures& group,
                                        const SentenceFigures& before, Precision precision) const {
        const auto is = [&](std::uint32_t i) { return is_period(i, precision); };
        std::uint32_t base = no_figure;
        for (std::uint32_t i = group.first; i < group.last; ++i) {
            if (i == other || at(i).value.kind != Kind::date) continue;
            if (base != no_figure || i > other || !is(i)) return no_figure;
            base = i;
        }
        if (base != no_figure) return base;
        return follows(text_, group, before) ? days_.only(before, is) : no_figure;
    }

    [[nodiscard]] int months(std::uint32_t i) const {
        const Day day = at(i).value.days->from;
        return 12 * calendar::year_of(day) + calendar::month_of(day) - 1;
    }

    /// Years that are told in the wrong order, or nearly right; months as well.
    void compare(std::uint32_t d, std::uint32_t base, std::uint32_t other, int side, Precision precision,
                 std::vector<Finding>& findings) const {
        const bool years = precision == Precision::year;
        const int unit = at(d).value.unit == "year" ? 12 : 1;
        const int stated = side * unit * static_cast<int>(at(d).value.low->numerator());
        const auto off = [&](std::uint32_t from) { return std::abs(months(other) - months(from) - stated); };
        const int slack = years ? 12 : unit == 12 ? 6 : 1;
        const int far = 15 * (years ? 12 : unit);  // then it is told of something else
        if (off(base) <= slack || off(base) > far) return;
        constexpr std::uint32_t around = 8;  // figures
        for (std::uint32_t i = other < around ? 0 : other - around; i < other; ++i)
            if (i != base && at(i).value.kind == Kind::date && at(i).value.days && off(i) <= slack) return;
        const std::string phrase = input_.phrase({index_, d});
        const std::string one = input_.phrase({index_, base});
        const std::string two = input_.phrase({index_, other});
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, d}, {index_, other}, {index_, base}};
        finding.message = {fmt::format("Von {} bis {} passt „{}“ nicht.", one, two, phrase),
                           fmt::format("“{}” does not fit from {} to {}.", phrase, one, two)};
    }
};

}  // namespace

void check_told_periods(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    ToldPeriods(input, text).run(findings);
}

}  // namespace stimmig
