// Dates that count from the day of publication: weekdays, heute, vergangene Woche, Jahresende, vor zwei Jahren.
#include <date/date.h>

#include <algorithm>

#include "extract/date_parts.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

using date::days;

const Term* unit_of(const ExtractContext& context, std::string_view text) {
    return text.empty() ? nullptr : context.rules.table("date_unit").find(text);
}

// "in den letzten Jahren" names no span; "des Jahres" is a genitive, "im Jahre" an old dative behind a preposition.
bool plural(std::string_view unit) {
    if (unit == "Woche" || unit == "Wochenende") return false;
    return unit.ends_with("en") || unit.ends_with('e');
}

Days weekend_of(Day day) {
    const Day saturday = calendar::week_around(day).from + days{5};
    return {saturday, saturday + days{1}};
}

struct Period {
    Days span;
    Precision precision;
};

// The period of that unit that holds the publication day, moved by `offset` units.
std::optional<Period> period_of(std::string_view unit, Day published, int offset) {
    const int year = calendar::year_of(published);
    if (unit == "day") return Period{one_day(published + days{offset}), Precision::day};
    if (unit == "week") return Period{calendar::week_around(published + days{7 * offset}), Precision::week};
    if (unit == "month") {
        const Day day = calendar::add_months(published, offset);
        return Period{calendar::month_span(calendar::year_of(day), calendar::month_of(day)), Precision::month};
    }
    if (unit == "quarter") {
        const Day day = calendar::add_months(published, 3 * offset);
        return Period{calendar::quarter_span(calendar::year_of(day), (calendar::month_of(day) + 2) / 3),
                      Precision::quarter};
    }
    if (unit == "half") {
        const Day day = calendar::add_months(published, 6 * offset);
        return Period{calendar::half_span(calendar::year_of(day), calendar::month_of(day) > 6 ? 2 : 1),
                      Precision::half};
    }
    if (unit == "year") return Period{calendar::year_span(year + offset), Precision::year};
    if (unit == "decade") {
        const int first = year / 10 * 10 + 10 * offset;
        return Period{calendar::years_span(first, first + 9), Precision::decade};
    }
    if (unit == "century") return Period{calendar::century_span((year + 99) / 100 + offset), Precision::century};
    return std::nullopt;
}

Period part_of(const Period& period, calendar::Part part) {
    using calendar::Part;
    if (part == Part::whole) return period;
    if (period.precision == Precision::month) {
        return {calendar::part_of_month(period.span, part), Precision::part_of_month};
    }
    if (period.precision == Precision::year)
        return {calendar::part_of_year(period.span, part), Precision::part_of_year};
    if (period.precision == Precision::week) return {calendar::part_of_week(period.span, part), Precision::week};
    if (period.precision == Precision::decade) {
        const int first = calendar::year_of(period.span.from);
        const int from = part == Part::begin ? 0 : part == Part::middle ? 4 : 7;
        return {calendar::years_span(first + from, first + from + (from == 0 ? 3 : 2)), Precision::decade};
    }
    return {calendar::third_of(period.span, part), period.precision};
}

std::optional<Figure> figure_of(const std::optional<Period>& period, calendar::Part part) {
    if (!period) return std::nullopt;
    const Period found = part_of(*period, part);
    return dated(found.span, found.precision, true);
}

std::optional<Day> weekday_by_relation(Day published, int weekday, int relation) {
    const int today = calendar::iso_weekday_of(published);
    const int ahead = (weekday - today + 7) % 7;
    switch (relation) {
        case 0:  // the nearest; of two as near, the coming one
            return ahead <= 3 ? published + days{ahead} : published + days{ahead - 7};
        case 1:
            return published + days{ahead == 0 ? 7 : ahead};
        case 2:
            return published + days{(ahead == 0 ? 7 : ahead) + 7};
        case -1:
            return published + days{ahead - 7};
        case -2:
            return published + days{ahead - 14};
        default:
            return std::nullopt;
    }
}

