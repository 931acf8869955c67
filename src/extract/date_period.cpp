// Months, quarters, half-years, weeks, seasons and feasts.
#include <date/date.h>

#include <algorithm>
#include <array>

#include "extract/date_parts.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// A month or season may be a name, a habit or half of a compound; what stands before it decides.
bool named_person(const ExtractContext& context, const Match& match) {
    const std::string_view before = word_before(context.document.text, match.span().begin);
    if (is_context(context, before, "habit")) return true;
    const Term* month = context.rules.table("month").find(match["month"]);
    if (month == nullptr || month->field("name") != "true") return false;
    if (is_context(context, before, "temporal")) return false;
    // "1,9 (April: 2,2) Prozent", "März: 2,2 Prozent", "Januar, April und Juli", "Der April war kalt"
    const std::string_view text = context.document.text;
    const Span span = match.span();
    const bool label = text.substr(span.end, 2) == ": ";
    const bool number = label && span.end + 2 < text.size() && is_digit(text[span.end + 2]);
    if (number || (label && (before.empty() || text[span.begin - 1] == '('))) return false;
    if (before.ends_with(',') && read_month_number(context, before.substr(0, before.size() - 1)) != 0) return false;
    if ((before == "Der" || before == "Den") && !starts_upper(word_after(text, span.end))) return false;
    // "im Juli/August"
    if ((before.ends_with('/') || before.ends_with("–")) &&
        read_month_number(context, before.substr(0, before.find_first_of("/\xE2"))) != 0) {
        return false;
    }
    // "für August Bebel" is a man, "für August geplant" a month.
    return !is_context(context, before, "weak") || starts_upper(word_after(text, span.end));
}

// "Januar 2000 Menschen": the number counts what follows it.
bool counts_what_follows(const ExtractContext& context, const Match& match, std::string_view year) {
    return year.size() == 4 && year.ends_with("00") &&
           is_context(context, word_after(context.document.text, match.span().end), "counted");
}

// "2023/24": the second year follows the first; anything else is no pair of years.
bool follows(std::string_view second, int first) {
    const auto value = read_digits(second);
    return value && (second.size() == 4 ? *value == first + 1 : *value == (first + 1) % 100);
}

std::optional<Figure> yearly(const ExtractContext& context, const Match& match, Precision precision,
                             const Occurrence& occurrence) {
    const StatedYear stated = stated_year(context, match);
    if (stated.stated) {
        if (!stated.year) return dated(std::nullopt, precision, true);
        if (const std::string_view second = match["year2"]; !second.empty()) {
            if (!follows(second, *stated.year)) return std::nullopt;
            return dated(calendar::years_span(*stated.year, *stated.year + 1), Precision::span);
        }
        const auto days = occurrence(*stated.year);
        return days ? std::optional{dated(days, precision, stated.inferred)} : std::nullopt;
    }
    if (told_from_before(context, match.span())) return std::nullopt;
    const auto relation = read_offset(context, "relation", match["relation"]);
    // "im Herbst vor zwei Jahren"
    const auto ago = context.published ? counted_behind(context, match.span().end, "vor", "year") : std::nullopt;
    if (ago) return dated(occurrence(calendar::year_of(*context.published) - *ago), precision, true);
    return dated(resolve(context, match.span(), relation, occurrence), precision, true);
}

// 1..4 from "3.", "III.", "dritten"; `letzte` for "letzten", 0 if it is none.
int read_few(std::string_view text, int last) {
    if (lower(text).starts_with("letzt")) return last;
    const auto ordinal = parse_ordinal(text);
    return ordinal && *ordinal <= 4 ? *ordinal : 0;
}

}  // namespace

