// "31. Juni", "29. Februar 2025", "25:00 Uhr": days and times that there are not.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/around.h"
#include "check/each.h"
#include "check/text_in_hand.h"
#include "check/word_class.h"
#include "check/written_date.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

Message explain(const WrittenDate& written, std::string_view surface) {
    if (written.month < 1 || written.month > 12)
        return {fmt::format("„{}“ gibt es nicht.", surface), fmt::format("There is no “{}”.", surface)};
    const Message month = month_name(written.month);
    const date::year_month_day last{calendar::month_span(2024, written.month).to};
    const auto longest = static_cast<unsigned>(last.day());
    if (written.month == 2 && written.day == 29 && written.year != 0)
        return {fmt::format("Den 29. Februar {0} gibt es nicht: {0} ist kein Schaltjahr.", written.year),
                fmt::format("There is no 29 February {0}: {0} is no leap year.", written.year)};
    return {fmt::format("Den {}. {} gibt es nicht: Der {} hat {} Tage.", written.day, month.de, month.de,
                        (written.month == 2 ? "höchstens " : "") + std::to_string(longest)),
            fmt::format("There is no {} {}: it has {}{} days.", written.day, month.en,
                        written.month == 2 ? "at most " : "", longest)};
}

class DateCheck {
public:
    DateCheck(const CheckInput& input, std::uint32_t index)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          denied_(input.rules, "denied", "denied_date"),
          clock_(input.rules, "clock", "denied_date"),
          negation_(input.rules, "negation", "denied_date"),
          exists_(input.rules, "exists", "denied_date"),
          told_(input.rules, "told", "denied_date"),
          article_(input.rules, "article", "denied_date"),
          months_of_30_(input.rules, "months_of_30", "denied_date"),
          this_year_(input.rules, "this_year", "denied_date"),
          leap_(input.rules, "leap", "denied_date") {}