// "kurz vor dem Gipfel am Dienstag", "nach der Wahl am Sonntag": the preposition before the event that the day tells.
std::string_view before_event(const ExtractContext& context, std::uint32_t begin) {
    const std::string_view text = context.document.text;
    const std::string_view am = word_before(text, begin);
    if (am != "am") return {};
    const std::string_view noun = word_before(text, am);
    const std::string_view article = starts_upper(noun) ? word_before(text, noun) : std::string_view{};
    if (article != "dem" && article != "der" && article != "den") return {};
    return word_before(text, article);
}

}  // namespace

std::optional<Figure> read_weekday(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    const int weekday = read_weekday_number(context, match["weekday"]);
    if (weekday == 0 || in_compound(text, match.span())) return std::nullopt;
    if (is_context(context, word_before(text, match.span().begin), "habit")) return std::nullopt;
    if (is_every_nth(text, match.span().begin)) return std::nullopt;
    if (match["relation"].empty() && is_surname(context, match.span())) return std::nullopt;
    if (told_from_before(context, match.span()) || explains_date(context, match.span())) return std::nullopt;
    if (!context.published) return dated(std::nullopt, Precision::day, true);
    const Day published = *context.published;
    if (const auto apart = told_beside(context, match.span())) {
        return dated(one_day(published + days{*apart}), Precision::day, true);
    }
    if (const auto weeks = read_offset(context, "relation", match["week_relation"])) {
        const Day monday = calendar::week_around(published).from + days{7 * *weeks};
        return dated(one_day(monday + days{weekday - 1}), Precision::day, true);
    }
    if (const auto offset = read_offset(context, "relative_day", match["relation"])) {
        return dated(one_day(published + days{*offset}), Precision::day, true);
    }
    if (const auto relation = read_offset(context, "relation", match["relation"])) {
        const auto day = weekday_by_relation(published, weekday, *relation);
        if (!day) return std::nullopt;
        return dated(one_day(*day), Precision::day, true);
    }
    if (const auto weeks = counted_behind(context, match.span().end, "vor", "week")) {
        const Day monday = calendar::week_around(published).from - days{7 * *weeks};
        return dated(one_day(monday + days{weekday - 1}), Precision::day, true);
    }
    const int ahead = (weekday - calendar::iso_weekday_of(published) + 7) % 7;
    if (const auto weeks = counted_behind(context, match.span().end, "in", "week")) {
        return dated(one_day(published + days{(ahead == 0 ? 7 : ahead) + 7 * *weeks}), Precision::day, true);
    }
    // "stellten ein Ultimatum bis Mittwoch": the nearer one.
    const Tense tense = tense_around(context, match.span());
    // "nach dem Ergebnis von Sonntagnacht" tells of what has been; "von Montag bis Freitag" need not.
    const std::string_view before = word_before(text, match.span().begin);
    const std::string_view after = word_after(text, match.span().end);
    const bool told =
        (before == "von" || before == "vom" || before == "Von" || before == "Vom") && after != "bis" && after != "an";
    // What comes after an event tells no time of it, unless all is still to come.
    const std::string_view event = before_event(context, match.span().begin);
    const bool before_it = event == "vor" || event == "Vor";
    const bool after_it = event == "nach" || event == "Nach" || event == "seit" || event == "Seit";
    const bool future = ahead != 0 && !told &&
                        (tense == Tense::future || is_next(context, match.span(), tense, ahead) ||
                         (tense == Tense::ahead && !after_it) || (tense == Tense::past_ahead && ahead <= 3) ||
                         (tense != Tense::past && before_it));
    return dated(one_day(published + days{future || ahead == 0 ? ahead : ahead - 7}), Precision::day, true);
}

