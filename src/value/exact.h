// Unbounded exact fractions, for computations that may outgrow Number.
#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <string>

#include "value/number.h"

namespace stimmig {

/// An exact rational number of any size. Nearly all that figures of a text lead to fit a Number, and are computed with
/// as one; what outgrows it is a Boost.Multiprecision rational behind a pointer. Always reduced, so that equal numbers
/// are held alike.
class Exact {
public:
    Exact() = default;
    Exact(int value) : small_(value) {}
    Exact(long value) : small_(value) {}
    Exact(const Number& value) : small_(value) {}
    /// numerator / denominator; the denominator must not be 0.
    Exact(int numerator, int denominator) : small_(Number::fraction(numerator, denominator)) {}

    [[nodiscard]] int sign() const;
    [[nodiscard]] bool is_integer() const;
    /// The integer part, towards 0.
    [[nodiscard]] Exact truncated() const;
    /// The largest integer that is not above it.
    [[nodiscard]] Exact floor() const;
    /// Digits of the integer part, towards 0, with "-" before negative ones.
    [[nodiscard]] std::string digits() const;

    /// The nearest, or one next to it.
    explicit operator double() const;

    Exact operator-() const;
    friend Exact operator+(const Exact& a, const Exact& b);
    friend Exact operator-(const Exact& a, const Exact& b);
    friend Exact operator*(const Exact& a, const Exact& b);
    friend Exact operator/(const Exact& a, const Exact& b);  ///< b must not be 0 (std::domain_error)
    Exact& operator+=(const Exact& other) { return *this = *this + other; }
    Exact& operator-=(const Exact& other) { return *this = *this - other; }
    Exact& operator*=(const Exact& other) { return *this = *this * other; }
    Exact& operator/=(const Exact& other) { return *this = *this / other; }
    friend bool operator==(const Exact& a, const Exact& b);
    friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

    /// None where it does not fit.
    friend std::optional<Number> from_exact(const Exact& x);

private:
    struct Big;  // Boost stays out of this header

    Number small_;                    // where big_ is null
    std::shared_ptr<const Big> big_;  // never changed, so that copies may share it

    explicit Exact(Big&& value);
    [[nodiscard]] Big big() const;
    /// Whether neither sum nor product of the two can outgrow a Number.
    static bool small(const Exact& a, const Exact& b) {
        return !a.big_ && !b.big_ && a.small_.is_small() && b.small_.is_small();
    }
};

[[nodiscard]] inline Exact abs(const Exact& x) {
    return x.sign() < 0 ? -x : x;
}
[[nodiscard]] inline Exact to_exact(const Number& x) {
    return x;
}
[[nodiscard]] std::optional<Number> from_exact(const Exact& x);

}  // namespace stimmig