std::optional<Figure> read_month(const ExtractContext& context, const Match& match) {
    const int month = read_month_number(context, match["month"]);
    if (month == 0 || names_a_street(context, match.span().begin)) return std::nullopt;
    const calendar::Part part = read_part(context, match["part"]);
    const calendar::Part first = read_part(context, match["part_first"]);
    const Occurrence occurrence = [&](int year) {
        const Days whole = calendar::month_span(year, month);
        const Days days = calendar::part_of_month(whole, part);
        if (first == calendar::Part::whole) return days;
        // "Anfang bis Mitte Juli"; "Ende bis Anfang Juli" begins in June.
        Days front = calendar::part_of_month(whole, first);
        if (front.from > days.from) {
            const Day before = calendar::add_months(whole.from, -1);
            front = calendar::part_of_month(calendar::month_span(calendar::year_of(before), calendar::month_of(before)),
                                            first);
        }
        return Days{front.from, days.to};
    };
    const Precision precision = part == calendar::Part::whole ? Precision::month : Precision::part_of_month;
    const StatedYear stated = stated_year(context, match);
    const std::string_view text = context.document.text;
    if (stated.stated && !counts_what_follows(context, match, match["year"])) {
        if (in_compound(text, match.span()) && letter_at(text, match.span().end) == 0 &&
            text[match.span().end] == '-' && match["year"].empty()) {
            return std::nullopt;
        }
        return yearly(context, match, precision, occurrence);
    }
    Span span = match.span();
    if (stated.stated) span.end = group_span(match, "month").end;
    if (in_compound(text, span) || told_from_before(context, span)) return std::nullopt;
    if (match["part"].empty() && match["relation"].empty() && named_person(context, match)) return std::nullopt;
    Figure figure = dated(std::nullopt, precision, true);
    figure.span = span;
    const auto relation = read_offset(context, "relation", match["relation"]);
    if (const auto year = relation ? std::nullopt : neighbour_year(context, span, month)) {
        figure.value.days = occurrence(*year);
    } else {
        figure.value.days = resolve(context, span, relation, occurrence);
    }
    return figure;
}

// "in der zweiten Junihälfte", "in der ersten Juliwoche": so many days from the first, or those that close the month.
static std::optional<Figure> read_run_of_days(const ExtractContext& context, const Match& match, int month,
                                              int length) {
    const bool last = lower(match["ordinal"]).starts_with("letzt");
    const int nth = last ? 0 : read_few(match["ordinal"], 0);
    const bool halves = length > 7;
    if ((nth == 0 && !last) || (halves && (last || nth > 2))) return std::nullopt;
    return yearly(context, match, Precision::part_of_month, [&](int year) -> std::optional<Days> {
        const Days whole = calendar::month_span(year, month);
        const date::days days(length);
        const date::days day(1);
        if (last) return Days{whole.to - days + day, whole.to};
        const Day from = whole.from + days * (nth - 1);
        return Days{from, halves && nth == 2 ? whole.to : from + days - day};
    });
}

std::optional<Figure> read_weekday_of_month(const ExtractContext& context, const Match& match) {
    const bool compound = !match["weekday_stem"].empty();
    const int month = read_month_number(context, compound ? match["month_stem"] : match["month"]);
    std::string weekday_name{compound ? match["weekday_stem"] : match["weekday"]};
    if (compound && weekday_name.front() >= 'a') {
        weekday_name.front() = static_cast<char>(weekday_name.front() - 'a' + 'A');
    }
    if (weekday_name == "Woche" || lower(weekday_name) == "hälfte") {
        return read_run_of_days(context, match, month, weekday_name == "Woche" ? 7 : 15);
    }
    // A weekend is the Saturday and the day behind it.
    const bool weekend = weekday_name == "Wochenende";
    const int weekday = read_weekday_number(context, weekend ? "Samstag" : weekday_name);
    const bool last = lower(match["ordinal"]).starts_with("letzt");
    const int nth = last ? 0 : read_few(match["ordinal"], 0);
    if (month == 0 || weekday == 0 || (nth == 0 && !last)) return std::nullopt;
    return yearly(context, match, Precision::day, [&](int year) -> std::optional<Days> {
        const auto day = calendar::weekday_of_month(year, month, nth, weekday);
        if (!day) return std::nullopt;
        return weekend ? Days{*day, *day + date::days{1}} : one_day(*day);
    });
}

