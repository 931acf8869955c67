#include "check/date_events.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/date_span.h"
#include "check/word_class.h"
#include "extract/letters.h"

namespace stimmig {
namespace {

constexpr std::uint32_t reach = 5;        ///< sentences between two events of one story
constexpr std::uint32_t near_words = 12;  ///< between a date and what happened then
constexpr std::string_view table = "event_chain";

/// What happened on a date: which step of which chain of events.
struct Event {
    std::uint32_t figure = 0;
    std::uint32_t sentence = 0;
    std::string_view chain;  ///< "crime"
    int rank = 0;
};

class EventOrder {
public:
    EventOrder(const CheckInput& input, std::uint32_t index)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          words_(input.rules.table(table)),
          earlier_(input.rules, "earlier", "event_words"),
          again_(input.rules, "again", "event_words"),
          past_(input.rules, "past", "event_words"),
          planned_(input.rules, "planned", "event_words") {}

    void run(std::vector<Finding>& findings) const {
        std::vector<std::uint32_t> dates;
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i) {
            if (reversed_years(i)) report_years(i, findings);
            if (!is_date(i)) continue;
            if (not_yet(i)) report_future(i, findings);
            dates.push_back(i);
        }
        if (!any_earlier(dates)) return;
        std::vector<Event> events;
        for (const std::uint32_t i : dates)
            if (const auto event = event_at(i)) events.push_back(*event);
        for (std::size_t i = 0; i < events.size(); ++i)
            for (std::size_t j = i + 1; j < events.size(); ++j)
                if (out_of_order(events, i, j))
                    report_order(events[i].figure, events[j].figure, findings);
                else if (told_back(events, i, j))
                    report_order(events[j].figure, events[i].figure, findings);
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const Table& words_;
    WordClass earlier_, again_, past_, planned_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::uint32_t sentence_at(std::uint32_t i) const {
        return text_.segmentation.sentence_at(at(i).span.begin);
    }

    /// Whether one of the dates lies before another that is told ahead of it and near: else nothing is out of order,
    /// whatever happened then.
    [[nodiscard]] bool any_earlier(const std::vector<std::uint32_t>& dates) const {
        for (std::size_t i = 0; i < dates.size(); ++i)
            for (std::size_t j = i + 1; j < dates.size(); ++j) {
                if (sentence_at(dates[j]) - sentence_at(dates[i]) <= reach &&
                    (surely_after(at(dates[i]), at(dates[j])) || sentence_at(dates[i]) + 1 >= sentence_at(dates[j])))
                    return true;
                // Nothing that stands further behind is near.
                if (j > i + reach && sentence_at(dates[j]) - sentence_at(dates[i]) > reach) break;
            }
        return false;
    }

    [[nodiscard]] bool is_date(std::uint32_t i) const {
        const Value& value = at(i).value;
        if (value.kind != Kind::date || !value.days || !is_single(value) || at(i).doubtful || !has_digits(text_, at(i)))
            return false;
        // "am 23. September 63 vor Christus", "am 19. August des Jahres 14": of a year that was not read
        const std::string_view next = plain(text_, at(i).span.end, at(i).span.end + 11);
        return !(next.size() > 1 && next[0] == ' ' && is_digit(next[1])) && next != " des Jahres";
    }

    /// The clause of a date: between commas and points, and no further than the dates beside it.
    [[nodiscard]] Span clause_of(std::uint32_t i) const {
        const Span in = sentence(text_.segmentation.sentence_at(at(i).span.begin)).span;
        const std::string_view left = plain(text_, in.begin, at(i).span.begin);
        const std::string_view right = plain(text_, at(i).span.end, in.end);
        const std::size_t begin = left.find_last_of(",;:(");
        const std::size_t end = right.find_first_of(",;:)");
        Span clause{in.begin + static_cast<std::uint32_t>(begin == std::string_view::npos ? 0 : begin + 1),
                    at(i).span.end + static_cast<std::uint32_t>(std::min(end, right.size()))};
        // "Am Sonntag, dem 9. März, wurde ...": a date between commas belongs to what follows.
        if (clause.end - clause.begin < at(i).span.end - at(i).span.begin + 8) clause.end = in.end;
        return clause;
    }

