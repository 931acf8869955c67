#include "check/date_reversed.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/date_span.h"
#include "check/form_ids.h"
#include "check/text_in_hand.h"
#include "check/word_class.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

struct ReversedWords {
    WordClass down, vintage, whole_year, christ, apart;
    ReversedWords(const Ruleset& rules, std::string_view)
        : down(rules, "counts_back"),
          vintage(rules, "vintage"),
          whole_year(rules, "whole_year"),
          christ(rules, "before_christ"),
          apart(rules, "years_apart") {}
};

class ReversedDates {
public:
    ReversedDates(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          spans_(input.rules, text_),
          runs_(input.rules.derived<FormIds>("date_run")),
          words_(input.rules.derived<ReversedWords>("check_class")) {}

    void run_spans(std::vector<Finding>& findings) const {
        for (const SentenceFigures& group : groups_) {
            const std::vector<std::uint32_t> dates = dates_of(group);
            std::vector<std::uint32_t> backwards;
            for (std::size_t i = 0; i + 1 < dates.size(); ++i)
                if (dates[i + 1] == dates[i] + 1 && later(dates[i], dates[i + 1]) && is_range(dates[i], dates[i + 1]))
                    backwards.push_back(dates[i]);
            // "zuerst die Jahre 1990 bis 1945, dann 1945 bis 1871": told on purpose from the last one on.
            if (backwards.size() == 1) report_span(backwards[0], backwards[0] + 1, findings);
            for (std::uint32_t i = group.first; i < group.last; ++i) {
                if (i + 1 < group.last && wraps_a_year(i, i + 1)) report_span(i, i + 1, findings);
                if (i + 1 < group.last && between_years(i, i + 1, group)) report_span(i, i + 1, findings);
                if (is_century_range(i)) report_centuries(i, findings);
            }
        }
    }

    void run(std::vector<Finding>& findings) const {
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            const std::vector<std::uint32_t> here = dates_of(groups_[g]);
            for (std::size_t i = 0; i + 1 < here.size(); ++i)
                if (later_in_year(here[i], here[i + 1]) && opens_after_deadline(here[i], here[i + 1]))
                    report(here[i], here[i + 1], findings);
            std::vector<std::uint32_t> pair = here;
            const auto& sentences = text_.segmentation.sentences;
            const bool goes_on = g + 1 < groups_.size() && groups_[g + 1].sentence <= groups_[g].sentence + 2 &&
                                 sentences[groups_[g + 1].sentence].block == sentences[groups_[g].sentence].block;
            if (here.size() == 1 && goes_on)
                for (const std::uint32_t next : dates_of(groups_[g + 1])) pair.push_back(next);
            if (pair.size() == 2 && later(pair[0], pair[1]) && !is_range(pair[0], pair[1]) &&
                begins_and_ends(pair[0], pair[1]))
                report(pair[0], pair[1], findings);
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    DateSpans spans_;
    const FormIds& runs_;
    const ReversedWords& words_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    /// Dates with digits, but no spans.
    [[nodiscard]] std::vector<std::uint32_t> dates_of(const SentenceFigures& group) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = group.first; i < group.last; ++i)
            if (spans_.is_date(i) && has_digits(text_, at(i))) found.push_back(i);
        return found;
    }

    [[nodiscard]] bool later(std::uint32_t a, std::uint32_t b) const {
        return is_single(at(a).value) && is_single(at(b).value) && surely_after(at(a), at(b));
    }

    /// The same of days whose years are not written: they were completed each for itself.
    [[nodiscard]] bool later_in_year(std::uint32_t a, std::uint32_t b) const {
        if (!at(a).inferred_date || !at(b).inferred_date) return later(a, b);
        if (!is_single(at(a).value) || !is_single(at(b).value)) return false;
        const Day first = at(a).value.days->from;
        const Day second = at(b).value.days->to;
        const Day moved = calendar::add_months(second, 12 * (calendar::year_of(first) - calendar::year_of(second)));
        constexpr date::days some_months{150};
        return first > moved && first - moved < some_months;
    }

