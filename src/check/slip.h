// Slips of the pen: two numbers that differ by what a hand or an eye gets wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "value/exact.h"
#include "value/number.h"
#include "value/value.h"

namespace stimmig {

/// How many digits two numbers have that differ in one digit, or in two neighbours that have changed places; 0 for
/// others. Of few digits many numbers are so near.
struct SlipDigits {
    std::size_t one = 0;
    std::size_t swapped = 0;
};

/// Both numbers are read to that granularity.
[[nodiscard]] SlipDigits slip_digits(const Exact& a, const Exact& b, const Number& granularity);

/// The same of what was computed, rounded to that granularity, and what a text tells.
[[nodiscard]] SlipDigits slip_digits(const Exact& computed, const Value& told, const Number& granularity);

/// Whether what a text tells may be what it should tell with a slip of the pen, read to the last digit written. Two
/// digits of a percentage are too few to tell a slip from chance.
[[nodiscard]] bool is_slip(const Exact& computed, const Value& told);

/// Whether two neighbours among the digits have changed places: "589" and "598".
[[nodiscard]] bool swapped_neighbours(std::string_view a, std::string_view b);

/// A number's digits without sign, point and the zeros at both ends: 13 for "1.300" and "0,13".
struct Significand {
    unsigned __int128 digits = 0;
    int count = 0;     ///< how many digits these are; 0 for zero
    int exponent = 0;  ///< the power of ten of the last of them
};
[[nodiscard]] Significand significand(const Number& number);

/// Whether the one of fewer digits, two at least, is what the other begins with, rounded or cut off: 124 and 12.418.
[[nodiscard]] bool begins_with(const Significand& longer, const Significand& shorter);

/// The digits of the significand as text, "0" for zero.
[[nodiscard]] std::string significant_digits(const Number& number);
/// Whether the shorter lacks one digit of the longer: "15" and "115".
[[nodiscard]] bool lacks_digit(const std::string& shorter, const std::string& longer);
/// Of numbers with so many digits, how much rarer than all are those of which so many are alike by chance: log odds.
[[nodiscard]] double against_chance(std::size_t alike, std::size_t digits);

/// What turned one number into the other.
struct Slip {
    enum class Kind : std::uint8_t { none, swapped, scale, one_digit, lost_digit };
    Kind kind = Kind::none;
    double odds = 0;  ///< logarithms; two digits that have changed places are told from chance better than other slips
};
/// Of two single values of one unit.
[[nodiscard]] Slip slip_between(const Value& a, const Value& b);

}  // namespace stimmig
