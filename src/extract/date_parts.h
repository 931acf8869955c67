// Pieces of the reading of dates: what a match's groups say, and the figure that is made of them.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "extract/date_context.h"
#include "extract/match.h"
#include "value/calendar_spans.h"

namespace stimmig {

/// One reader for each constant `form` that a pattern of kind date sets.
using DateReader = std::optional<Figure> (*)(const ExtractContext&, const Match&);

[[nodiscard]] std::optional<Figure> read_day(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_day_alone(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_days(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_month(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_weekday_of_month(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_bare_year(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_year(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_years(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_semester(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_decade(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_century(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_quarter(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_half(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_week(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_season(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_holiday(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_weekday(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_relative_day(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_relative_period(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_this_period(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_weekend(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_ago(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_window(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_listed_day(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_told_day(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_told_year(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_in(const ExtractContext& context, const Match& match);
[[nodiscard]] std::optional<Figure> read_impossible_time(const ExtractContext& context, const Match& match);

// --- what groups say

/// Digits only, at most four.
[[nodiscard]] std::optional<int> read_digits(std::string_view text);
/// "2025", "90", "’24"; two digits are the years around publication.
[[nodiscard]] std::optional<int> read_year_number(const ExtractContext& context, std::string_view text);
/// 1..12 from digits, full or abbreviated names; 0 if it is none.
[[nodiscard]] int read_month_number(const ExtractContext& context, std::string_view text);
/// ISO weekday 1..7; 0 if it is none.
[[nodiscard]] int read_weekday_number(const ExtractContext& context, std::string_view text);
[[nodiscard]] calendar::Part read_part(const ExtractContext& context, std::string_view text);
/// An id that is an integer ("-1"), from one of the tables of relations.
[[nodiscard]] std::optional<int> read_offset(const ExtractContext& context, HashedName table, std::string_view text);
/// "neun", "12", "einem", "beiden"; none above 150.
[[nodiscard]] std::optional<int> read_small_number(std::string_view text);

/// The year that a match itself states: its own digits, or "vergangenen Jahres" counted from publication.
struct StatedYear {
    std::optional<int> year;
    bool stated = false;    ///< something about the year is written, even if it cannot be resolved
    bool inferred = false;  ///< counted from the publication date
};
[[nodiscard]] StatedYear stated_year(const ExtractContext& context, const Match& match);

// --- the figure

[[nodiscard]] Figure dated(const std::optional<Days>& days, Precision precision, bool inferred = false);
[[nodiscard]] inline Days one_day(Day day) {
    return {day, day};
}
/// Span of a group within the document.
[[nodiscard]] Span group_span(const Match& match, HashedName group);

/// "70er- und 80er-Jahre": of what stands first in a list, its own span; the rest of the match is read by itself.
[[nodiscard]] Figure first_of_list(const Match& match, Figure figure);

/// What one year's occurrence of a yearless date is; none where the year has none (29 February).
using Occurrence = std::function<std::optional<Days>(int year)>;

/// The occurrence that a yearless date means: by `relation` (-1 the last, 0 this year's, 1 the next), else by the words
/// around. None without a publication date.
[[nodiscard]] std::optional<Days> resolve(const ExtractContext& context, Span span, std::optional<int> relation,
                                          const Occurrence& occurrence);

/// The year that the other half of a pair states for this one: "von März bis Mai 2024", "von März 2024 bis Mai".
[[nodiscard]] std::optional<int> neighbour_year(const ExtractContext& context, Span span, int month);

/// Whether what follows says that the date counts from one told before ("im Sommer davor", "am Freitag darauf").
[[nodiscard]] bool told_from_before(const ExtractContext& context, Span span);

/// "am Dienstag vor zwei Wochen", "Samstag in einer Woche", "im Herbst vor einem Jahr": how many of that unit (week,
/// year) what ends there lies away.
[[nodiscard]] std::optional<int> counted_behind(const ExtractContext& context, std::uint32_t end,
                                                std::string_view preposition, std::string_view unit);

/// Whether a number before that word counts it: "Menschen", also at the end of a compound.
[[nodiscard]] bool counted_noun(const ExtractContext& context, std::string_view word);

/// "zwischen 1500 und 1800 Euro", "2000 bis 2500 Besucher", "1950 oder 2000 Euro": whether the number is one of what
/// the later one counts, and no year.
[[nodiscard]] bool begins_range_of_things(const ExtractContext& context, Span span);

/// "das Hotel „Kapitän 1920“": a year that closes a name in quotes.
[[nodiscard]] bool is_part_of_name(const ExtractContext& context, Span span);

/// "die Autohaus 2000 GmbH"
[[nodiscard]] bool is_part_of_firm(const ExtractContext& context, Span span);

/// "Die Zahl stieg auf 2015", "lag bei 1998": what is reached is no year.
[[nodiscard]] bool is_reached(const ExtractContext& context, Span span);

/// "zwischen 1511 und 1527", "von 1648 bis 1806": the later year of a span that begins with one.
[[nodiscard]] bool ends_span_of_years(const ExtractContext& context, Span span, int year);

/// "die Straße des 17. Juni": whether what begins there, the day or its month alone, names a street.
[[nodiscard]] bool names_a_street(const ExtractContext& context, std::uint32_t begin);

/// "Torwart Nik Freitag hielt", "Frau Dr. Lea Montag": a day of the week as a surname.
[[nodiscard]] bool is_surname(const ExtractContext& context, Span weekday);

/// The days of a date so many years later: a month ends with its last day in every year. None for a 29 February of a
/// year that has none.
[[nodiscard]] std::optional<Days> moved(const Value& value, int years);

/// "am 24. März (Samstag)", "für morgen (Mittwoch)": the bracket repeats what the date says.
[[nodiscard]] bool explains_date(const ExtractContext& context, Span span);

/// "morgen, am Freitag,": how many days from now the weekday lies, as the word before it says.
[[nodiscard]] std::optional<int> told_beside(const ExtractContext& context, Span weekday);

/// "damals sechs Mark, heute 36 Euro": nowadays, not today.
[[nodiscard]] bool means_nowadays(const ExtractContext& context, Span heute);

/// Whether a weekday without any other sign is the coming one: "Nächstes Spiel: Samstag", "kehrt in der Nacht zum
/// Mittwoch zurück" where Wednesday is tomorrow or the day after (`ahead` days from now).
[[nodiscard]] bool is_next(const ExtractContext& context, Span span, Tense tense, int ahead);

/// "montags bis freitags ab 7 Uhr, am Wochenende ab 9 Uhr": every weekend.
[[nodiscard]] bool recurs(const ExtractContext& context, Span weekend);

/// "an jedem zweiten Samstag": a rhythm, not a day.
[[nodiscard]] bool is_every_nth(std::string_view text, std::uint32_t begin);

/// Whether a hyphen ties the match to another word ("Juni-Bilanz", "heute-journal").
[[nodiscard]] bool in_compound(std::string_view text, Span span);

}  // namespace stimmig
