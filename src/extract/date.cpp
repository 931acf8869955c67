// Calendar expressions: every pattern of kind date sets the constant `form`, which names its reader. Groups:
//
//   day, day2            day of the month in digits (1. or 01.); day_word an ordinal in words
//   month                name (tables month, month_short) or digits; month_number digits; month_stem within a compound
//   year                 four or two digits; also year_short, year_slash, year_digits, year_dash, year_half, year_week,
//                        year_stem, year_roman where a pattern has several places for it (RE2 wants unique names)
//   year2                second year of 2023/24
//   year_relation        "vergangenen Jahres" (table relative_year)
//   number               bare year, also read as a count where it is none
//   weekday              table weekday or weekday_short; weekday_stem within a compound
//   part                 Anfang, Mitte, Ende (table date_part)
//   relation             vergangenen, diesen, kommenden (table relation), heutigen (table relative_day)
//   relative_day         heute (table relative_day); relative_period Vorjahr (table relative_period)
//   unit                 table date_unit; edge Jahresende (table period_edge)
//   ordinal              first to fourth, letzte; quarter Q3; quarter_word Schlussquartal; quarter_roman III; half H1
//   week, week_ordinal   number of a calendar week
//   season, holiday      tables of these names; decade "1990", "80"; decade_word; century "20."
//   ago, amount, window  "vor zwei", "in den ersten neun"; weekend
#include <array>
#include <utility>

#include "extract/date_parts.h"
#include "extract/interpret.h"

namespace stimmig {

namespace {

constexpr std::array<std::pair<std::string_view, DateReader>, 28> kReaders = {{
    {"day", read_day},
    {"day_alone", read_day_alone},
    {"days", read_days},
    {"listed_day", read_listed_day},
    {"told_day", read_told_day},
    {"told_year", read_told_year},
    {"in", read_in},
    {"month", read_month},
    {"weekday_of_month", read_weekday_of_month},
    {"bare_year", read_bare_year},
    {"year", read_year},
    {"years", read_years},
    {"semester", read_semester},
    {"decade", read_decade},
    {"century", read_century},
    {"quarter", read_quarter},
    {"half", read_half},
    {"week", read_week},
    {"season", read_season},
    {"holiday", read_holiday},
    {"weekday", read_weekday},
    {"relative_day", read_relative_day},
    {"relative_period", read_relative_period},
    {"this_period", read_this_period},
    {"weekend", read_weekend},
    {"ago", read_ago},
    {"window", read_window},
    {"impossible_time", read_impossible_time},
}};

}  // namespace

std::optional<Figure> interpret_date(const ExtractContext& context, const Match& match) {
    const std::string_view form = match["form"];
    for (const auto& [name, read] : kReaders) {
        if (name == form) return read(context, match);
    }
    return std::nullopt;
}

}  // namespace stimmig