std::optional<Figure> read_relative_day(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    const std::string_view word = match["relative_day"];
    const auto offset = read_offset(context, "relative_day", word);
    if (!offset || in_compound(text, match.span())) return std::nullopt;
    const std::string_view suffix = match.text().substr(word.size());
    // "die heutigen Schüler" names no day.
    if (word.ends_with("igen") && suffix.empty()) return std::nullopt;
    if (suffix.find("Tag") != std::string_view::npos && !word.ends_with("igen")) return std::nullopt;
    const std::string_view before = word_before(text, match.span().begin);
    if (word == "Morgen") {
        // "Morgen wird es kalt", "Morgen beginnt": a noun has no verb right behind it where the sentence begins.
        const std::uint32_t end = match.span().end;
        std::string_view verb = word_after(text, end < text.size() && text[end] == ',' ? end + 1 : end);
        if (verb == "am") verb = word_after(text, verb);  // "Morgen, am Freitag,"
        const Term* term = context.rules.table("tense").find(verb);
        const bool opens = before.empty() || before.ends_with('.') || before.ends_with('!') || before.ends_with(':');
        const bool tells = term != nullptr && (term->id == "future" || term->id == "planned" || term->id == "state");
        if (!opens || !(tells || read_weekday_number(context, verb) != 0)) return std::nullopt;
    }
    // "der heute 65-jährige Mann": how old he is, not when.
    if (word == "heute" || word == "Heute") {
        const std::string_view age = word_after(text, match.span().end);
        if (!age.empty() && is_digit(age.front()) && age.find("ährig") != std::string_view::npos) return std::nullopt;
        if (means_nowadays(context, match.span())) return std::nullopt;
    }
    if (word == "morgen") {
        if (before == "am" || before == "guten" || before == "Guten" || before == "heute" || before == "gestern") {
            return std::nullopt;
        }
    }
    if (!context.published) return dated(std::nullopt, Precision::day, true);
    // "Heute vor zehn Jahren"
    const int years = counted_behind(context, match.span().end, "vor", "year").value_or(0);
    return dated(one_day(calendar::add_months(*context.published + days{*offset}, -12 * years)), Precision::day, true);
}

std::optional<Figure> read_relative_period(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    const calendar::Part part = read_part(context, match["part"]);
    if (in_compound(text, match.span()) || told_from_before(context, match.span())) return std::nullopt;
    std::string_view unit;
    int offset = 0;
    if (const Term* word = context.rules.table("relative_period").find(match["relative_period"])) {
        const std::string_view id = word->id;
        const std::size_t space = id.find(' ');
        if (space == std::string_view::npos) return std::nullopt;
        offset = id.front() == '-' ? -read_digits(id.substr(1, space - 1)).value_or(0)
                                   : read_digits(id.substr(0, space)).value_or(0);
        unit = id.substr(space + 1);
    } else {
        const auto relation = read_offset(context, "relation", match["relation"]);
        const Term* term = unit_of(context, match["unit"]);
        // "am nächsten Tag" counts from what was told before.
        if (!relation || term == nullptr || plural(match["unit"]) || term->id == "day") return std::nullopt;
        offset = *relation;
        unit = term->id;
        // "im letzten Jahr seiner Amtszeit" is told by what follows.
        const std::string_view after = word_after(text, match.span().end);
        if (lower(match["relation"]).starts_with("letzt") && part == calendar::Part::whole &&
            (after == "seiner" || after == "ihrer" || after == "der" || after == "des" || after == "seines")) {
            return std::nullopt;
        }
    }
    if (unit.starts_with("same_") || !context.published) return dated(std::nullopt, Precision::span, true);
    const Day published = *context.published;
    if (unit != "weekend") return figure_of(period_of(unit, published, offset), part);
    const bool now = calendar::iso_weekday_of(published) >= 6;
    const int weeks = offset < 0 ? offset : offset == 0 ? 0 : now ? offset : offset - 1;
    return dated(weekend_of(published + days{7 * weeks}), Precision::span, true);
}

