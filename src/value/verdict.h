// When two stated values agree: every value allows an interval, and a verdict compares two of them.
#pragma once

#include <optional>
#include <string_view>

#include "value/value.h"

namespace stimmig {

/// A set of numbers between two ends; a missing end is unbounded, an open end does not contain its number.
struct Interval {
    std::optional<Number> low;
    std::optional<Number> high;
    bool low_open = false;
    bool high_open = false;

    [[nodiscard]] bool contains(const Number& x) const;
    /// "[588.5, 589.5]", "(500, ∞)"
    [[nodiscard]] std::string to_string() const;
};

[[nodiscard]] bool meet(const Interval& a, const Interval& b);

/// Widths of the table in the design, as shares of the stated value (0.05 is 5 %).
struct Widths {
    Number approx_cap = Number::fraction(1, 20);           ///< rund, etwa: at most this share
    Number fraction_word = Number::fraction(1, 10);        ///< ein Drittel, die Hälfte
    Number rounding_tolerance = Number::fraction(1, 100);  ///< compatible within this share is a note
};

enum class Verdict : std::uint8_t { identical, consistent, compatible, divergent, incomparable };
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// Whether trailing zeros of an unhedged figure count as digits or as rounding.
enum class Reading : std::uint8_t { literal, rounded };

/// Values that a numeric value allows, in its base unit. "rund" reaches half the last non-zero digit to both sides,
/// "gut" and "knapp" the whole of it to one side ("gut 31" may be 31.6), all at most `approx_cap`.
/// Needs low and high; never called for dates.
[[nodiscard]] Interval allowed(const Value& value, const Widths& widths, Reading reading = Reading::literal);

/// The two stated values against each other. Dates are compared by their days: identical, consistent when one
/// contains or overlaps the other, else divergent. Different units, or a value without numbers: incomparable.
[[nodiscard]] Verdict compare(const Value& a, const Value& b, const Widths& widths);

/// |a - b| / max(|a|, |b|) of the nearest ends of the literal intervals' stated values; 0 for dates.
[[nodiscard]] Number relative_gap(const Value& a, const Value& b);

}  // namespace stimmig
