// Two dates without a year that are the ends of one span: "vom 1. November bis zum 31. März".
#include <date/date.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "extract/date_parts.h"
#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// Ends with the name of its month: neither a weekday nor "vor zwei Monaten".
bool names_month_alone(const ExtractContext& context, const Draft& draft) {
    const Figure& figure = draft.figure;
    if (figure.value.kind != Kind::date || !figure.inferred_date || !figure.value.days) return false;
    const std::string_view text = context.document.text;
    const std::string_view surface = text.substr(figure.span.begin, figure.span.end - figure.span.begin);
    const std::size_t gap = surface.find_last_of(" \n");
    return read_month_number(context, surface.substr(gap == std::string_view::npos ? 0 : gap + 1)) != 0;
}

bool is_yearless(const ExtractContext& context, const Draft& draft) {
    const Precision precision = draft.figure.value.precision;
    const bool short_enough =
        precision == Precision::day || precision == Precision::month || precision == Precision::part_of_month;
    return short_enough && names_month_alone(context, draft);
}

bool are_ends(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    while (!between.empty() && is_gap(between.front())) between.remove_prefix(1);
    while (!between.empty() && is_gap(between.back())) between.remove_suffix(1);
    if (between == "und" || between == "und dem") {
        std::string_view word = word_before(text, a.figure.span.begin);
        if (word == "dem") word = word_before(text, word);
        return word == "zwischen" || word == "Zwischen";
    }
    return between == "bis" || between == "bis zum" || between == "–" || between == "-" ||
           between == "bis einschließlich";
}

// "Ende September, Anfang Oktober": the months follow each other.
bool are_next_months(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    if (between != ", " && between != "/" && between != " oder ") return false;
    constexpr int months = 12;
    return calendar::month_of(b.figure.value.days->from) == calendar::month_of(a.figure.value.days->from) % months + 1;
}

}  // namespace

std::optional<Days> moved(const Value& value, int years) {
    const int months = 12 * years;
    const bool one = value.precision == Precision::day;
    const date::days day(one ? 0 : 1);
    const Days there{calendar::add_months(value.days->from, months),
                     calendar::add_months(value.days->to + day, months) - day};
    const auto of_month = [](Day of) {
        return of - calendar::month_span(calendar::year_of(of), calendar::month_of(of)).from;
    };
    if (one && of_month(there.from) != of_month(value.days->from)) return std::nullopt;
    return there;
}