std::optional<Figure> read_quarter(const ExtractContext& context, const Match& match) {
    int quarter = 0;
    bool last_one = false;
    if (const std::string_view written = match["quarter"]; !written.empty()) {
        quarter = (is_digit(written.front()) ? written.front() : written.back()) - '0';
        // "Audi Q3" is a car, also with a model year.
        const std::string_view before = word_before(context.document.text, match.span().begin);
        if (is_context(context, before, "label")) return std::nullopt;
    } else if (const std::string_view word = match["quarter_word"]; !word.empty()) {
        quarter = word.starts_with("Schluss") || word.starts_with("Jahresschluss") ? 4 : 1;
    } else if (const std::string_view roman = match["quarter_roman"]; !roman.empty()) {
        quarter = parse_ordinal(std::string(roman) + ".").value_or(0);
    } else {
        quarter = read_few(match["ordinal"], 4);
        last_one = lower(match["ordinal"]).starts_with("letzt") && !stated_year(context, match).stated;
    }
    if (quarter < 1 || quarter > 4) return std::nullopt;
    if (last_one) {
        // "im letzten Quartal" without a year is the one before the running one.
        if (!context.published) return dated(std::nullopt, Precision::quarter, true);
        const Day before = calendar::add_months(*context.published, -3);
        return dated(calendar::quarter_span(calendar::year_of(before), (calendar::month_of(before) + 2) / 3),
                     Precision::quarter, true);
    }
    const calendar::Part part = read_part(context, match["part"]);
    // "im ersten und zweiten Quartal": the last one decides of which year they are.
    const int decides = match["last_ordinal"].empty() ? quarter : read_few(match["last_ordinal"], 4);
    if (decides < quarter) return std::nullopt;
    const auto of_year = [&](int year) { return calendar::third_of(calendar::quarter_span(year, quarter), part); };
    auto figure = yearly(context, match, Precision::quarter,
                         [&](int year) { return calendar::third_of(calendar::quarter_span(year, decides), part); });
    if (figure) *figure = first_of_list(match, *figure);
    if (figure && figure->value.days) figure->value.days = of_year(calendar::year_of(figure->value.days->from));
    const bool named = stated_year(context, match).stated || !match["relation"].empty();
    if (!figure || !figure->value.days || named || !context.published) return figure;
    // Quarters are reported when they are over, or nearly so, unless the words look ahead.
    constexpr int nearly_over = 60;
    const Day first = calendar::quarter_span(calendar::year_of(figure->value.days->from), decides).from;
    const bool begun = (*context.published - first).count() >= nearly_over;
    if (!begun && tense_around(context, match.span()) < Tense::ahead) {
        figure->value.days = of_year(calendar::year_of(figure->value.days->from) - 1);
    }
    return figure;
}

std::optional<Figure> read_half(const ExtractContext& context, const Match& match) {
    int half = 0;
    if (const std::string_view written = match["half"]; !written.empty()) {
        half = (is_digit(written.front()) ? written.front() : written.back()) - '0';
    } else {
        half = read_few(match["ordinal"], 0);
    }
    if (half != 1 && half != 2) return std::nullopt;
    // "in der zweiten Hälfte 2027", not of a match; "die zweite Hälfte 2000 Menschen" counts.
    if (!match["any_half"].empty() && match["of_year"].empty() && !stated_year(context, match).stated) {
        return std::nullopt;
    }
    if (counts_what_follows(context, match, match["year"])) return std::nullopt;
    const calendar::Part part = read_part(context, match["part"]);
    const int decides = match["last_ordinal"].empty() ? half : 2;
    auto figure = yearly(context, match, Precision::half,
                         [&](int year) { return calendar::third_of(calendar::half_span(year, decides), part); });
    if (!figure) return std::nullopt;
    if (decides != half && figure->value.days) {
        figure->value.days = calendar::half_span(calendar::year_of(figure->value.days->from), half);
    }
    return first_of_list(match, *figure);
}

