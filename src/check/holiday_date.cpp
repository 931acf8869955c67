#include "check/holiday_date.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/day_year.h"
#include "check/word_class.h"
#include "extract/letters.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

constexpr int first_year = 1991;  ///< Before, some feasts were on other days, or there were none of the name.
constexpr date::days about{2};    ///< A feast of several days ("Ostern") reaches that far beyond them.
constexpr std::string_view table = "holiday_date";

class HolidayCheck {
public:
    HolidayCheck(const CheckInput& input, std::uint32_t index)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          feasts_(input.rules.table("holiday")),
          behind_(input.rules, "behind_feast", table),
          ahead_(input.rules, "behind_day", table),
          aside_(input.rules, "aside", table),
          row_(input.rules, "row", table),
          elsewhere_(input.rules, "elsewhere", table),
          own_(input.rules, "own_day", table) {}

    void run(std::vector<Finding>& findings) const {
        for (std::uint32_t i = 0; i + 1 < text_.figures.size(); ++i) {
            if (at(i).value.kind != Kind::date || at(i + 1).value.kind != Kind::date) continue;
            if (const Term* feast = feast_at(i); feast && is_day(i + 1)) check(*feast, i, i + 1, findings);
            if (const Term* feast = feast_at(i + 1); feast && is_day(i)) check(*feast, i + 1, i, findings);
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const Table& feasts_;
    WordClass behind_, ahead_, aside_, row_, elsewhere_, own_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    /// Of days of one month with digits, a row of them ("17. und 18. Mai") too.
    [[nodiscard]] bool is_day(std::uint32_t i) const {
        const Value& value = at(i).value;
        constexpr date::days some{5};
        return value.kind == Kind::date && (value.precision == Precision::day || value.precision == Precision::span) &&
               value.days && !at(i).doubtful && value.days->to - value.days->from <= some && has_digits(text_, at(i)) &&
               !feast_at(i);
    }

    /// The feast that a figure is, with its year or without.
    [[nodiscard]] const Term* feast_at(std::uint32_t i) const {
        if (at(i).value.kind != Kind::date || !at(i).value.days) return nullptr;
        std::string_view name = plain(text_, at(i).span.begin, at(i).span.end);
        const std::size_t last = name.find_last_of(' ');
        if (last != std::string_view::npos && is_digit(name[last + 1])) name = name.substr(0, last);
        const Term* feast = feasts_.find(name);
        // In Austria the day of fathers is another one.
        return feast && name != "Vatertag" && name != "Silvesternacht" ? feast : nullptr;
    }

    [[nodiscard]] bool joined_by(const WordClass& ties, std::uint32_t left, std::uint32_t right) const {
        const std::string gap = lower(plain(text_, at(left).span.end, at(right).span.begin));
        if (gap.find_first_of(".;:") != std::string::npos || gap.empty()) return false;
        std::string words;
        for (const std::string& word : low_words(text_, at(left).span.end, at(right).span.begin))
            words += (words.empty() ? "" : " ") + word;
        return words.empty() ? gap == ", " || gap == " (" || gap == " – " : ties.has(words);
    }

    /// "an Karfreitag, 1. Mai und 3. Oktober": days that stand beside each other in a row, none of which is the other.
    [[nodiscard]] bool in_row(std::uint32_t left, std::uint32_t right) const {
        const std::string_view gap = plain(text_, at(left).span.end, at(right).span.begin);
        if (gap != ", " && gap != ", am " && gap != ", an ") return false;
        const auto joins = [&](std::uint32_t begin, std::uint32_t end) {
            const std::vector<std::string> words = low_words(text_, begin, end);
            return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return row_.has(word); });
        };
        const auto is_date = [&](std::uint32_t i) { return at(i).value.kind == Kind::date; };
        if (left > 0 && is_date(left - 1) && joins(at(left - 1).span.end, at(left).span.begin)) return true;
        if (right + 1 < text_.figures.size() && is_date(right + 1) &&
            joins(at(right).span.end, at(right + 1).span.begin))
            return true;
        const std::vector<std::string> next = low_words(text_, at(right).span.end, at(right).span.end + 8);
        return !next.empty() && plain(text_, at(right).span.end, at(right).span.end + 1) == " " &&
               row_.has(next.front());
    }

    /// "eine Woche vor Ostern", "in der Nacht zum Ostermontag": another day than the feast
    [[nodiscard]] bool stands_aside(std::uint32_t left) const {
        const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(left).span.begin)].span;
        std::vector<std::string> words = low_words(text_, in.begin, at(left).phrase);
        constexpr std::size_t reach = 3;
        for (std::size_t n = 0; n < reach && !words.empty(); ++n, words.pop_back())
            if (aside_.has(words.back())) return true;
        return elsewhere_.within(lower(plain(text_, in.begin, in.end)));
    }

    /// "Rosenmontag fällt auf den 16. Februar, Aschermittwoch auf den 18."
    [[nodiscard]] bool has_own_day(std::uint32_t feast) const {
        const std::uint32_t end = at(feast).span.end;
        const std::vector<std::string> next = low_words(text_, end, end + 10);
        return !next.empty() && plain(text_, end, end + 1) == " " && own_.has(next.front());
    }

    [[nodiscard]] static bool right_in(const Term& feast, Days days, int year) {
        const auto when = calendar::feast(feast.id, year);
        if (!when) return true;
        const int moved = 12 * (year - calendar::year_of(days.from));
        days = {calendar::add_months(days.from, moved), calendar::add_months(days.to, moved)};
        const date::days slack = when->from == when->to ? date::days{0} : about;
        return days.from <= when->to + slack && days.to >= when->from - slack;
    }

    void check(const Term& feast, std::uint32_t name, std::uint32_t day, std::vector<Finding>& findings) const {
        const std::uint32_t left = std::min(name, day);
        const std::uint32_t right = std::max(name, day);
        if (!joined_by(name < day ? behind_ : ahead_, left, right) || in_row(left, right) || stands_aside(left)) return;
        if (name > day && has_own_day(name)) return;
        const Days days = *at(day).value.days;
        const bool dated = at(day).inferred_date && !at(name).inferred_date;
        const int year = calendar::year_of(at(dated ? name : day).value.days->from);
        const auto fits = [&](int each) { return right_in(feast, days, each); };
        if (year < first_year || fits(year) || (!dated && !DayYears(text_).sure_of_year(at(day), fits))) return;
        const Message is = written(*calendar::feast(feast.id, year));
        const std::string words = input_.phrase({index_, name});
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, day}, {index_, name}};
        finding.message = {fmt::format("„{}“ ist {} der {}.", words, year, is.de),
                           fmt::format("“{}” in {} is {}.", words, year, is.en)};
    }
};

}  // namespace

void check_holiday_dates(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings) {
    HolidayCheck(input, text).run(findings);
}

}  // namespace stimmig
