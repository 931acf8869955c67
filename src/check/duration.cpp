// "von 2020 bis 2024, also fünf Jahre": whether a stated length fits the span of days that it sums up, by any way of
// counting: with or without the first and the last unit, however coarse the ends are.
#include <fmt/format.h>

#include <algorithm>

#include "check/anniversary.h"
#include "check/around.h"
#include "check/clock_length.h"
#include "check/date_span.h"
#include "check/each.h"
#include "check/form_ids.h"
#include "check/length_role.h"
#include "check/length_use.h"
#include "check/near_span.h"
#include "check/span_length.h"
#include "check/span_ties.h"
#include "check/text_in_hand.h"
#include "check/undated.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

class DurationCheck {
public:
    /// `undated`: the text's days were given some year, and no message may name it.
    DurationCheck(const CheckInput& input, const TextInHand& read, const Text& text, bool undated = false)
        : input_(input),
          text_(text),
          undated_(undated),
          index_(read.index),
          groups_(read.groups),
          spans_(input.rules, text_),
          uses_(input.rules, text_, spans_),
          roles_(input.rules, text_),
          near_(input.rules, text_, spans_),
          ties_(input.rules, text_, spans_),
          tolerance_(option(input, "duration", "tolerance", Number::fraction(3, 10))) {}

