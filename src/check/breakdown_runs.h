// Runs of numbers that may be parts of a total.
// A heavy header: include it in .cpp files only.
#pragma once

#include <cstdint>
#include <vector>

#include "check/amounts.h"
#include "check/sums.h"
#include "value/exact.h"

namespace stimmig {

constexpr std::size_t longest_run = 12;  ///< parts of a total in prose

/// What a run of numbers comes to.
[[nodiscard]] Exact sum_of(const std::vector<Amount>& numbers, const std::vector<std::uint32_t>& run);
[[nodiscard]] Bounds bounds_of(const std::vector<Amount>& numbers, const std::vector<std::uint32_t>& run,
                               const Widths& widths);
/// What a number may stand for, where it is one: "über 600" would explain anything.
[[nodiscard]] bool is_told(const Figure& figure);
[[nodiscard]] bool holds(const std::vector<std::uint32_t>& all, std::uint32_t one);

}  // namespace stimmig
