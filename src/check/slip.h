// Slips of the pen: two numbers that differ by what a hand or an eye gets wrong.
// A heavy header: include it in .cpp files only.
#pragma once

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

/// Whether what a text tells may be what it should tell with a slip of the pen, read to the last digit written. Two
/// digits of a percentage are too few to tell a slip from chance.
[[nodiscard]] bool is_slip(const Exact& computed, const Value& told);

}  // namespace stimmig