    /// "vom 18. Mai 2025 bis zum 4. Mai 2025", "von Montag, 7. Juli, bis Freitag, 27. Juni"; years before Christ count
    /// down.
    [[nodiscard]] bool is_range(std::uint32_t a, std::uint32_t b) const {
        const std::vector<std::string> words = low_words(text_, at(a).span.end, at(b).phrase);
        const std::string_view gap = plain(text_, at(a).span.end, at(b).phrase);
        if (in_brackets(a, b)) return true;
        if (words.empty() || words.front() != "bis" || gap.find_first_of(".;:()") != std::string_view::npos)
            return false;
        const std::string after = lower(plain(text_, at(b).span.end, at(b).span.end + 12));
        if (after.starts_with(" v. ") || after.starts_with(" vor chr") || after.starts_with(" v.chr")) return false;
        const Sentence* in = sentence_of(text_, at(a));
        if (in && words_.down.in(lower(plain(text_, in->span.begin, in->span.end)))) return false;
        // "die Jahrgänge 2017 bis 2013": the youngest first
        if (in) {
            const std::vector<std::string> ahead = low_words(text_, in->span.begin, at(a).phrase);
            if (!ahead.empty() && words_.vintage.ends(ahead.back())) return false;
        }
        return std::all_of(words.begin() + 1, words.end(), [&](const std::string& word) {
            return spans_.tied_as(word, "to") || input_.rules.table("weekday").find(word);
        });
    }

    /// "Trainer in Ulm (2017–2013)"
    [[nodiscard]] bool in_brackets(std::uint32_t a, std::uint32_t b) const {
        const std::string_view gap = plain(text_, at(a).span.end, at(b).span.begin);
        const std::string_view ahead = plain(text_, at(a).span.begin < 1 ? 0 : at(a).span.begin - 1, at(a).span.begin);
        const std::string_view behind = plain(text_, at(b).span.end, at(b).span.end + 1);
        constexpr int far = 60;
        return (gap == "–" || gap == "-" || gap == " – ") && ahead == "(" && (behind == ")" || behind == ",") &&
               at(a).value.precision == Precision::year && at(b).value.precision == Precision::year &&
               calendar::year_of(at(a).value.days->from) - calendar::year_of(at(b).value.days->from) <= far;
    }