namespace {

// The nearest one that has not ended before that day, seen from an earlier one; the same where there is none.
Days next_from(const Value& value, Day first) {
    constexpr int longest_wait = 8;  // for 29 February
    for (int years = 0; years <= longest_wait; ++years) {
        const auto days = moved(value, years);
        if (days && days->to >= first) return *days;
    }
    return *value.days;
}

// The later end decides where it lies more than a year on, or where the clause tells what has been; else the earlier
// one where they stand the wrong way round.
void settle(const ExtractContext& context, Draft& a, Draft& b) {
    constexpr int a_year = 366;
    Value& from = a.figure.value;
    Value& to = b.figure.value;
    const auto move = [](Value& value, int years) {
        const auto days = moved(value, years);
        if (days) value.days = days;
        return days.has_value();
    };
    if ((to.days->from - from.days->from).count() > a_year) {
        // What has no such day in the other year stays, and the other end comes to it.
        if (!move(from, 1)) move(to, -1);
    } else if (to.days->from < from.days->from) {
        const bool past = tense_around(context, {a.figure.span.begin, b.figure.span.end}) == Tense::past;
        const bool done = past ? move(from, -1) : move(to, 1);
        if (!done) move(past ? to : from, past ? 1 : -1);
    }
}

// "Am 9. Februar 2027 wird gesperrt, Anfang Mai fährt der erste Zug": told in order, after the day ahead that has its
// year.
void follow(const ExtractContext& context, const Draft& a, Draft& b) {
    const Value& before = a.figure.value;
    Value& value = b.figure.value;
    if (!context.published || !before.days || a.figure.inferred_date || before.precision == Precision::year) return;
    if (before.days->from <= *context.published || value.days->to >= before.days->from) return;
    // "Bis 2028 sollen alle fertig sein, die erste im September": what is due by then comes before.
    const std::string_view before_a = word_before(context.document.text, a.figure.span.begin);
    if (before_a == "bis" || before_a == "Bis") return;
    if (tense_around(context, b.figure.span) < Tense::ahead) return;
    // "wird Mitte 2026 erwartet; anderswo soll bis zum 30. November entschieden sein": a deadline of its own.
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    const std::size_t parted = between.find(';');
    if (parted != std::string_view::npos && between.find("bis ", parted) != std::string_view::npos) return;
    value.days = next_from(value, before.days->from);
}

// "In der Inflation 1923 druckte sie Geld, ein Brot kostete im November": a clause that goes on beside the one of the
// year, and tells of no other thing ("das Werk, das im November").
bool goes_on_beside(std::string_view between) {
    const std::size_t comma = between.find_first_of(",;:()");
    if (comma == std::string_view::npos) return true;
    std::string_view clause = between.substr(comma);
    if (!clause.starts_with(", ") || clause.find_first_of(",;:()", 1) != std::string_view::npos) return false;
    clause.remove_prefix(2);
    return clause.starts_with("ein ") || clause.starts_with("eine ");
}

// "Im Tarifkonflikt 2020 hatten sie im September gestreikt": the clause tells of that year. "Seit 2020", "mehr als
// 2020" tell of another time.
bool is_in_clause_of_year(const ExtractContext& context, const Draft& a, const Draft& b) {
    if (a.figure.value.precision != Precision::year) return false;
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    constexpr std::size_t longest = 80;
    if (between.size() > longest || !goes_on_beside(between)) return false;
    const std::string_view word = word_before(text, a.figure.span.begin);
    // "Der Haushalt 2019 wurde im Dezember beschlossen", before its year.
    for (const std::string_view plan : {"aushalt", "tat", "udget", "plan"}) {
        if (word.ends_with(plan)) return false;
    }
    // "Das 1990 gebaute Werk", "Seit 2015"
    constexpr std::size_t shortest_noun = 5;
    return starts_upper(word) && word.size() >= shortest_noun;
}

// "Die Firma wurde im April 2020 gegründet, schon im Juni kamen Kunden": who names a month with its year goes on within
// it. "Der im April 2020 eröffnete Laden", "der Vertrag vom April 2020" say what something is.
bool is_told_in_main_clause(const ExtractContext& context, const Draft& a, const Draft& b, std::string_view opening) {
    const Precision precision = a.figure.value.precision;
    const bool day_or_month =
        precision == Precision::day || precision == Precision::month || precision == Precision::part_of_month;
    if (!day_or_month || opening.find_first_of(",:;(\"") != std::string_view::npos) return false;
    const std::string_view text = context.document.text;
    const std::string_view preposition = word_before(text, a.figure.span.begin);
    if (preposition != "im" && preposition != "am") return false;
    const Value& later = b.figure.value;
    if (calendar::month_of(later.days->from) <= calendar::month_of(a.figure.value.days->from)) return false;
    const std::string_view before = word_before(text, preposition);
    static constexpr std::array<std::string_view, 9> articles = {"der", "die", "das",  "den",  "dem",
                                                                 "des", "ein", "eine", "einen"};
    if (std::find(articles.begin(), articles.end(), lower(before)) != articles.end()) return false;
    // "das im Juni schloss" tells of the noun before it.
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    const std::size_t comma = between.find(',');
    if (comma == std::string_view::npos) return true;
    const std::string_view next = word_after(text, a.figure.span.end + static_cast<std::uint32_t>(comma) + 1);
    return between.find(',', comma + 1) == std::string_view::npos &&
           std::find(articles.begin(), articles.end(), next) == articles.end() && next != "deren" && next != "dessen";
}

// "Am 3. Februar 2025 begann der Prozess, am 14. fiel das Urteil": a day without its month, told of what has been.
void settle_day_alone(const ExtractContext& context, const Draft& a, Draft& b) {
    const Value& before = a.figure.value;
    Value& value = b.figure.value;
    if (!before.days || a.figure.inferred_date || before.precision != Precision::day || !value.days) return;
    const std::string_view surface = surface_of(context, b);
    if (surface.size() > 3 || !surface.ends_with('.') || tense_around(context, b.figure.span) != Tense::past) return;
    const int day = read_digits(surface.substr(0, surface.size() - 1)).value_or(0);
    const Day first = before.days->from;
    const Days month = calendar::month_span(calendar::year_of(first), calendar::month_of(first));
    const Day there = month.from + date::days(day - 1);
    if (there > first && there <= month.to) value.days = one_day(there);
}

// "Am 20. Juni 1948 kam die neue Mark, im August folgten 20 Mark": a sentence that opens with a day or year long ago
// goes on then, where its clause tells what has been.
bool stay(const ExtractContext& context, const Draft& a, Draft& b) {
    const Value& before = a.figure.value;
    Value& value = b.figure.value;
    if (!context.published || !before.days || a.figure.inferred_date) return false;
    constexpr int lately = 2;
    if (calendar::year_of(before.days->to) > calendar::year_of(*context.published) - lately) return false;
    const std::string_view text = context.document.text;
    const std::uint32_t begin = context.segmentation.sentences[a.sentence].span.begin;
    const std::string_view opening = text.substr(begin, a.figure.span.begin - std::min(a.figure.span.begin, begin));
    const bool opens =
        opening.empty() || opening == "Am " || opening == "Im " || opening == "Im Jahr " || opening == "Im Jahre ";
    if (!opens && !is_in_clause_of_year(context, a, b) && !is_told_in_main_clause(context, a, b, opening)) return false;
    if (tense_around(context, b.figure.span) != Tense::past) return false;
    const int apart = calendar::year_of(before.days->from) - calendar::year_of(value.days->from);
    const auto there = moved(value, apart);
    if (!there) return false;
    value.days = there;
    if (before.precision != Precision::year) value.days = next_from(value, before.days->from);
    return true;
}

// A day that takes its year from the date before: the next one from there.
void stay_with(const Draft& a, Draft& b) {
    const Day from = a.figure.value.days->from;
    Value& value = b.figure.value;
    const auto there = moved(value, calendar::year_of(from) - calendar::year_of(value.days->from));
    if (there) value.days = there;
    value.days = next_from(value, from);
}

// "Lesung am 24. September, Anhörung am 16. Oktober, Abstimmung am 17. Dezember": what is still to come, told as a
// list.
void go_on(const ExtractContext& context, const Draft& a, Draft& b) {
    const Value& before = a.figure.value;
    Value& value = b.figure.value;
    const bool days = before.precision == Precision::day && value.precision == Precision::day;
    if (!context.published || !days || before.days->from <= *context.published) return;
    if (value.days->from >= *context.published || tense_around(context, b.figure.span) != Tense::unknown) return;
    constexpr date::days longest_step{300};
    const auto next = moved(value, 1);
    if (next && next->from > before.days->from && next->from - before.days->from < longest_step) value.days = next;
}

// "Voriges Jahr haben wir am 1. März gefeiert": a day of the year that its clause tells. "Anders als im Vorjahr" tells
// none.
bool within(const ExtractContext& context, const Draft& a, Draft& b) {
    const Value& year = a.figure.value;
    Value& value = b.figure.value;
    if (year.precision != Precision::year || !year.days || !a.figure.inferred_date) return false;
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    if (between.find_first_of(",;:(") != std::string_view::npos) return false;
    std::string_view word = word_before(text, a.figure.span.begin);
    if (word == "im") word = word_before(text, word);
    const Term* cue = context.rules.table("tense").find(word);
    if (word == "als" || word == "wie" || word == "seit" || word == "Seit" || word == "gegenüber" || word == "Wie" ||
        (cue != nullptr && cue->id == "ahead")) {
        return false;
    }
    const int apart = calendar::year_of(year.days->from) - calendar::year_of(value.days->from);
    if (std::abs(apart) > 2) return false;
    const auto there = moved(value, apart);
    if (there) value.days = there;
    return there.has_value();
}

// The weekday that opens a date's surface, 0 if none does; `alone` if nothing else is written.
int opening_weekday(const ExtractContext& context, const Draft& draft, bool alone) {
    const std::string_view surface = surface_of(context, draft);
    const std::size_t end = surface.find_first_of(" ,\n(");
    if (alone && end != std::string_view::npos) return 0;
    return read_weekday_number(context, surface.substr(0, end));
}

// ", 1., und ", ", 1. und ": the day of the first of two weekdays whose month stands behind the second.
bool is_day_before(std::string_view between) {
    if (!between.starts_with(", ")) return false;
    between.remove_prefix(2);
    std::size_t digits = 0;
    while (digits < between.size() && is_digit(between[digits])) ++digits;
    if (digits == 0 || digits > 2) return false;
    between.remove_prefix(digits);
    return between == "., und " || between == ". und " || between == "., " || between == "., bis " ||
           between == ". bis ";
}

// "von Montag bis Freitag" is one week, and "Samstag und Sonntag, 14. und 15. Juni" lie side by side.
void settle_weekdays(const ExtractContext& context, Draft& a, Draft& b) {
    using date::days;
    Value& from = a.figure.value;
    Value& to = b.figure.value;
    if (!context.published || !from.days || !to.days || from.precision != Precision::day) return;
    const int first = opening_weekday(context, a, true);
    if (first == 0 || opening_weekday(context, b, false) == 0) return;
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    const bool until = between == " bis " || between == " bis zum ";
    // "in der Nacht von Freitag auf Samstag"
    const bool night = between == " auf " || between == " auf den " || between == " zum ";
    if (opening_weekday(context, b, true) == 0) {
        if (!until && between != " und " && between != "/" && !is_day_before(between)) return;
        const int back = (calendar::iso_weekday_of(to.days->to) - first + 7) % 7;
        from.days = one_day(to.days->to - days(back));
    } else if (night) {
        const Tense tense = tense_around(context, {a.figure.span.begin, b.figure.span.end});
        const bool past = tense == Tense::past || tense == Tense::past_ahead;
        (past ? to : from).days = one_day(past ? from.days->from + days(1) : to.days->from - days(1));
    } else if (until && to.days->from < from.days->from) {
        const bool ahead = from.days->from > *context.published;
        (ahead ? to : from).days = one_day(ahead ? to.days->from + days(7) : from.days->from - days(7));
    }
}

// "am Dienstag nach Pfingsten", "am Samstag vor dem Muttertag": the feast tells which.
void settle_beside_feast(const ExtractContext& context, Draft& a, Draft& b) {
    using date::days;
    Value& feast = b.figure.value;
    const int weekday = opening_weekday(context, a, true);
    if (weekday == 0 || !feast.days || !context.published) return;
    std::string_view name = surface_of(context, b);
    if (is_digit(name.back())) name = name.substr(0, name.find_last_of(" \n"));
    const Term* term = context.rules.table("holiday").find(name);
    if (term == nullptr) return;
    // "beginnt am Dienstag nach Pfingsten": the verb's time is that of both.
    if (a.figure.value.days && a.figure.value.days->from > *context.published && feast.days->to < *context.published) {
        if (const auto next = calendar::feast(term->id, calendar::year_of(feast.days->from) + 1)) feast.days = next;
    }
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    constexpr int week = 7;
    if (between == " nach " || between == " nach dem ") {
        const int ahead = (weekday - calendar::iso_weekday_of(feast.days->to) + week - 1) % week + 1;
        a.figure.value.days = one_day(feast.days->to + days(ahead));
    } else if (between == " vor " || between == " vor dem ") {
        const int back = (calendar::iso_weekday_of(feast.days->from) - weekday + week - 1) % week + 1;
        a.figure.value.days = one_day(feast.days->from - days(back));
    }
}

// "WM 2026 (11. Juni bis 19. Juli)": the year before the bracket is that of the days within.
bool is_in_bracket_of(const ExtractContext& context, const Draft& year, const Draft& day) {
    const Value& value = year.figure.value;
    if (value.precision != Precision::year || !value.days || year.figure.inferred_date) return false;
    const std::string_view text = context.document.text;
    return text.substr(year.figure.span.end, day.figure.span.begin - year.figure.span.end) == " (";
}

bool is_end_in_bracket(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(a.figure.span.end, b.figure.span.begin - a.figure.span.end);
    return between == " bis " || between == " bis zum " || between == "–" || between == " – ";
}

}  // namespace

