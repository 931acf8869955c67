// "Montag, 28. Januar 2025": whether the weekday beside a day is that day's.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <bitset>

#include "check/around.h"
#include "check/day_year.h"
#include "check/each.h"
#include "check/holiday_date.h"
#include "check/text_in_hand.h"
#include "check/undated.h"
#include "check/weekday_years.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

struct Weekdays {
    std::vector<int> days;            ///< ISO numbers; more than one for "Samstag und Sonntag"
    std::optional<std::uint32_t> at;  ///< where the weekday stands if it is outside the figure
};

class WeekdayCheck {
public:
    WeekdayCheck(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          ranges_(read.ranges),
          names_(input.rules.table("weekday")),
          short_names_(input.rules.table("weekday_short")),
          links_(input.rules.table("weekday_link")),
          parts_(input.rules.table("day_part")),
          told_(input.rules.table("weekday_told")),
          rows_(input.rules.table("weekday_row")) {
        for (const Term& term : names_.terms)
            for (const std::string& form : term.forms) {
                initials_.set(static_cast<unsigned char>(form[0]));
                if (names_.fold_case) initials_.set(static_cast<unsigned char>(form[0]) ^ 0x20U);
            }
    }

    void run(std::vector<Finding>& findings) const {
        const int first_year = static_cast<int>(option(input_, "weekday", "first_year", 1800).numerator());
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i) {
            const Figure& figure = text_.figures[i];
            if (figure.value.kind != Kind::date || !figure.value.days || figure.doubtful) continue;
            const Days days = *figure.value.days;
            if (figure.value.precision != Precision::day && figure.value.precision != Precision::span) continue;
            if ((days.to - days.from).count() > 5 || calendar::year_of(days.from) < first_year) continue;
            const Weekdays stated = stated_at(figure);
            if (stated.days.empty() || fits(days, stated.days)) continue;
            if (const auto sure = days_of(figure, stated.days)) findings.push_back(report(i, *sure, stated));
        }
        if (!text_.document.published) check_yearless(findings);
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<FigureRange>& ranges_;
    const Table& names_;
    const Table& short_names_;
    const Table& links_;
    const Table& parts_;
    const Table& told_;
    const Table& rows_;
    std::bitset<256> initials_;  ///< of names_: most words begin with another letter

    /// 1 (Monday) to 7, also of "Sonntagmorgen"; 0 for any other word.
    [[nodiscard]] int weekday_of(std::string_view word, bool short_too) const {
        const Term* term = nullptr;
        if (initials_[static_cast<unsigned char>(word[0])]) {
            term = names_.find(word);
            for (const Term& part : parts_.terms)
                for (const std::string& form : part.forms)
                    if (!term && word.size() > form.size() && word.ends_with(form))
                        term = names_.find(word.substr(0, word.size() - form.size()));
        }
        if (!term && short_too) term = short_names_.find(word);
        return term && term->id.size() == 1 ? term->id[0] - '0' : 0;
    }

    /// The weekday that a day has right beside it, or in itself.
    [[nodiscard]] Weekdays beside(const Figure& figure) const {
        Weekdays found;
        const auto& words = text_.segmentation.words;
        const std::uint32_t inside = text_.segmentation.word_at(figure.span.begin);
        for (std::uint32_t i = inside; i < words.size() && words[i].span.begin < figure.span.end; ++i) {
            const std::string_view word = plain(text_, words[i].span.begin, words[i].span.end);
            if (word[0] >= '0' && word[0] <= '9') break;
            if (const int day = weekday_of(word, true)) found.days.push_back(day);
        }
        before(inside, figure, found);
        if (found.days.empty()) after(figure, found);
        return found;
    }

    [[nodiscard]] Weekdays stated_at(const Figure& figure) const {
        Weekdays found = beside(figure);
        if (found.days.empty()) told_of(figure, found);
        if (found.days.empty()) habit_of(figure, found);
        return found;
    }

    /// "Freitag, 26. September, ... Sonntag, 29. September": of a text that nobody dates.
    void check_yearless(std::vector<Finding>& findings) const {
        std::vector<YearlessDay> days;
        for (const DayWithoutYear& each : days_without_year(input_.rules, text_, ranges_)) {
            const Weekdays stated = beside(text_.figures[each.figure]);
            if (stated.days.size() != 1) continue;
            const std::uint32_t s = text_.segmentation.sentence_at(text_.figures[each.figure].span.begin);
            const std::uint32_t block = text_.segmentation.sentences[s].block;
            days.push_back({each.figure, s, block, each.month, each.day, stated.days.front()});
        }
        for (const auto& [wrong, right] : wrong_in_any_year(days)) {
            Finding& finding = findings.emplace_back();
            finding.level = input_.level;
            finding.figures = {{index_, wrong.figure}, {index_, right.figure}};
            finding.message = no_common_year(wrong, right);
        }
    }

    /// Whether nothing but "und" and "sowie" stands between, or before the row of days also "jeweils", "am" and the
    /// like.
    [[nodiscard]] bool only_joins(std::uint32_t begin, std::uint32_t end, bool in_row) const {
        if (plain(text_, begin, end).find_first_of(".;") != std::string_view::npos) return false;
        const std::vector<std::string> between = low_words(text_, begin, end);
        return std::all_of(between.begin(), between.end(), [&](const std::string& word) {
            const Term* row = rows_.find(word);
            return row && (!in_row || row->id == "between");
        });
    }

    /// Whether two days that follow each other stand in one row: "3., 10. und 17. Juli".
    [[nodiscard]] bool in_row(std::uint32_t left) const {
        const auto is_day = [&](const Figure& each) {
            return each.value.kind == Kind::date && each.value.precision == Precision::day && each.value.days;
        };
        const Figure& one = text_.figures[left];
        const Figure& other = text_.figures[left + 1];
        return is_day(one) && is_day(other) && only_joins(one.span.end, other.span.begin, true);
    }

    /// "donnerstags, am 3., 10. und 17. Juli": the weekday that stands before a row of days as their habit.
    [[nodiscard]] Weekdays habit_before(std::uint32_t row, const Sentence& in) const {
        for (std::uint32_t w = text_.segmentation.word_at(row); w-- > in.first_word;) {
            std::string word(written_word(text_, w));
            const Span span = text_.segmentation.words[w].span;
            if (word.ends_with('s') && word[0] >= 'a' && word[0] <= 'z') {
                word.pop_back();
                word[0] = static_cast<char>(word[0] - 'a' + 'A');
                if (const int day = weekday_of(word, false)) return {{day}, span.begin};
            }
            if (!only_joins(span.begin, row, false)) break;
        }
        return {};
    }

    /// "jeweils mittwochs, am 7., 14. und 22. Mai": the one of several days in a row that is not the weekday of the
    /// others. A day outside the row is a deadline or an exception.
    void habit_of(const Figure& figure, Weekdays& found) const {
        constexpr std::uint32_t least_days = 3;
        const std::uint32_t here = text_.segmentation.sentence_at(figure.span.begin);
        const auto own = static_cast<std::uint32_t>(&figure - text_.figures.data());
        std::uint32_t first = own;
        std::uint32_t last = own;
        while (first > ranges_[here].first && in_row(first - 1)) --first;
        while (last + 1 < ranges_[here].last && in_row(last)) ++last;
        const Weekdays habit = habit_before(text_.figures[first].span.begin, text_.segmentation.sentences[here]);
        if (habit.days.empty() || last - first + 1 < least_days) return;
        // "und 22. Mai (Ersatztermin)"
        if (plain(text_, figure.span.end, figure.span.end + 2) == " (") return;
        std::uint32_t fitting = 0;
        for (std::uint32_t i = first; i <= last; ++i) fitting += fits(*text_.figures[i].value.days, habit.days) ? 1 : 0;
        if (fitting == last - first) found = habit;
    }

    /// "Stichtag ist der 1. Juli 2026. Dass der Start auf einen Montag falle, ...": the only weekday behind the only
    /// date of a sentence, there or in the next one, with words that say it of that day.
    void told_of(const Figure& figure, Weekdays& found) const {
        const auto& sentences = text_.segmentation.sentences;
        const std::uint32_t here = text_.segmentation.sentence_at(figure.span.begin);
        if (figure.value.days->from != figure.value.days->to || (figure.inferred_date && !of_this_year(text_, here)))
            return;
        for (std::uint32_t i = ranges_[here].first; i < ranges_[here].last; ++i) {
            const Figure& other = text_.figures[i];
            if (&other != &figure && other.value.kind == Kind::date && other.value.precision != Precision::year &&
                weekday_of(plain(text_, other.span.begin, other.span.end), false) == 0)
                return;
        }
        for (std::uint32_t s = here; s <= here + 1 && s < sentences.size(); ++s) {
            if (sentences[s].block != sentences[here].block) return;
            Weekdays told;
            int days = 0;
            int said = 0;
            for (std::uint32_t w = sentences[s].first_word; w < sentences[s].last_word; ++w) {
                const int day = weekday_of(written_word(text_, w), false);
                if (day == 0 || (s == here && text_.segmentation.words[w].span.begin < figure.span.end)) continue;
                ++days;
                if (!says_of(w, sentences[s], s != here)) continue;
                ++said;
                told = {{day}, text_.segmentation.words[w].span.begin};
            }
            if (said == 1) found = told;
            if (days > 0) return;
        }
    }

    /// "fällt auf einen Montag", "ist ein Montag", ", wieder ein Montag", "an jenem Montag"
    [[nodiscard]] bool says_of(std::uint32_t w, const Sentence& in, bool next_sentence) const {
        if (w < in.first_word + 1) return false;
        const auto kind = [&](std::uint32_t i) {
            const Term* term = told_.find(lower(written_word(text_, i)));
            return i >= in.first_word && i < in.last_word && term ? std::string_view(term->id) : std::string_view{};
        };
        // "in diesem Jahr" is no other time.
        const auto is_this = [&](std::uint32_t i) {
            return kind(i) == "that" || lower(written_word(text_, i)) == "dieses";
        };
        const auto any = [&](std::string_view id) {
            for (std::uint32_t i = in.first_word; i < in.last_word; ++i)
                if (kind(i) == id && !(id == "other" && i > in.first_word && is_this(i - 1))) return true;
            return false;
        };
        if (kind(w - 1) == "that") return true;
        // "Der Sonntag sei mit Absicht gewählt."
        if (w == in.first_word + 1 && next_sentence && any("chosen")) return true;
        if (kind(w - 1) != "one" || any("other")) return false;
        if (any("falls") && w >= in.first_word + 2 && lower(written_word(text_, w - 2)) == "auf") return true;
        // ", wieder ein Montag", ", wiederum an einem Montag"
        const bool at = w >= in.first_word + 3 && lower(written_word(text_, w - 2)) == "an";
        const bool again = w >= in.first_word + 2 && kind(w - (at ? 3 : 2)) == "again";
        if (again && !next_sentence) return true;
        return lower(written_word(text_, w - 1)) == "ein" && w > in.first_word + 1 && any("is");
    }

    // "Samstag und Sonntag, ...", "in der Nacht von Freitag auf Samstag, ...": the date may be either's.
    void before(std::uint32_t word, const Figure& figure, Weekdays& found) const {
        const auto& words = text_.segmentation.words;
        std::uint32_t gap_end = figure.span.begin;
        std::string_view right;
        for (int steps = 0; steps < 4 && word > 0; ++steps) {
            const Span span = words[--word].span;
            for (const char c : plain(text_, span.end, gap_end))
                if (c != ' ' && c != '\n' && c != ',' && c != '(' && c != '/' && c != '-') return;
            gap_end = span.begin;
            const std::string_view stated = plain(text_, span.begin, span.end);
            // "am Mittwoch und am 2. Januar", "am Montag und vorgestern" are two days
            if (stated == "und" && (right == "am" || (right.empty() && !has_digits(text_, figure)))) return;
            right = stated;
            if (const int day = weekday_of(stated, false)) {
                // "Silvester fällt auf einen Mittwoch, Neujahr auf den Donnerstag": it was told of another day.
                const Term* ahead = word > 0 ? told_.find(lower(written_word(text_, word - 1))) : nullptr;
                if (ahead && ahead->id == "one" && !has_digits(text_, figure)) return;
                if (found.days.empty()) found.at = span.begin;
                found.days.push_back(day);
            } else if (!links_.find(lower(stated)) || links_.find(lower(stated))->id != "before") {
                return;
            }
        }
    }

    // "5. November 2025 (Mittwoch)", "der 5. November 2025 war ein Mittwoch"
    void after(const Figure& figure, Weekdays& found) const {
        const auto& words = text_.segmentation.words;
        std::uint32_t gap = figure.span.end;
        bool linked = gap < text_.document.text.size() && plain(text_, gap, gap + 2) == " (";
        std::string said;
        for (std::uint32_t i = text_.segmentation.word_at(figure.span.end), steps = 0; i < words.size() && steps < 4;
             ++i, ++steps) {
            const std::string_view between = plain(text_, gap, words[i].span.begin);
            if (between != " – " && between.find_first_not_of(" \n,(") != std::string_view::npos) return;
            gap = words[i].span.end;
            const std::string_view word = plain(text_, words[i].span.begin, words[i].span.end);
            if (const int day = weekday_of(word, linked && said.empty())) {
                if (!linked) return;
                found.days.push_back(day);
                found.at = words[i].span.begin;
                return;
            }
            said += (said.empty() ? "" : " ") + lower(word);
            const Term* link = links_.find(said);
            linked = link && link->id == "after";
        }
    }

    static bool fits(const Days& days, const std::vector<int>& weekdays) {
        // "in der Nacht von Dienstag auf Mittwoch, 11. auf 12. Februar"
        if (weekdays.size() == 2 && weekdays[0] != weekdays[1] && days.to == days.from + date::days{1}) {
            const auto told = [&](Day day) {
                return std::count(weekdays.begin(), weekdays.end(), calendar::iso_weekday_of(day)) > 0;
            };
            return told(days.from) && told(days.to);
        }
        for (Day day = days.from; day <= days.to; day += date::days{1})
            if (std::find(weekdays.begin(), weekdays.end(), calendar::iso_weekday_of(day)) != weekdays.end())
                return true;
        return false;
    }

    [[nodiscard]] bool fits_in(int year, const Days& days, const std::vector<int>& weekdays) const {
        const date::year_month_day parts{days.from};
        const auto moved =
            calendar::day_of(year, calendar::month_of(days.from), static_cast<int>(static_cast<unsigned>(parts.day())));
        return moved && fits({*moved, *moved + (days.to - days.from)}, weekdays);
    }

    /// The days of a figure that has not these weekdays, in the year that is meant for sure.
    [[nodiscard]] std::optional<Days> days_of(const Figure& figure, const std::vector<int>& weekdays) const {
        const DayYears years(text_);
        const auto right_in = [&](int year) { return fits_in(year, *figure.value.days, weekdays); };
        if (years.sure_of_year(figure, right_in)) return figure.value.days;
        return years.written_elsewhere(figure, right_in);
    }

    [[nodiscard]] Finding report(std::uint32_t i, const Days& days, const Weekdays& stated) const {
        Finding finding;
        finding.level = input_.level;
        finding.figures.push_back({index_, i});
        for (std::uint32_t k = i == 0 ? 0 : i - 1; stated.at && k < std::min<std::size_t>(i + 2, text_.figures.size());
             ++k)
            if (text_.figures[k].span.begin == *stated.at) finding.figures.push_back({index_, k});
        const Message wrong = weekday_name(stated.days.front());
        const Message from = written(days.from);
        const Message right = weekday_name(calendar::iso_weekday_of(days.from));
        const auto& published = text_.document.published;
        const bool past = published && days.to < *published;
        if (days.from == days.to) {
            finding.message = {
                fmt::format("Der {} {} ein {}, kein {}.", from.de, past ? "war" : "ist", right.de, wrong.de),
                fmt::format("{} {} a {}, not a {}.", from.en, past ? "was" : "is", right.en, wrong.en)};
        } else {
            const Message to = written(days.to);
            const Message last = weekday_name(calendar::iso_weekday_of(days.to));
            finding.message = {
                fmt::format("Vom {} ({}) bis zum {} ({}) gibt es keinen {}.", from.de, right.de, to.de, last.de,
                            wrong.de),
                fmt::format("There is no {} from {} ({}) to {} ({}).", wrong.en, from.en, right.en, to.en, last.en)};
        }
        return finding;
    }
};

}  // namespace

TextCheck check_weekday(const CheckInput& input, std::vector<Finding>& findings) {
    return [&input, &findings](const TextInHand& text) {
        if (text.count(Kind::date) == 0) return;
        WeekdayCheck(input, text).run(findings);
        check_holiday_dates(input, text.index, findings);
    };
}

}  // namespace stimmig