    void run(std::vector<Finding>& findings) const {
        // A text that tells of such a time or day as an oddity plays with it in its title, too.
        bool odd_time = false;
        bool odd_day = false;
        for (const Figure& figure : text_.figures)
            if (figure.value.impossible && is_denied(figure)) (is_time(figure) ? odd_time : odd_day) = true;
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i) {
            const Figure& figure = text_.figures[i];
            if (in_this_common_year(figure)) {
                const int year = calendar::year_of(*text_.document.published);
                findings.push_back(report(i, explain({29, 2, year, true}, {})));
            }
            if (!figure.value.impossible || (is_time(figure) ? odd_time : odd_day)) continue;
            const std::string_view surface = plain(text_, figure.span.begin, figure.span.end);
            if (is_time(figure)) {
                // "25 Uhr-Kilometer"
                if (plain(text_, figure.span.end, figure.span.end + 1) == "-") continue;
                findings.push_back(report(
                    i, {fmt::format("„{}“ gibt es nicht.", surface), fmt::format("There is no time “{}”.", surface)}));
                continue;
            }
            const WrittenDate written = written_date(input_.rules, text_, figure.span);
            if (is_reckoned(figure, written)) continue;
            // "30.2.15" may be a chapter.
            if (!written.month_in_words && written.year == 0 && !temporal(figure)) continue;
            findings.push_back(report(i, explain(written, surface)));
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    WordClass denied_, clock_, negation_, exists_, told_, article_, months_of_30_, this_year_, leap_;

    /// "in diesem Jahr am 29. Februar", or the 29 February of a text of these weeks, in a year that is no leap year:
    /// read as the day of another year.
    [[nodiscard]] bool in_this_common_year(const Figure& figure) const {
        if (!text_.document.published || !figure.inferred_date || !figure.value.days) return false;
        const date::year_month_day day{figure.value.days->from};
        const date::year_month_day today{*text_.document.published};
        if (day.month() != date::February || day.day() != date::day{29} || today.year().is_leap()) return false;
        constexpr std::uint32_t reach = 24;  // bytes
        const std::uint32_t begin = figure.span.begin;
        const std::string ahead = lower(plain(text_, begin < reach ? 0 : begin - reach, begin));
        return this_year_.in(ahead) || (is_at_hand() && !ahead.ends_with(". oder ") && !ahead.ends_with("28./"));
    }

    /// Whether the end of February is near, and the text tells neither of leap years nor of one of them.
    [[nodiscard]] bool is_at_hand() const {
        const date::year year = date::year_month_day{*text_.document.published}.year();
        const auto apart = (*text_.document.published - Day{date::sys_days{year / date::March / 1}}).count();
        constexpr int at_hand = 70;
        if (std::abs(apart) > at_hand) return false;
        const std::string low = lower(text_.document.text);
        if (leap_.within(low)) return false;
        constexpr int cycle = 4;
        for (int other = static_cast<int>(year) - cycle; other <= static_cast<int>(year) + cycle; ++other)
            if (date::year{other}.is_leap() && low.find(std::to_string(other)) != std::string::npos) return false;
        return true;
    }

    [[nodiscard]] bool is_time(const Figure& figure) const {
        return plain(text_, figure.span.begin, figure.span.end).ends_with("Uhr");
    }

    /// Whether its sentence says that it does not exist, or the figure stands in quotes of its own: „24.30 Uhr“.
    [[nodiscard]] bool is_denied(const Figure& figure) const {
        const Sentence* sentence = sentence_of(text_, figure);
        if (!sentence) return true;
        const std::string low = lower(plain(text_, sentence->span.begin, sentence->span.end));
        if (denied_.in(low) || (is_time(figure) && clock_.in(low)) || (negation_.in(low) && exists_.in(low)) ||
            is_told_of(figure, sentence->span))
            return true;
        // "nicht am 31. April"
        constexpr std::size_t words_before = 3;
        const std::vector<std::string> words = low_words(text_, sentence->span.begin, figure.span.begin);
        const auto near = words.end() - static_cast<std::ptrdiff_t>(std::min(words.size(), words_before));
        if (std::any_of(near, words.end(), [&](const std::string& word) { return negation_.has(word); })) return true;
        const std::string_view ahead = plain(text_, sentence->span.begin, figure.span.begin);
        const std::string_view behind = plain(text_, figure.span.end, sentence->span.end);
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> quotes{
            {{"„", "“"}, {"\"", "\""}, {"»", "«"}, {"‚", "‘"}}};
        return std::any_of(quotes.begin(), quotes.end(), [&](const auto& quote) {
            return ahead.ends_with(quote.first) && behind.starts_with(quote.second);
        });
    }

    /// "In Schweden gab es einmal einen 30. Februar", "Der 30. Februar existierte nur dort": the day itself is told of,
    /// and nothing that happens on it.
    [[nodiscard]] bool is_told_of(const Figure& figure, Span sentence) const {
        constexpr std::size_t near = 5;
        std::vector<std::string> ahead = low_words(text_, sentence.begin, figure.span.begin);
        if (ahead.empty() || !article_.has(ahead.back())) return false;
        const bool first = ahead.size() == 1;
        const bool subject = first || ahead.back() == "der";
        const std::string behind = lower(plain(text_, figure.span.end, sentence.end));
        if (subject && behind.starts_with(' ') && told_.begins(std::string_view(behind).substr(1))) return true;
        ahead.pop_back();
        std::string before;
        for (std::size_t i = ahead.size() - std::min(ahead.size(), near); i < ahead.size(); ++i)
            before += ' ' + ahead[i];
        return told_.in(before) && !input_.rules.table("date_preposition").find(ahead.back());
    }

    /// "Die Bank setzt intern den 30. Februar an": where interest is reckoned, every month has 30 days.
    [[nodiscard]] bool is_reckoned(const Figure& figure, const WrittenDate& written) const {
        const Sentence* sentence = sentence_of(text_, figure);
        return sentence && written.month == 2 && written.day <= 30 &&
               months_of_30_.in(lower(plain(text_, sentence->span.begin, sentence->span.end)));
    }

    [[nodiscard]] bool temporal(const Figure& figure) const {
        const std::uint32_t word = text_.segmentation.word_at(figure.span.begin);
        if (word == 0) return false;
        const Span before = text_.segmentation.words[word - 1].span;
        const Term* term = input_.rules.table("date_preposition").find(lower(plain(text_, before.begin, before.end)));
        return term != nullptr && figure.span.begin - before.end <= 1;
    }

    [[nodiscard]] Finding report(std::uint32_t i, Message message) const {
        Finding finding;
        finding.level = input_.level;
        finding.figures.push_back({index_, i});
        finding.message = std::move(message);
        return finding;
    }
};

}  // namespace

TextCheck check_impossible_date(const CheckInput& input, std::vector<Finding>& findings) {
    return [&input, &findings](const TextInHand& text) { DateCheck(input, text.index).run(findings); };
}

}  // namespace stimmig