    /// The nearest word that names an event; of two equally near ones none.
    [[nodiscard]] std::optional<Event> event_at(std::uint32_t i) const {
        const Span clause = clause_of(i);
        const auto& all = text_.segmentation.words;
        const std::uint32_t own = text_.segmentation.word_at(at(i).span.begin);
        const std::uint32_t behind = text_.segmentation.word_at(at(i).span.end);
        const auto in_date = [&](std::uint32_t w) {
            auto each = std::partition_point(text_.figures.begin(), text_.figures.end(), [&](const Figure& figure) {
                return figure.span.end <= all[w].span.begin;
            });
            for (; each != text_.figures.end() && each->span.begin < all[w].span.end; ++each)
                if (each->value.kind == Kind::date && &*each != &at(i)) return true;
            return false;
        };
        std::uint32_t nearest = near_words + 1;
        const Term* found = nullptr;
        const auto look = [&](std::uint32_t w, std::uint32_t distance) {
            const Term* term = words_.find(lower(written_word(text_, w)));
            if (!term || distance > nearest) return;
            if (distance == nearest && found && found->id != term->id) found = nullptr;
            if (distance < nearest) found = term;
            nearest = distance;
        };
        for (std::uint32_t w = own, distance = 1; w-- > 0 && distance <= near_words; ++distance) {
            if (all[w].span.begin < clause.begin || in_date(w)) break;
            look(w, distance);
        }
        for (std::uint32_t w = behind, distance = 1; w < all.size() && distance <= near_words; ++w, ++distance) {
            if (all[w].span.begin >= clause.end || in_date(w)) break;
            look(w, distance);
        }
        if (!found) return std::nullopt;
        const std::string_view id = found->id;
        const std::size_t colon = id.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        return Event{i, sentence_at(i), id.substr(0, colon), id[colon + 1] - '0'};
    }

    /// The step told first lies after the one told behind it, which follows from it; neither is told twice.
    [[nodiscard]] bool out_of_order(const std::vector<Event>& events, std::size_t i, std::size_t j) const {
        const Event& a = events[i];
        const Event& b = events[j];
        if (a.chain != b.chain || a.rank >= b.rank || b.sentence - a.sentence > reach ||
            !surely_after(at(a.figure), at(b.figure)))
            return false;
        for (const Event& each : events)
            if (each.chain == a.chain && each.figure != a.figure && each.figure != b.figure &&
                (each.rank == a.rank || each.rank == b.rank))
                return false;
        const Span last = sentence(b.sentence).span;
        const std::string words = lower(plain(text_, last.begin, last.end));
        // What is told as past of the past lies before what is not told so.
        const Span first = sentence(a.sentence).span;
        const bool both = told_before(lower(plain(text_, first.begin, first.end)));
        if (b.sentence != a.sentence && (earlier_.in(words) || (told_before(words) && !both))) return false;
        if (again_.in(words)) return false;
        const bool named = a.chain == "firm" || a.chain == "life" || a.chain == "building";
        return a.sentence == b.sentence || !named || shares_name(a.sentence, b.sentence);
    }

    /// "Das Richtfest war am 3. Mai, der Spatenstich am 9. September", "Verhaftet wurde er am 4. Juni. Am 10. Juni
    /// hatte er die Bank überfallen": what comes first is told behind what follows from it, as earlier, and dated
    /// later.
    [[nodiscard]] bool told_back(const std::vector<Event>& events, std::size_t i, std::size_t j) const {
        const Event& a = events[i];
        const Event& b = events[j];
        if (a.chain != b.chain || a.rank <= b.rank || b.sentence - a.sentence > 1 ||
            !surely_after(at(b.figure), at(a.figure)) || events.size() != 2)
            return false;
        const Span last = sentence(b.sentence).span;
        const Span first = sentence(a.sentence).span;
        const std::string words = lower(plain(text_, last.begin, last.end));
        if (again_.in(words)) return false;
        const bool built = a.sentence == b.sentence && (a.chain == "building" || a.chain == "post");
        return built || (told_before(words) && !told_before(lower(plain(text_, first.begin, first.end))));
    }

    /// "war ... verurteilt worden", "hatte ... gegründet": told as earlier than what stands before
    [[nodiscard]] bool told_before(std::string_view words) const {
        for (const std::string_view verb : {" war ", " waren ", " hatte ", " hatten "})
            if (words.find(verb) != std::string_view::npos && words.find(" worden") != std::string_view::npos)
                return true;
        return words.find(" hatte ") != std::string_view::npos && words.find(" nach ") == std::string_view::npos;
    }

