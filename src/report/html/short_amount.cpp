#include "report/html/short_amount.h"

#include <date/date.h>

#include <algorithm>
#include <array>

#include "report/words.h"

namespace stimmig {
namespace {

struct Scale {
    int exponent;
    std::string_view de;
    std::string_view en;
};
constexpr std::array<Scale, 3> scales{{{12, " Bio.", "tn"}, {9, " Mrd.", "bn"}, {6, " Mio.", "m"}}};

struct Symbol {
    std::string_view unit;  ///< Value::unit
    std::string_view de;
    std::string_view en;
};
constexpr std::array<Symbol, 45> symbols{{{"percent", " %", "%"},
                                          {"permille", " ‰", "‰"},
                                          {"percentage_point", " PP", " pp"},
                                          {"factor", "-fach", "×"},
                                          {"count", "", ""},
                                          {"day", " Tage", " days"},
                                          {"week", " Wochen", " weeks"},
                                          {"month", " Monate", " months"},
                                          {"year", " Jahre", " years"},
                                          {"hour", " Std.", " h"},
                                          {"minute", " Min.", " min"},
                                          {"second", " Sek.", " s"},
                                          {"mile", " Meilen", " miles"},
                                          {"kilometre", " km", " km"},
                                          {"metre", " m", " m"},
                                          {"centimetre", " cm", " cm"},
                                          {"millimetre", " mm", " mm"},
                                          {"square_metre", " m²", " m²"},
                                          {"square_kilometre", " km²", " km²"},
                                          {"cubic_metre", " m³", " m³"},
                                          {"hectare", " ha", " ha"},
                                          {"tonne", " t", " t"},
                                          {"decitonne", " dt", " dt"},
                                          {"kilogram", " kg", " kg"},
                                          {"gram", " g", " g"},
                                          {"litre", " l", " l"},
                                          {"hectolitre", " hl", " hl"},
                                          {"barrel", " Barrel", " barrels"},
                                          {"degree_celsius", " °C", " °C"},
                                          {"kilometre_per_hour", " km/h", " km/h"},
                                          {"watt", " W", " W"},
                                          {"kilowatt", " kW", " kW"},
                                          {"megawatt", " MW", " MW"},
                                          {"gigawatt", " GW", " GW"},
                                          {"kilowatt_hour", " kWh", " kWh"},
                                          {"megawatt_hour", " MWh", " MWh"},
                                          {"gigawatt_hour", " GWh", " GWh"},
                                          {"terawatt_hour", " TWh", " TWh"},
                                          {"point", " Punkte", " points"},
                                          {"EUR", " €", "€"},
                                          {"USD", " $", "$"},
                                          {"GBP", " £", "£"},
                                          {"JPY", " ¥", "¥"},
                                          {"CNY", " Yuan", "CN¥"},
                                          {"RUB", " Rubel", "₽"}}};

constexpr std::array<std::string_view, 12> months_de{"Jan.", "Feb.", "März",  "Apr.", "Mai",  "Juni",
                                                     "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."};
constexpr std::array<std::string_view, 12> months_en{"Jan",  "Feb", "March", "Apr", "May", "June",
                                                     "July", "Aug", "Sept",  "Oct", "Nov", "Dec"};

/// The symbol with the space before it, if there is one.
std::string symbol_of(const Value& like, Language language) {
    const auto found =
        std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& symbol) { return symbol.unit == like.unit; });
    if (found != symbols.end()) return std::string(in(language, found->de, found->en));
    const bool before = like.kind == Kind::money && language == Language::en;
    return before ? like.unit + ' ' : ' ' + like.unit;
}

}  // namespace

std::string short_amount(const Number& x, const Number& scaled_by, const Value& like, Language language) {
    Number one = 1;
    std::string scale;
    for (const Scale& each : scales) {
        if (x.is_zero() || abs(scaled_by) < Number::power_of_ten(each.exponent)) continue;
        one = Number::power_of_ten(each.exponent);
        scale = in(language, each.de, each.en);
        break;
    }
    const std::string number = grouped((x / one).to_string(), language) + scale;
    const std::string symbol = symbol_of(like, language);
    return like.kind == Kind::money && language == Language::en ? symbol + number : number + symbol;
}

std::string short_month(Day day, Language language) {
    const date::year_month_day ymd(day);
    const unsigned month = static_cast<unsigned>(ymd.month()) - 1;
    return std::string(in(language, months_de.at(month), months_en.at(month))) + ' ' +
           std::to_string(static_cast<int>(ymd.year()));
}

std::string short_day(Day day, Language language) {
    const date::year_month_day ymd(day);
    return std::to_string(static_cast<unsigned>(ymd.day())) + std::string(in(language, ". ", " ")) +
           short_month(day, language);
}

}  // namespace stimmig
