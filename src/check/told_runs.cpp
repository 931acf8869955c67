#include "check/told_runs.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/around.h"
#include "check/date_span.h"
#include "check/form_ids.h"
#include "check/text_in_hand.h"

namespace stimmig {
namespace {

constexpr std::uint32_t reach = 4;  ///< sentences from the beginning to the end
constexpr date::days some_weeks{60};

class ToldRuns {
public:
    ToldRuns(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          spans_(input.rules, text_),
          words_(input.rules.derived<FormIds>("told_run")),
          weekdays_(input.rules.table("weekday")) {}

    void run(std::vector<Finding>& findings) const {
        for (std::size_t g = 0; g + 1 < groups_.size(); ++g) {
            const std::uint32_t first = only_date(groups_[g]);
            if (first == no_figure) continue;
            const std::vector<std::string> told = words_of(groups_[g].sentence);
            const bool begins = any(told, "begins");
            const bool held = any(told, "held");
            if ((!begins && !held) || any(told, "enters") || any(told, "apart")) continue;
            for (std::size_t next = g + 1; next < groups_.size(); ++next) {
                if (groups_[next].sentence > groups_[g].sentence + reach) break;
                if (!any_date(groups_[next])) continue;
                const std::uint32_t second = only_date(groups_[next]);
                if (second != no_figure) look_at(first, second, groups_[next].sentence, begins, held, findings);
                break;
            }
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    DateSpans spans_;
    const FormIds& words_;
    const Table& weekdays_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] Span sentence(std::uint32_t i) const { return text_.segmentation.sentences[i].span; }
    [[nodiscard]] std::vector<std::string> words_of(std::uint32_t s) const {
        return low_words(text_, sentence(s).begin, sentence(s).end);
    }
    [[nodiscard]] bool any(const std::vector<std::string>& words, std::string_view id) const {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return words_.is(word, id); });
    }

    [[nodiscard]] bool any_date(const SentenceFigures& group) const {
        return std::any_of(text_.figures.begin() + group.first, text_.figures.begin() + group.last,
                           [](const Figure& each) { return each.value.kind == Kind::date; });
    }

    /// The one date of a sentence, a written day.
    [[nodiscard]] std::uint32_t only_date(const SentenceFigures& group) const {
        std::uint32_t found = no_figure;
        for (std::uint32_t i = group.first; i < group.last; ++i) {
            if (at(i).value.kind != Kind::date) continue;
            if (found != no_figure || !spans_.is_date(i) || !is_single(at(i).value) ||
                at(i).value.precision != Precision::day || !has_digits(text_, at(i)))
                return no_figure;
            found = i;
        }
        return found;
    }

    /// "bis zum 7. September", "bis Sonntag, 7. September"
    [[nodiscard]] bool until(std::uint32_t i, std::uint32_t s) const {
        constexpr std::size_t close = 3;
        std::vector<std::string> ahead = low_words(text_, sentence(s).begin, at(i).span.begin);
        for (std::size_t back = 0; back < close && !ahead.empty(); ++back, ahead.pop_back())
            if (ahead.back() == "bis") return true;
        return false;
    }

    /// Whether the sentence of the end, whose date is `date`, names nothing that the text has not named before.
    [[nodiscard]] bool brings_nothing_new(std::uint32_t s, Span date) const {
        const Sentence& in = text_.segmentation.sentences[s];
        std::set<std::string> known;
        for (std::uint32_t w = 0; w < in.first_word; ++w)
            if (starts_upper(written_word(text_, w))) known.insert(lower(written_word(text_, w)));
        for (std::uint32_t w = in.first_word + 1; w < in.last_word; ++w) {
            const std::string_view word = written_word(text_, w);
            const std::string low = lower(word);
            const std::uint32_t begin = text_.segmentation.words[w].span.begin;
            const std::string_view ahead = plain(text_, in.span.begin, begin);
            // Behind a comma another clause may tell of anything: "bis zum 7. Mai, eine Verlängerung ist möglich".
            if (begin >= date.end && ahead.find(", ", date.end - in.span.begin) != std::string_view::npos) break;
            const bool dates = begin >= date.begin && begin < date.end;
            if (!starts_upper(word) || dates || weekdays_.find(low)) continue;
            if (!known.contains(low) && !words_.is(low, "known") && !words_.is(low, "ends") &&
                !words_.is(low, "enters"))
                return false;
        }
        return true;
    }

    void look_at(std::uint32_t first, std::uint32_t second, std::uint32_t s, bool begins, bool held,
                 std::vector<Finding>& findings) const {
        const std::vector<std::string> words = words_of(s);
        if (!brings_nothing_new(s, at(second).span)) return;
        const bool enters = any(words, "enters");
        // "bis zum 14. noch anmelden" is a deadline, "noch bis zum 14. zu sehen" what runs already.
        if (any(words, "apart") || (!enters && std::find(words.begin(), words.end(), "noch") != words.end())) return;
        const bool runs = any(words, "runs") && until(second, s);
        if (begins && !enters && (runs || any(words, "ends")) && surely_after(at(first), at(second)))
            return report(
                first, second,
                {"Das Ende ({1}) liegt vor dem Beginn ({0}).", "The end ({1}) is before the beginning ({0})."},
                findings);
        const bool deadline = until(second, s) || any(words, "ends");
        if (held && enters && deadline && surely_after(at(second), at(first)) &&
            at(second).value.days->from - at(first).value.days->from < some_weeks)
            report(first, second,
                   {"Die Frist ({1}) endet nach dem Termin ({0}).", "The deadline ({1}) is after the event ({0})."},
                   findings);
    }

    void report(std::uint32_t first, std::uint32_t second, const Message& form, std::vector<Finding>& findings) const {
        const Message one = written(*at(first).value.days);
        const Message other = written(*at(second).value.days);
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, second}, {index_, first}};
        finding.message = {fmt::format(fmt::runtime(form.de), one.de, other.de),
                           fmt::format(fmt::runtime(form.en), one.en, other.en)};
    }
};

}  // namespace

void check_told_runs(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    std::vector<Finding> own;
    ToldRuns(input, text).run(own);
    // What another part of the rule has said of the same two dates is said.
    for (Finding& each : own)
        if (std::none_of(findings.begin(), findings.end(),
                         [&](const Finding& other) { return other.figures == each.figures; }))
            findings.push_back(std::move(each));
}

}  // namespace stimmig