std::optional<Figure> read_weekend(const ExtractContext& context, const Match& match) {
    const Span span = group_span(match, "weekend");
    if (in_compound(context.document.text, span) || recurs(context, span)) return std::nullopt;
    Figure figure = dated(std::nullopt, Precision::span, true);
    figure.span = span;
    if (!context.published) return figure;
    const Day published = *context.published;
    const int weekday = calendar::iso_weekday_of(published);
    const std::string_view opening = std::string_view(context.document.text).substr(match.span().begin, 4);
    const bool since = opening == "seit" || opening == "Seit";
    const Tense tense = since ? Tense::past : tense_around(context, span);
    const bool future = tense == Tense::future || tense == Tense::ahead;
    // On Thursdays and Fridays the weekend of the programme is the coming one.
    // "Nach einem milden Wochenende wird es kalt": how it was is known.
    const bool coming =
        match["described"].empty() && (future || (tense == Tense::unknown && (weekday == 4 || weekday == 5)));
    figure.value.days = weekend_of(weekday >= 6 || coming ? published : published - days{7});
    return figure;
}

std::optional<Figure> read_this_period(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    if (in_compound(text, match.span())) return std::nullopt;
    std::string_view unit;
    calendar::Part part = read_part(context, match["part"]);
    bool turn = false;
    bool edge_day = false;
    const Term* edge = match["edge"].empty() ? nullptr : context.rules.table("period_edge").find(match["edge"]);
    if (edge != nullptr) {
        const std::string_view id = edge->id;
        const std::size_t space = id.find(' ');
        if (space == std::string_view::npos) return std::nullopt;
        unit = id.substr(space + 1);
        turn = id.starts_with("turn");
        part = id.starts_with("begin")    ? calendar::Part::begin
               : id.starts_with("middle") ? calendar::Part::middle
                                          : calendar::Part::end;
        const std::string_view before = word_before(text, match.span().begin);
        edge_day = part != calendar::Part::middle &&
                   (before == "bis" || before == "Bis" || before == "zum" || before == "Zum" || before == "per" ||
                    before == "Per" || before == "seit" || before == "Seit" || before == "ab" || before == "Ab" ||
                    before == "vor" || before == "Vor");
        // Weeks begin on Monday and close on Friday, whatever stands before them.
        edge_day |= unit == "week" && part != calendar::Part::middle;
    } else {
        const Term* term = unit_of(context, match["unit"]);
        if (term == nullptr) return std::nullopt;
        unit = term->id;
    }
    const auto take = [&](const Period& period) {
        Period found = part_of(period, part);
        if (turn) return Period{{period.span.to, period.span.to + days{1}}, Precision::span};
        if (edge != nullptr && unit == "week" && part == calendar::Part::middle) {
            return Period{one_day(period.span.from + days{2}), Precision::day};
        }
        if (!edge_day) return found;
        const Day friday = period.span.from + days{4};
        const Day day = part == calendar::Part::begin ? period.span.from : unit == "week" ? friday : period.span.to;
        return Period{one_day(day), Precision::day};
    };
    const StatedYear stated = stated_year(context, match);
    if (stated.stated) {
        if (unit != "year") return std::nullopt;
        if (!stated.year) return dated(std::nullopt, Precision::part_of_year, true);
        const Period found = take({calendar::year_span(*stated.year), Precision::year});
        return dated(found.span, found.precision, stated.inferred);
    }
    if (!context.published) return dated(std::nullopt, Precision::span, true);
    const Day published = *context.published;
    std::optional<Period> running = period_of(unit, published, 0);
    if (!running) return std::nullopt;
    if (edge == nullptr) {
        const Period found = take(*running);
        return dated(found.span, found.precision, true);
    }
    // Compounds recur: the last one that has begun, or the coming one.
    std::optional<Days> past, next;
    Precision precision = Precision::span;
    for (int offset = -1; offset <= 1; ++offset) {
        const Period found = take(*period_of(unit, published, offset));
        precision = found.precision;
        if (found.span.from <= published) past = found.span;
        if (!next && found.span.to >= published) next = found.span;
    }
    const Tense tense = tense_around(context, match.span());
    // "stellt bis Jahresende Geld bereit": nobody counts up to what is over, however lately.
    if (tense == Tense::ahead && lower(word_before(context.document.text, match.span().begin)) == "bis") past = next;
    return dated(choose_occurrence(past, next, published, tense), precision, true);
}

