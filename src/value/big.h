// Numbers as Boost.Multiprecision's unbounded integers, for what outgrows 128 bits. A heavy header: include it in .cpp
// files only.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>

#include "value/number.h"

namespace stimmig {

using Big = boost::multiprecision::cpp_int;

[[nodiscard]] inline Big to_big(unsigned __int128 x) {
    return (Big{static_cast<std::uint64_t>(x >> 64)} << 64) | Big{static_cast<std::uint64_t>(x)};
}

[[nodiscard]] inline Big to_big(Number::Integer x) {
    if (x >= 0) return to_big(static_cast<unsigned __int128>(x));
    return -to_big(static_cast<unsigned __int128>(0) - static_cast<unsigned __int128>(x));
}

/// None where it does not fit.
[[nodiscard]] inline std::optional<Number::Integer> to_integer(const Big& x) {
    const Big size = boost::multiprecision::abs(x);
    if (size > to_big(~static_cast<unsigned __int128>(0) >> 1U)) return std::nullopt;
    const auto high = static_cast<std::uint64_t>(Big{size >> 64});
    const auto low = static_cast<std::uint64_t>(Big{size & Big{~std::uint64_t{0}}});
    const auto result = static_cast<Number::Integer>((static_cast<unsigned __int128>(high) << 64U) | low);
    return x < 0 ? -result : result;
}

}  // namespace stimmig