std::optional<Figure> read_week(const ExtractContext& context, const Match& match) {
    const std::string_view written = match["week"].empty() ? match["week_ordinal"] : match["week"];
    const int week = read_digits(written).value_or(0);
    if (week < 1 || week > 53) return std::nullopt;
    const int last = match["week2"].empty() ? week : read_digits(match["week2"]).value_or(0);
    if (last < week || last > 53) return std::nullopt;
    // "KW 24/25" may be the 24th week of 2025.
    const bool slash = last != week && match.text().find('/') < group_span(match, "week2").begin - match.span().begin;
    const bool of_year = slash && context.published && calendar::year_of(*context.published) % 100 == last;
    if (slash && (last != week + 1 || of_year)) return std::nullopt;
    return yearly(context, match, last == week ? Precision::week : Precision::span, [&](int year) {
        const auto begin = calendar::week_span(year, week);
        const auto end = calendar::week_span(year, last);
        return begin && end ? std::optional<Days>{{begin->from, end->to}} : std::nullopt;
    });
}

std::optional<Figure> read_season(const ExtractContext& context, const Match& match) {
    const Term* season = context.rules.table("season").find(match["season"]);
    // "6 end" is the late summer.
    const std::string_view id = season == nullptr ? std::string_view() : std::string_view(season->id);
    const int first_month = read_digits(id.substr(0, id.find(' '))).value_or(0);
    const calendar::Part own_part = id.ends_with(" begin")    ? calendar::Part::begin
                                    : id.ends_with(" middle") ? calendar::Part::middle
                                    : id.ends_with(" end")    ? calendar::Part::end
                                                              : calendar::Part::whole;
    if (first_month < 1 || first_month > 12 || in_compound(context.document.text, match.span())) return std::nullopt;
    const calendar::Part part = own_part == calendar::Part::whole ? read_part(context, match["part"]) : own_part;
    const Occurrence occurrence = [&](int year) {
        return calendar::third_of(calendar::season_span(year, first_month), part);
    };
    const StatedYear stated = stated_year(context, match);
    if (const std::string_view second = match["year2"]; !second.empty()) {
        if (first_month != 12 || !stated.year || !follows(second, *stated.year)) return std::nullopt;
        return dated(occurrence(*stated.year), Precision::quarter);
    }
    if (!stated.stated && match["part"].empty() && match["relation"].empty()) {
        const std::string_view text = context.document.text;
        std::string_view before = word_before(text, match.span().begin);
        // "ab dem Frühjahr", "seit dem Herbst"; "in dem Sommer" needs what follows.
        if (before == "dem") before = word_before(text, before);
        if (!is_context(context, before, "temporal")) return std::nullopt;
    }
    return yearly(context, match, Precision::quarter, occurrence);
}

std::optional<Figure> read_holiday(const ExtractContext& context, const Match& match) {
    const Term* holiday = context.rules.table("holiday").find(match["holiday"]);
    if (holiday == nullptr || in_compound(context.document.text, match.span())) return std::nullopt;
    const auto any = calendar::feast(holiday->id, 2025);
    const std::string_view before = word_before(context.document.text, match.span().begin);
    if (!any || is_context(context, before, "habit")) return std::nullopt;
    if (holiday->field("name") == "true") {
        const bool timed = before == "an" || before == "An" || before == "zu" || before == "Zu" ||
                           is_context(context, before, "temporal");
        if (!timed || starts_upper(word_after(context.document.text, match.span().end))) return std::nullopt;
    }
    return yearly(context, match, any->from == any->to ? Precision::day : Precision::span,
                  [&](int year) { return calendar::feast(holiday->id, year); });
}

}  // namespace stimmig
