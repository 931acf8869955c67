// How the values of two figures stand to each other, and what slip would explain a difference.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "check/check.h"

namespace stimmig {

enum class Cause : std::uint8_t {
    none,
    magnitude,
    transposition,
    currency,
    percent_point,
    sign,
    bound,
    date,
    rounding,
    other
};
[[nodiscard]] std::string_view to_string(Cause cause);

/// How two days for one event differ.
enum class DateSlip : std::uint8_t {
    none,
    neighbouring_day,
    swapped_digits,
    other_digit,
    other_day,  ///< of the same month
    day_for_month,
    month,
    other_month,  ///< told without a day: "Ende April", "Ende März"
    year,
    other_year  ///< told without a day, and not the next: "Anfang 2016", "Anfang 2018"
};

struct Relation {
    Verdict verdict = Verdict::incomparable;
    Cause cause = Cause::none;
    int power = 0;           ///< magnitude: the power of ten between them
    double ratio = 1;        ///< smaller by larger value, 0 .. 1; dates: 1
    int digits = 0;          ///< of the shorter number in a slip, zeros at its ends aside
    bool weak = false;       ///< a slip in so few digits, or in days so common, that chance is not unlikely
    bool slip = false;       ///< a slip of the pen so typical that chance is unlikely
    bool balance = false;    ///< sign: a surplus against a deficit, rather than a rise against a fall
    bool exchanged = false;  ///< both values stand in both texts, of each other's holder
    bool unit = false;       ///< "elf Jahre" and "elf Monate": a slip in the unit
    DateSlip date_slip = DateSlip::none;
};

[[nodiscard]] inline bool agrees(Verdict verdict) {
    return verdict == Verdict::identical || verdict == Verdict::consistent;
}
[[nodiscard]] inline bool agrees(const Relation& relation) {
    return agrees(relation.verdict);
}

/// Stands for the digits of a single number in order of size, without zeros at its ends: the same for numbers that a
/// slip of the pen could turn into each other. None for ranges, dates and numbers of one digit.
[[nodiscard]] std::optional<std::uint64_t> slip_key(const Value& value);

/// Whether the wording leaves one end open, or is a range: what meets it need not be the same value.
[[nodiscard]] bool is_bound(const Value& value);
[[nodiscard]] Relation relate(const CheckInput& input, FigureRef a, FigureRef b);

}  // namespace stimmig