    /// Whether a name or noun of the one sentence stands in the other, or a pronoun takes it up.
    [[nodiscard]] bool shares_name(std::uint32_t first, std::uint32_t next) const {
        const Sentence& a = sentence(first);
        const Sentence& b = sentence(next);
        for (std::uint32_t v = b.first_word; v < b.last_word; ++v) {
            const std::string_view word = written_word(text_, v);
            if (word.size() < 4 || !starts_upper(word)) continue;
            for (std::uint32_t w = a.first_word + 1; w < a.last_word; ++w)
                if (written_word(text_, w) == word && !words_.find(lower(word))) return true;
        }
        const std::string opening = lower(written_word(text_, b.first_word));
        return next == first + 1 && (opening == "er" || opening == "sie" || opening == "es");
    }

    /// "(1897–1879)" behind a name
    [[nodiscard]] bool reversed_years(std::uint32_t i) const {
        const Figure& figure = at(i);
        if (!figure.reversed || figure.value.kind != Kind::count || figure.value.unit != "count") return false;
        const std::string_view years = plain(text_, figure.span.begin, figure.span.end);
        const std::string_view after = plain(text_, figure.span.end, figure.span.end + 1);
        const bool bracket = figure.span.begin > 0 && text_.document.text[figure.span.begin - 1] == '(';
        if (!bracket || (after != ")" && after != ",") || *figure.value.low < Number(1000) ||
            *figure.value.high > Number(2100) || *figure.value.high - *figure.value.low > Number(110))
            return false;
        return years.size() <= 11 && years.find_first_not_of("0123456789 –-") == std::string_view::npos;
    }

    /// "wurde am 27. Februar 2026 festgenommen" in a text of the 19th: with its year, in the past, and nothing planned.
    [[nodiscard]] bool not_yet(std::uint32_t i) const {
        const auto& published = text_.document.published;
        if (!published || at(i).value.precision != Precision::day || at(i).inferred_date ||
            at(i).value.days->from <= *published)
            return false;
        if (at(i).value.days->from - *published > date::days{366}) return false;
        const std::uint32_t own = text_.segmentation.word_at(at(i).span.begin);
        if (own == 0 || lower(written_word(text_, own - 1)) != "am") return false;
        const Span in = sentence(text_.segmentation.sentence_at(at(i).span.begin)).span;
        const std::string whole = lower(plain(text_, in.begin, in.end));
        if (planned_.in(whole)) return false;
        const Span clause = clause_of(i);
        const std::string words = lower(plain(text_, clause.begin, clause.end));
        if (!past_.in(words)) return false;
        // The clause ends with what was done: "festgenommen werden", "gefunden", "eröffnet worden"
        std::vector<std::string> row = low_words(text_, at(i).span.end, clause.end);
        while (!row.empty() && (row.back() == "werden" || row.back() == "worden")) row.pop_back();
        if (row.empty() || !(row.back().ends_with("en") || row.back().ends_with("t"))) return false;
        if (row.back().find("ge") != std::string::npos) return true;
        for (const std::string_view prefix : {"er", "be", "ver", "ent", "zer"})
            if (row.back().starts_with(prefix) && row.back().size() > 6) return true;
        return false;
    }

    void report(std::vector<FigureRef> figures, Message message, std::vector<Finding>& findings) const {
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = std::move(figures);
        finding.message = std::move(message);
    }

    void report_order(std::uint32_t a, std::uint32_t b, std::vector<Finding>& findings) const {
        const Message first = written(*at(a).value.days);
        const Message next = written(*at(b).value.days);
        report({{index_, b}, {index_, a}},
               {fmt::format("Was folgt ({}), liegt vor dem, worauf es folgt ({}).", next.de, first.de),
                fmt::format("What follows ({}) is before what it follows ({}).", next.en, first.en)},
               findings);
    }

    void report_years(std::uint32_t i, std::vector<Finding>& findings) const {
        const std::string years = input_.phrase({index_, i});
        report({{index_, i}},
               {fmt::format("Die Jahre „{}“ laufen rückwärts.", years),
                fmt::format("The years “{}” run backwards.", years)},
               findings);
    }

    void report_future(std::uint32_t i, std::vector<Finding>& findings) const {
        const Message day = written(*at(i).value.days);
        const Message today = written(*text_.document.published);
        report({{index_, i}},
               {fmt::format("Der {} wird als vergangen erzählt, der Text ist vom {}.", day.de, today.de),
                fmt::format("{} is told as past in a text of {}.", day.en, today.en)},
               findings);
    }
};

}  // namespace

void check_event_order(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings) {
    EventOrder(input, text).run(findings);
}

}  // namespace stimmig
