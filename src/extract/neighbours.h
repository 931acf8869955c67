// Numbers that stand beside each other, what stands between them, and the steps of joining that read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/surroundings.h"

namespace stimmig {

/// Numbers and the dates between them, apart: a date does not part two numbers.
struct Neighbours {
    std::vector<Draft> numbers;
    std::vector<Draft> dates;
};

/// What stands between two neighbours of one sentence, without the second one's hedge and without dates; empty if they
/// are too far apart.
[[nodiscard]] std::string between(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b);

/// Whether a date stands between them.
[[nodiscard]] bool date_between(const Neighbours& all, const Draft& a, const Draft& b);

/// The word right before the figure and its hedge.
[[nodiscard]] std::string_view word_before(const ExtractContext& context, const Draft& draft);

[[nodiscard]] bool numeric(const Draft& draft);
/// Whether it says of itself what it is a number of, or how many times it counts.
[[nodiscard]] bool has_unit(const Draft& draft);
[[nodiscard]] bool nounless(const Draft& draft);
[[nodiscard]] bool same_unit(const Draft& a, const Draft& b);

/// Makes the number that many times larger, as a scale word does.
void multiply(Draft& draft, const Number& factor);

/// Lengths in two units become one: "fünf Jahre und drei Monate" are 63 months.
void merge_composites(const ExtractContext& context, Neighbours& all);

/// Two ends become one figure: "3 bis 5 Mio. Euro", "ein bis zwei Millionen Euro"; "bis 25 Millionen Euro" a bound.
void merge_ranges(const ExtractContext& context, Neighbours& all);

/// A unit that follows a bracket belongs to the number in it: "6,3 (Vorjahr: 5,9) Prozent".
void take_units_behind_brackets(const ExtractContext& context, std::vector<Draft>& numbers);

}  // namespace stimmig
