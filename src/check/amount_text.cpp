#include "check/amount_text.h"

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
    if (like.granularity < unit) digits_ = digits_for(like.granularity, unit);
    if (unit != Number(1) && digits_ == 0) digits_ = 1;
    if (like.kind == Kind::percent || like.kind == Kind::percentage_point) digits_ = digits_for(like.granularity, 1);
    std::string_view de = like.unit;
    std::string_view en = like.unit;
    if (like.unit == "EUR") {
        de = "Euro";
        en = "euros";
    } else if (like.unit == "USD") {
        de = "Dollar";
        en = "dollars";
    } else if (like.unit == "percent") {
        de = "Prozent";
        en = "percent";
    } else if (like.unit == "percentage_point") {
        de = "Prozentpunkte";
        en = "percentage points";
    } else if (like.kind == Kind::count) {
        de = en = {};
    }
    if (!de.empty()) unit_de_.append(1, ' ').append(de);
    if (!en.empty()) unit_en_.append(1, ' ').append(en);
}

std::string AmountText::de(const Exact& x) const {
    return german(x / scale_, digits_) + unit_de_;
}

std::string AmountText::en(const Exact& x) const {
    return english(x / scale_, digits_) + unit_en_;
}

std::string AmountText::de(const Exact& low, const Exact& high) const {
    return german(low / scale_, digits_) + " bis " + de(high);
}

std::string AmountText::en(const Exact& low, const Exact& high) const {
    return english(low / scale_, digits_) + " to " + en(high);
}

}  // namespace stimmig
