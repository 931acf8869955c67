// Unbounded exact fractions, for computations that may outgrow Number. A heavy header: include it in .cpp files only.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

#include "value/number.h"

namespace stimmig {

using Exact = boost::multiprecision::cpp_rational;

[[nodiscard]] Exact to_exact(const Number& x);
/// None where the reduced fraction does not fit a Number.
[[nodiscard]] std::optional<Number> from_exact(const Exact& x);

}  // namespace stimmig