std::optional<Figure> read_ago(const ExtractContext& context, const Match& match) {
    const Term* unit = unit_of(context, match["unit"]);
    const auto amount = read_small_number(lower(match["ago"]));
    if (unit == nullptr || !amount || in_compound(context.document.text, match.span())) return std::nullopt;
    if (unit->id == "weekend" || unit->id == "decade" || unit->id == "century") return std::nullopt;
    if (!context.published) return dated(std::nullopt, Precision::span, true);
    // "vor einem Jahr und drei Monaten"
    std::string_view id = unit->id;
    int back = *amount;
    if (const Term* unit2 = unit_of(context, match["unit2"]); unit2 != nullptr) {
        const int times = id == "year" && unit2->id == "month" ? 12 : id == "week" && unit2->id == "day" ? 7 : 0;
        const auto more = read_small_number(lower(match["ago2"]));
        if (times == 0 || !more) return std::nullopt;
        back = back * times + *more;
        id = unit2->id;
    }
    if (id == "day") return dated(one_day(*context.published - days{back}), Precision::day, true);
    return figure_of(period_of(id, *context.published, -back), calendar::Part::whole);
}

std::optional<Figure> read_window(const ExtractContext& context, const Match& match) {
    const Term* unit = unit_of(context, match["unit"]);
    const auto amount = read_small_number(lower(match["amount"]));
    if (unit == nullptr || !amount || in_compound(context.document.text, match.span())) return std::nullopt;
    const bool first = lower(match["window"]) == "ersten";
    const bool next = lower(match["window"]) == "nächsten" || lower(match["window"]) == "kommenden";
    const StatedYear stated = stated_year(context, match);
    const int months = unit->id == "month"     ? *amount
                       : unit->id == "quarter" ? *amount * 3
                       : unit->id == "year"    ? *amount * 12
                                               : 0;
    const auto of_year = [&](int year) -> std::optional<Days> {
        const Days whole = calendar::year_span(year);
        if (first) return Days{whole.from, calendar::add_months(whole.from, months) - days{1}};
        return Days{calendar::add_months(whole.to + days{1}, -months), whole.to};
    };
    if (first || stated.stated) {
        if (months == 0 || months > 12 || unit->id == "year" || next) return std::nullopt;
        if (stated.stated) {
            return dated(stated.year ? of_year(*stated.year) : std::nullopt, Precision::span, stated.inferred);
        }
        // "in den ersten sechs Monaten nach der Wahl" begins elsewhere, "des Jahres" with it.
        const std::string_view text = context.document.text;
        const std::string_view after = word_after(text, match.span().end);
        const bool with_year = after == "des" && word_after(text, after) == "Jahres";
        for (const std::string_view word :
             {"nach", "seit", "der", "des", "seiner", "ihrer", "ab", "als", "mit", "im"}) {
            if (after == word && !with_year) return std::nullopt;
        }
        if (!context.published) return dated(std::nullopt, Precision::span, true);
        // The last year in which the window is complete.
        auto window = of_year(calendar::year_of(*context.published));
        if (window->to > *context.published) window = of_year(calendar::year_of(*context.published) - 1);
        return dated(window, Precision::span, true);
    }
    if (!context.published) return dated(std::nullopt, Precision::span, true);
    const Day published = *context.published;
    const int length = unit->id == "day" ? *amount : unit->id == "week" ? *amount * 7 : 0;
    if (months == 0 && length == 0) return std::nullopt;
    if (next) {
        const Day end = months > 0 ? calendar::add_months(published, months) : published + days{length};
        return dated(Days{published, end - days{1}}, Precision::span, true);
    }
    const Day start = months > 0 ? calendar::add_months(published, -months) : published - days{length};
    return dated(Days{start + days{1}, published}, Precision::span, true);
}

}  // namespace stimmig