void settle_date_pairs(const ExtractContext& context, std::vector<Draft>& drafts) {
    Draft* before = nullptr;
    const Draft* taken = nullptr;  // the last day that took its year from the date before
    for (Draft& draft : drafts) {
        if (draft.figure.value.kind != Kind::date) continue;
        const bool beside = before != nullptr && before->sentence == draft.sentence;
        const bool behind = beside && before->figure.span.end <= draft.figure.span.begin;
        if (behind && names_month_alone(context, draft)) {
            const bool first = is_in_bracket_of(context, *before, draft);
            if (first || (before == taken && is_end_in_bracket(context, *before, draft))) {
                stay_with(*before, draft);
                taken = before = &draft;
                continue;
            }
        }
        if (behind) settle_day_alone(context, *before, draft);
        if (beside) settle_weekdays(context, *before, draft);
        if (behind) settle_beside_feast(context, *before, draft);
        if (behind && is_yearless(context, draft)) {
            const bool settled = within(context, *before, draft);
            const bool pair = is_yearless(context, *before);
            if (!settled && !pair) follow(context, *before, draft);
            if (!settled && !pair && stay(context, *before, draft)) taken = &draft;
            const bool ends = pair && (are_ends(context, *before, draft) || are_next_months(context, *before, draft));
            if (!settled && ends && before == taken) {
                stay_with(*before, draft);
            } else if (!settled && ends) {
                settle(context, *before, draft);
            }
            if (!settled && pair && !ends) go_on(context, *before, draft);
        }
        before = &draft;
    }
}

}  // namespace stimmig