    void run(std::vector<Finding>& findings) const {
        for (const SentenceFigures& group : groups_)
            for (std::uint32_t i = group.first; i < group.last; ++i) {
                if (const auto found = ago(i, group)) findings.push_back(*found);
                if (!is_length(i)) continue;
                if (const auto found = check(i, group)) findings.push_back(*found);
            }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    bool undated_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    DateSpans spans_;
    LengthUses uses_;
    LengthRoles roles_;
    NearSpans near_;
    SpanTies ties_;
    Number tolerance_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is_length(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::duration && value.low && value.high && !at(i).doubtful &&
               (value.unit == "day" || rounds(value.unit));
    }
    [[nodiscard]] bool is_date(std::uint32_t i) const { return spans_.is_date(i); }
    [[nodiscard]] std::string_view word_before(std::uint32_t offset) const { return spans_.word_before(offset); }
    [[nodiscard]] bool tied_as(std::string_view word, std::string_view id) const { return spans_.tied_as(word, id); }

    [[nodiscard]] std::optional<Finding> check(std::uint32_t d, const SentenceFigures& group) const {
        std::optional<Finding> found = against_span(d, group);
        if (found && (roles_.in_condition(d) || is_name(d) || is_age(d, group))) found.reset();
        return found;
    }

    [[nodiscard]] std::optional<Finding> against_span(std::uint32_t d, const SentenceFigures& group) const {
        if (d > group.first)
            if (const auto span = spans_.until(d - 1); span && span->first >= group.first)
                if (const Tie tie = ties_.after(d - 1, d); tie != Tie::none) return compare(d, *span, tie);
        if (d + 1 < group.last)
            if (const auto span = spans_.from(d + 1); span && ties_.before(d, d + 1))
                return compare(d, *span, Tie::equal);
        if (d > group.first && d + 1 < group.last && ties_.runs_between(d))
            return compare(d, {d - 1, d + 1, *at(d - 1).value.days, *at(d + 1).value.days}, Tie::equal);
        if (const auto told = since(d, group)) return told;
        if (const std::optional<DateSpan> near = uses_.span_of(d)) {
            // "Die vier Jahre in der Opposition" are hardly the eight of the sentence before.
            const bool known = uses_.takes_up(d);
            const bool other =
                !known && roles_.of(d).other &&
                far_apart(said(d), length_of(near->begin, near->end, at(d).value.unit), Number::fraction(3, 2));
            return other ? std::nullopt : compare(d, *near, known ? Tie::taken_up : Tie::near);
        }
        std::optional<DateSpan> meant = meant_span(d);
        if (!meant) meant = told_span(d);
        return meant ? compare(d, *meant, Tie::near) : std::nullopt;
    }

    /// "Acht- bis Elfjährige" are people, "zehnjährige Staatsanleihen" papers: no length of what runs here.
    [[nodiscard]] bool is_name(std::uint32_t d) const {
        const Span span = at(d).span;
        const std::string_view surface = plain(text_, span.begin, span.end);
        if (surface.find("jährig") == std::string_view::npos) return false;
        const std::vector<std::string> behind = low_words(text_, span.end, span.end + 30);
        return starts_upper(surface) || (!behind.empty() && tied_as(behind.front(), "paper"));
    }

    /// "wurde 1971 in Leer geboren, ist 58 Jahre und forscht in Kiel": left to the check of ages.
    [[nodiscard]] bool is_age(std::uint32_t d, const SentenceFigures& group) const {
        const Term* is = input_.rules.table("other_person").find(word_before(at(d).phrase));
        return is && is->id == "is" &&
               any_in(input_.rules.table("birth_word"), text_, text_.segmentation.sentences[group.sentence].span);
    }

    [[nodiscard]] Length said(std::uint32_t d) const { return {*at(d).value.low, *at(d).value.high}; }

    /// What no words tie to its length, but where each stands.
    [[nodiscard]] std::optional<DateSpan> meant_span(std::uint32_t d) const {
        const Value& value = at(d).value;
        if (*value.low < Number(2) || (value.modifier != Modifier::exact && value.modifier != Modifier::approx))
            return std::nullopt;
        if (!spans_.any_near(d, 2, 1)) return std::nullopt;
        const LengthRole role = roles_.of(d);
        // How far both days are from today is what explains most lengths, and nobody knows it of an undated text.
        if (role.extent == Extent::none || (undated_ && !role.known)) return std::nullopt;
        const auto stated = [&](std::uint32_t length) {
            return stated_length(input_, at(length).value, max(tolerance_, Number::fraction(1, 2)));
        };
        const auto told = [&](const DateSpan& span) {
            // From one date to today something else is told more easily than between two.
            const bool now = span.first == span.last && !spans_.is_span(span.first);
            const bool since = now && tied_as(word_before(at(span.first).phrase), "since");
            const int tenths = role.extent == Extent::strong ? (now ? 17 : 22)
                               : since                       ? 16
                               : now                         ? 13
                               : role.extent == Extent::fair ? 16
                                                             : 13;
            return !far_apart(said(d), length_of(span.begin, span.end, value.unit), Number::fraction(tenths, 10));
        };
        const auto fits = [&](std::uint32_t length, const DateSpan& span) {
            return is_length(length) && meet(stated(length), length_of(span.begin, span.end, at(length).value.unit));
        };
        return near_.find({d, role.follows, role.known, role.ends, fits, told});
    }

    /// "Während der sechs Wochen" some sentences behind "vom 2. bis 27. März", the only span and the last date told.
    [[nodiscard]] std::optional<DateSpan> told_span(std::uint32_t d) const {
        constexpr std::uint32_t reach = 5;  // sentences
        const LengthRole role = roles_.of(d);
        if (role.extent != Extent::strong || !role.known || !role.follows || *at(d).value.low < Number(2) ||
            at(d).value.modifier != Modifier::exact || spans_.any_near(d, 2, 1))
            return std::nullopt;
        std::optional<DateSpan> found;
        for (std::uint32_t i = d; i-- > 0 && !found;) {
            if (sentence_of_figure(i) + reach < sentence_of_figure(d) || is_length(i)) return std::nullopt;
            if (at(i).value.kind == Kind::date && !(found = spans_.until(i))) return std::nullopt;
        }
        const bool second = found && found->first > 0 &&
                            sentence_of_figure(found->first - 1) + reach >= sentence_of_figure(found->first) &&
                            spans_.until(found->first - 1);
        if (!found || second) return std::nullopt;
        const Length length = length_of(found->begin, found->end, at(d).value.unit);
        return far_apart(said(d), length, Number::fraction(22, 10)) ? std::nullopt : found;
    }

    [[nodiscard]] std::uint32_t sentence_of_figure(std::uint32_t i) const {
        return text_.segmentation.sentence_at(at(i).span.begin);
    }

    // "seit 2019, also seit vier Jahren", "seit vier Jahren, genauer seit 2019"
    [[nodiscard]] std::optional<Finding> since(std::uint32_t d, const SentenceFigures& group) const {
        const auto& published = text_.document.published;
        const auto begins = [&](std::uint32_t i) {
            return is_date(i) && tied_as(word_before(at(i).phrase), "since") && at(i).value.days->to < *published;
        };
        if (!published) return std::nullopt;
        std::uint32_t date = no_figure;
        if (d > group.first && begins(d - 1) && ties_.after(d - 1, d) == Tie::equal) date = d - 1;
        if (date == no_figure && d + 1 < group.last && begins(d + 1) && tied_as(word_before(at(d).phrase), "since") &&
            spans_.is_apposed(d, d + 1))
            date = d + 1;
        if (date == no_figure) return std::nullopt;
        const Days begin = *at(date).value.days;
        return compare(d, {date, date, begin, same_unit(begin, *published)}, Tie::equal);
    }

    // "vor zwölf Jahren, 2018, ...", "2018, vor zwölf Jahren, ...": both are dates, one counted from that of the text
    [[nodiscard]] std::optional<Finding> ago(std::uint32_t i, const SentenceFigures& group) const {
        const auto& published = text_.document.published;
        const Figure& back = at(i);
        if (!published || !is_date(i) || back.value.precision != Precision::year ||
            back.value.modifier != Modifier::exact)
            return std::nullopt;
        const std::string words = lower(plain(text_, back.span.begin, back.span.end));
        if (!words.starts_with("vor ") || words.find(" jahr") == std::string::npos) return std::nullopt;
        const auto told = [&](std::uint32_t other) {
            return is_date(other) && is_single(at(other).value) && !at(other).inferred_date &&
                   has_digits(text_, at(other));
        };
        const auto closes = [&](std::uint32_t other) {
            const std::string_view next = plain(text_, at(other).span.end, at(other).span.end + 5);
            return next.empty() || next == " also" || std::string_view(",.;):").find(next[0]) != std::string_view::npos;
        };
        std::uint32_t date = no_figure;
        if (i + 1 < group.last && told(i + 1) && closes(i + 1) && spans_.is_apposed(i, i + 1)) date = i + 1;
        if (date == no_figure && i > group.first && told(i - 1) && closes(i) && spans_.is_apposed(i - 1, i))
            date = i - 1;
        if (date == no_figure) return std::nullopt;
        const int meant = calendar::year_of(back.value.days->from);
        const int written = calendar::year_of(at(date).value.days->from);
        const int off = std::abs(meant - written);
        const int since = calendar::year_of(*published) - written;
        // Of hundreds of years one rounds; what is far off is another thing's.
        const bool round = (calendar::year_of(*published) - meant) % 10 == 0;
        if (since <= 0 || off <= 1 || (round && off * 10 <= since) || off > since) return std::nullopt;
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, i}, {index_, date}};
        const std::string phrase = input_.phrase({index_, i});
        const std::string year = input_.phrase({index_, date});
        finding.message = {fmt::format("„{}“ ist {} Jahre her, nicht „{}“.", year, since, phrase),
                           fmt::format("“{}” is {} years ago, not “{}”.", year, since, phrase)};
        return finding;
    }

    /// An end of a span as a message names it: a season by its name, and what has no year as it is written.
    [[nodiscard]] Message end_of(std::uint32_t i, const Days& days) const {
        const Precision is = at(i).value.precision;
        if (!undated_ && is != Precision::part_of_year && is != Precision::quarter) return written(days);
        const std::string phrase = input_.phrase({index_, i});
        return {"„" + phrase + "“", "“" + phrase + "”"};
    }

    /// "vom 8. bis 25. Mai ... damit drei Monate lang": a word leads from the one to the other, or nothing parts them
    /// in one sentence and the number is right, only the unit is not.
    [[nodiscard]] bool surely_of(std::uint32_t d, const DateSpan& span) const {
        const std::uint32_t here = text_.segmentation.sentence_at(at(d).span.begin);
        const FormIds& uses = input_.rules.derived<FormIds>("length_use");
        const auto is_thus = [&](std::string_view word) { return uses.is(lower(word), "thus"); };
        // "Damit bleiben drei Monate", but not "Damit das klappt, wird drei Monate lang geprobt"
        constexpr std::uint32_t near_words = 3;
        const std::uint32_t opening = text_.segmentation.sentences[here].first_word;
        if (is_thus(word_before(at(d).phrase)) ||
            (is_thus(written_word(text_, opening)) && text_.segmentation.word_at(at(d).phrase) <= opening + near_words))
            return true;
        const std::string_view gap = plain(text_, at(span.last).span.end, at(d).phrase);
        if (*at(d).value.low < Number(2) || gap.empty() || gap.find_first_of(",.;:(") != std::string_view::npos)
            return false;
        for (const std::string_view unit : {"day", "week", "month", "year"}) {
            Value other = at(d).value;
            other.unit = unit;
            const Length stated = stated_length(input_, other, max(tolerance_, Number::fraction(1, 2)));
            if (unit != at(d).value.unit && meet(stated, length_of(span.begin, span.end, unit))) return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Finding> compare(std::uint32_t d, const DateSpan& span, Tie tie) const {
        const Value& value = at(d).value;
        const Length fits = length_of(span.begin, span.end, value.unit);
        const bool near = tie == Tie::near || tie == Tie::taken_up;
        const Length stated = stated_length(input_, value, near ? max(tolerance_, Number::fraction(1, 2)) : tolerance_);
        // What is of another order of magnitude is the length of something else.
        const long order = tie == Tie::taken_up ? 5 : 3;
        if ((near || tie == Tie::after) && far_apart(stated, fits, Number(order)) &&
            (!surely_of(d, span) || far_apart(stated, fits, Number(12))))
            return std::nullopt;
        const bool too_long = stated.least > fits.most;
        // "insgesamt zwei Jahre" may leave gaps, and "an diesen zwölf Tagen" was open.
        const std::uint32_t begin = at(d).phrase;
        const bool gaps =
            tie == Tie::sum || lower(plain(text_, begin < 10 ? 0 : begin - 10, begin)).ends_with("an diesen ");
        const bool too_short = !gaps && stated.most < fits.least;
        if (!too_long && !too_short) return std::nullopt;
        Finding finding;
        finding.level = input_.level;
        finding.figures.push_back({index_, d});
        finding.figures.push_back({index_, span.first});
        if (span.last != span.first) finding.figures.push_back({index_, span.last});
        const std::string phrase = input_.phrase({index_, d});
        const Message range = counted(fits, value.unit);
        const std::string said{plain(text_, at(span.first).span.begin, at(span.last).span.end)};
        const bool since = span.first == span.last && !spans_.is_span(span.first);
        if (since) {
            finding.message = {fmt::format("Seit „{}“ sind es {}, nicht „{}“.", said, range.de, phrase),
                               fmt::format("Since “{}” it is {}, not “{}”.", said, range.en, phrase)};
        } else if (near) {
            const Message from = end_of(span.first, span.begin);
            const Message to = end_of(span.last, span.end);
            finding.message = {fmt::format("Von {} bis {} sind es {}, nicht „{}“.", from.de, to.de, range.de, phrase),
                               fmt::format("From {} to {} it is {}, not “{}”.", from.en, to.en, range.en, phrase)};
        } else {
            finding.message = {fmt::format("„{}“ sind {}, nicht „{}“.", said, range.de, phrase),
                               fmt::format("“{}” is {}, not “{}”.", said, range.en, phrase)};
        }
        if (undated_) return finding;
        finding.details.push_back(
            {fmt::format("gerechnet vom {} bis zum {}", written(span.begin.from).de, written(span.end.to).de),
             fmt::format("counted from {} to {}", written(span.begin.from).en, written(span.end.to).en)});
        return finding;
    }
};

/// "vom 3. März bis 14. November, also fünf Monate": of a text that nobody dates.
void check_undated(const CheckInput& input, const TextInHand& read, std::vector<Finding>& findings) {
    const Text& text = input.texts[read.index];
    const std::vector<DayWithoutYear> days = days_without_year(input.rules, text, read.ranges);
    if (days.empty()) return;
    std::vector<Finding> common;
    std::vector<Finding> leap;
    for (const int year : {some_common_year, some_leap_year}) {
        const TextOfYear dated = in_year(text, days, year);
        std::vector<Finding>& found = year == some_common_year ? common : leap;
        DurationCheck(input, read, dated.text, true).run(found);
        std::erase_if(found, [&](const Finding& finding) {
            return std::any_of(finding.figures.begin() + 1, finding.figures.end(),
                               [&](FigureRef ref) { return !dated.completed[ref.figure]; });
        });
        if (found.empty()) return;
    }
    for (Finding& finding : common)
        if (std::any_of(leap.begin(), leap.end(), [&](const Finding& other) {
                return other.figures.front().figure == finding.figures.front().figure;
            }))
            findings.push_back(std::move(finding));
}

}  // namespace

TextCheck check_duration(const CheckInput& input, std::vector<Finding>& findings) {
    return [&input, &findings](const TextInHand& text) {
        const bool lengths = text.count(Kind::duration) > 0;
        const bool dates = text.count(Kind::date) > 0;
        if (dates) DurationCheck(input, text, input.texts[text.index]).run(findings);
        if (dates && lengths) check_undated(input, text, findings);
        if (lengths) check_clock_lengths(input, text.index, findings);
        if (lengths && dates) check_anniversaries(input, text, Jubilees::lengths, findings);
    };
}

}  // namespace stimmig
