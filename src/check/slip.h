// Slips of the pen: two numbers that differ by what a hand or an eye gets wrong.
// A heavy header: include it in .cpp files only.
#pragma once

#include "value/exact.h"
#include "value/number.h"

namespace stimmig {

enum class Slip : std::uint8_t {
    none,
    digit,       ///< one of at least three digits is another
    transposed,  ///< two neighbouring digits have changed places
};

/// Both numbers are read to the granularity of the first.
[[nodiscard]] Slip slip_between(const Exact& a, const Exact& b, const Number& granularity);

}  // namespace stimmig