    /// "vom 30. August bis 3. August": the second day is one of the year after only because it could not be of the
    /// same. Years of schools and firms ("vom 1. Juli bis 30. Juni", "bis 31. Januar") begin on a first day or end on a
    /// last.
    [[nodiscard]] bool wraps_a_year(std::uint32_t a, std::uint32_t b) const {
        const auto is_day = [&](std::uint32_t i) {
            return at(i).value.kind == Kind::date && at(i).value.days && at(i).value.days->from == at(i).value.days->to;
        };
        if (!is_day(a) || !is_day(b) || at(a).span.end >= at(b).phrase) return false;
        const std::string_view between = plain(text_, at(a).span.end, at(b).phrase);
        const bool until = between == " bis " || between == " bis zum ";
        if (!until && !((between == " und " || between == " und dem ") && spans_.between_ahead(at(a).phrase)))
            return false;
        const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(a).span.begin)].span;
        for (const std::string& word : low_words(text_, in.begin, in.end))
            if (words_.whole_year.ends(word)) return false;
        const Day begin = at(a).value.days->from;
        const Day end = at(b).value.days->from;
        const date::year_month_day start{begin};
        const date::year_month_day after{end + date::days{1}};
        constexpr date::days nearly_a_year{315}, a_year{364};  // "vom 6. April bis 5. April"
        return (at(a).inferred_date || at(b).inferred_date) && start.day() != date::day{1} &&
               after.day() != date::day{1} && end - begin > nearly_a_year && end - begin < a_year;
    }

    /// Whether the text has told of times that count down.
    [[nodiscard]] bool before_christ() const { return words_.christ.in(lower(text_.document.text)); }

    /// The year that a figure is, also where extraction took it for a number; 0 for others.
    [[nodiscard]] int year_at(std::uint32_t i) const {
        const Value& value = at(i).value;
        const std::string_view words = plain(text_, at(i).span.begin, at(i).span.end);
        if (words.size() != 4 || words.find_first_not_of("0123456789") != std::string_view::npos) return 0;
        if (value.kind == Kind::date && value.precision == Precision::year && value.days)
            return calendar::year_of(value.days->from);
        const bool bare = value.kind == Kind::count && value.unit == "count" && value.low;
        return bare ? static_cast<int>(value.low->numerator()) : 0;
    }

    /// "zwischen 1650 und 1580 genutzt"
    [[nodiscard]] bool between_years(std::uint32_t a, std::uint32_t b, const SentenceFigures& group) const {
        constexpr int least = 1000, most = 2100, far = 400;
        const auto is_date = [&](std::uint32_t i) { return at(i).value.kind == Kind::date; };
        if (is_date(a) && is_date(b)) return between_dates(a, b, group);
        const int first = year_at(a);
        const int second = year_at(b);
        if (first <= second || second < least || first > most || first - second > far || (!is_date(a) && !is_date(b)) ||
            plain(text_, at(a).span.end, at(b).span.begin) != " und " ||
            !spans_.tied_as(lower(spans_.word_before(at(a).span.begin)), "between"))
            return false;
        // "1650 und 1580 Gulden"
        const std::string_view behind = plain(text_, at(b).span.end, at(b).span.end + 2);
        if (behind.size() == 2 && behind[0] == ' ' && starts_upper(behind.substr(1))) return false;
        const Span in = text_.segmentation.sentences[group.sentence].span;
        return !words_.apart.has_any(low_words(text_, in.begin, in.end)) && !before_christ();
    }

    /// "zwischen 2017 und 2013", "zwischen März 2019 und Mai 2017", "zwischen den Jahren 2017 und 2013"
    [[nodiscard]] bool between_dates(std::uint32_t a, std::uint32_t b, const SentenceFigures& group) const {
        const std::string_view gap = plain(text_, at(a).span.end, at(b).phrase);
        if ((gap != " und " && gap != " und dem ") || !later(a, b) || at(a).value.precision != at(b).value.precision)
            return false;
        const std::uint32_t word = text_.segmentation.word_at(at(a).phrase);
        const bool years = word > 2 && lower(written_word(text_, word - 1)) == "jahren" &&
                           spans_.between_ahead(text_.segmentation.words[word - 1].span.begin);
        if (!years && !spans_.between_ahead(at(a).phrase)) return false;
        constexpr date::days far{400L * 366};
        const Span in = text_.segmentation.sentences[group.sentence].span;
        return at(a).value.days->from - at(b).value.days->from < far &&
               !words_.apart.has_any(low_words(text_, in.begin, in.end)) && !before_christ();
    }

    /// "das 12. bis zum 9. Jahrhundert nach Christus"
    [[nodiscard]] bool is_century_range(std::uint32_t i) const {
        if (at(i).value.kind != Kind::date || at(i).value.precision != Precision::century) return false;
        const std::string_view own = plain(text_, at(i).span.begin, at(i).span.end);
        const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(i).span.begin)].span;
        std::string_view ahead = plain(text_, in.begin, at(i).span.begin);
        for (const std::string_view word : {" zum ", " ins ", " in das "})
            if (ahead.ends_with(word)) ahead.remove_suffix(word.size() - 1);
        if (!ahead.ends_with(". bis ")) return false;
        ahead.remove_suffix(std::string_view(". bis ").size());
        const int first = number_in(ahead.substr(ahead.find_last_not_of("0123456789") + 1));
        const int second = number_in(own.substr(0, own.find('.')));
        constexpr int modern = 17;  // nobody tells of times that early
        const std::string_view behind = plain(text_, at(i).span.end, at(i).span.end + 12);
        const bool after_christ = behind.starts_with(" nach Chr") || behind.starts_with(" n. Chr") ||
                                  behind.starts_with(" n.Chr") || behind.starts_with(" unserer Z");
        return second > 0 && first > second && first <= 21 && (after_christ || (first >= modern && !before_christ()));
    }

    /// Of at most two digits; 0 for what is no such number.
    [[nodiscard]] static int number_in(std::string_view digits) {
        if (digits.empty() || digits.size() > 2 || digits.find_first_not_of("0123456789") != std::string_view::npos)
            return 0;
        int number = 0;
        for (const char digit : digits) number = number * 10 + (digit - '0');
        return number;
    }

    void report_centuries(std::uint32_t i, std::vector<Finding>& findings) const {
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, i}};
        const std::string words = input_.phrase({index_, i});
        finding.message = {fmt::format("Die Spanne bis „{}“ beginnt mit dem späteren Jahrhundert.", words),
                           fmt::format("The range to “{}” begins with the later century.", words)};
    }

    [[nodiscard]] bool is(const std::string& word, std::string_view id) const { return runs_.is(word, id); }

    /// Words of the clause that a date stands in: between commas, points and "und".
    [[nodiscard]] std::vector<std::string> clause(std::uint32_t i) const {
        const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(i).span.begin)].span;
        const std::string_view left = plain(text_, in.begin, at(i).span.begin);
        const std::string_view right = plain(text_, at(i).span.end, in.end);
        std::size_t begin = 0;
        std::size_t end = right.size();
        for (const std::string_view sign : {", ", "; ", ": ", " und ", " – "}) {
            if (const std::size_t found = left.rfind(sign); found != std::string_view::npos)
                begin = std::max(begin, found + 1);
            end = std::min(end, right.find(sign));
        }
        return low_words(text_, in.begin + static_cast<std::uint32_t>(begin),
                         at(i).span.end + static_cast<std::uint32_t>(end));
    }

    [[nodiscard]] bool any(const std::vector<std::string>& words, std::string_view id) const {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is(word, id); });
    }

    [[nodiscard]] bool begins_and_ends(std::uint32_t a, std::uint32_t b) const {
        const auto& sentences = text_.segmentation.sentences;
        const Span in = sentences[text_.segmentation.sentence_at(at(b).span.begin)].span;
        const std::vector<std::string> behind = low_words(text_, std::max(in.begin, at(a).span.end), in.end);
        if (any(behind, "before")) return false;
        for (const std::string& word : behind)
            for (const std::string_view tail : {"frist", "schluss", "verkauf", "phase", "anmeldung"})
                if (word.ends_with(tail)) return false;
        // In a sentence of its own, what ends is what began only where a pronoun says so.
        const auto pronoun = [](const std::string& word) { return word == "er" || word == "sie" || word == "es"; };
        if (in.begin > at(a).span.end && any(behind, "end_verb") && std::none_of(behind.begin(), behind.end(), pronoun))
            return false;
        const std::vector<std::string> first = clause(a);
        const std::vector<std::string> second = clause(b);
        const bool bis = lower(spans_.word_before(at(b).phrase)) == "bis" ||
                         std::find(second.begin(), second.end(), "bis") != second.end();
        // "Bis zum 30. August können Firmen Angebote abgeben" is no end without a word for one.
        return any(first, "begins") &&
               (any(second, "ends") || (bis && any(low_words(text_, in.begin, in.end), "ends")));
    }

    /// "Bewerben kann man sich vom 15. September an; Fristende ist der 1. September": of the same sentence, and both of
    /// handing something in.
    [[nodiscard]] bool opens_after_deadline(std::uint32_t a, std::uint32_t b) const {
        const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(a).span.begin)].span;
        const std::string ahead = lower(spans_.word_before(at(a).phrase));
        const std::string_view behind = plain(text_, at(a).span.end, at(a).span.end + 3);
        const bool since = ahead == "ab" || plain(text_, in.begin, at(a).phrase).ends_with("ab dem ");
        if (!since && !((ahead == "vom" || ahead == "von") && behind == " an")) return false;
        const std::vector<std::string> first = low_words(text_, in.begin, at(a).phrase);
        const std::vector<std::string> gap = low_words(text_, at(a).span.end, at(b).phrase);
        return any(first, "hands_in") && any(gap, "deadline") && !any(first, "deadline");
    }

    void report_span(std::uint32_t a, std::uint32_t b, std::vector<Finding>& findings) const {
        const std::string words = input_.phrase({index_, a}) + " bis " + input_.phrase({index_, b});
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, a}, {index_, b}};
        finding.message = {fmt::format("Die Spanne „{}“ beginnt mit dem späteren Datum.", words),
                           fmt::format("The range “{}” begins with the later date.", words)};
        findings.push_back(std::move(finding));
    }

    void report(std::uint32_t a, std::uint32_t b, std::vector<Finding>& findings) const {
        const Message begin = written(*at(a).value.days);
        const Message end = written(*at(b).value.days);
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, b}, {index_, a}};
        finding.message = {fmt::format("Das Ende ({}) liegt vor dem Beginn ({}).", end.de, begin.de),
                           fmt::format("The end ({}) is before the beginning ({}).", end.en, begin.en)};
        findings.push_back(std::move(finding));
    }
};

}  // namespace

void check_reversed_dates(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    ReversedDates(input, text).run(findings);
}

void check_reversed_spans(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    ReversedDates(input, text).run_spans(findings);
}

}  // namespace stimmig
