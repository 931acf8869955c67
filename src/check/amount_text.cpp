#include "check/amount_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "check/sums.h"

namespace stimmig {
namespace {

struct Scale {
    int exponent;
    std::string_view de;
    std::string_view en;
};
constexpr std::array<Scale, 3> scales{
    {{12, " Billionen", " trillion"}, {9, " Milliarden", " billion"}, {6, " Millionen", " million"}}};

/// How an editor names a unit; any other is written by its code.
struct UnitWords {
    std::string_view unit, de, en;
};
constexpr std::array<UnitWords, 23> unit_words{{
    {"EUR", " Euro", " euros"},
    {"USD", " Dollar", " dollars"},
    {"GBP", " Pfund", " pounds"},
    {"CHF", " Franken", " francs"},
    {"JPY", " Yen", " yen"},
    {"CNY", " Yuan", " yuan"},
    {"RUB", " Rubel", " roubles"},
    {"INR", " Rupien", " rupees"},
    {"TRY", " Lira", " lira"},
    {"PLN", " Złoty", " zlotys"},
    {"DEM", " D-Mark", " deutschmarks"},
    {"percent", " Prozent", " percent"},
    {"percentage_point", " Prozentpunkte", " percentage points"},
    {"permille", " Promille", " permille"},
    {"factor", "-fach", "-fold"},
    {"year", " Jahre", " years"},
    {"quarter", " Quartale", " quarters"},
    {"month", " Monate", " months"},
    {"week", " Wochen", " weeks"},
    {"day", " Tage", " days"},
    {"hour", " Stunden", " hours"},
    {"minute", " Minuten", " minutes"},
    {"second", " Sekunden", " seconds"},
}};

}  // namespace

AmountText::AmountText(const Value& like) {
    Number unit = 1;
    const Number x = like.low ? abs(*like.low) : Number(0);
    for (const Scale& scale : scales) {
        unit = Number::power_of_ten(scale.exponent);
        if (x >= unit) {
            unit_de_ = scale.de;
            unit_en_ = scale.en;
            break;
        }
        unit = 1;
    }
    scale_ = to_exact(unit);
    digits_ = digits_for(like.granularity, unit);
    if (like.kind == Kind::count) return;
    const auto* const known = std::find_if(unit_words.begin(), unit_words.end(),
                                           [&](const UnitWords& words) { return words.unit == like.unit; });
    if (known != unit_words.end()) {
        unit_de_ += known->de;
        unit_en_ += known->en;
    } else if (!like.unit.empty()) {
        unit_de_.append(1, ' ').append(like.unit);
        unit_en_.append(1, ' ').append(like.unit);
    }
}

std::string AmountText::de(const Exact& x) const {
    return german(x / scale_, digits_) + unit_de_;
}

std::string AmountText::en(const Exact& x) const {
    return english(x / scale_, digits_) + unit_en_;
}

std::string AmountText::de(const Exact& low, const Exact& high) const {
    // "1,5- bis 2,5-fach"
    return german(low / scale_, digits_) + (unit_de_.starts_with('-') ? "- bis " : " bis ") + de(high);
}

std::string AmountText::en(const Exact& low, const Exact& high) const {
    return english(low / scale_, digits_) + (unit_en_.starts_with('-') ? "- to " : " to ") + en(high);
}

}  // namespace stimmig
