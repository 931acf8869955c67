// Exact numbers. Money is never a double: every value is a reduced fraction, every operation exact.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stimmig {

/// An exact rational number, small enough to be copied freely. Numerator and denominator have up to 38 digits. Numerals
/// read from a text have at most 18 digits (parse_digits refuses longer ones), so that any of them can be scaled by up
/// to 10^18, and sums, products and quotients of two unscaled ones always fit; a result that does not fit throws
/// std::overflow_error. Products of two scaled values belong in Boost.Multiprecision, see value/exact.h.
class Number {
public:
    using Integer = __int128;

    constexpr Number() = default;
    constexpr Number(int value) : numerator_(value) {}
    constexpr Number(long value) : numerator_(value) {}
    constexpr Number(long long value) : numerator_(value) {}
    /// numerator / denominator, reduced; the denominator must not be 0.
    static Number fraction(Integer numerator, Integer denominator);
    /// 10 to the power of `exponent` (-27 .. 27).
    static Number power_of_ten(int exponent);
    /// A plain decimal with a point, as written by to_string: "-1234.5". None if it is anything else or has more than
    /// 27 digits.
    static std::optional<Number> parse(std::string_view plain);

    /// Near the number.
    [[nodiscard]] double as_double() const {
        return static_cast<double>(numerator_) / static_cast<double>(denominator_);
    }
    [[nodiscard]] Integer numerator() const { return numerator_; }
    [[nodiscard]] Integer denominator() const { return denominator_; }  ///< > 0
    [[nodiscard]] bool is_zero() const { return numerator_ == 0; }
    [[nodiscard]] bool is_integer() const { return denominator_ == 1; }
    /// Whether sums, products and quotients of two such numbers always fit.
    [[nodiscard]] bool is_small() const { return is_small(numerator_) && is_small(denominator_); }
    [[nodiscard]] int sign() const { return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0; }

    /// The number as digits / 10^places, without its sign; `places` is the least that does.
    struct Decimal {
        unsigned __int128 digits = 0;
        int places = 0;
    };
    /// None where the decimal does not end, or has more digits than fit.
    [[nodiscard]] std::optional<Decimal> decimal() const;
    /// Plain decimal with a point and no exponent; exact where the decimal ends, else rounded to four places
    /// ("33.3333").
    [[nodiscard]] std::string to_string() const;

    friend Number operator+(const Number& a, const Number& b);
    friend Number operator-(const Number& a, const Number& b);
    friend Number operator*(const Number& a, const Number& b);
    friend Number operator/(const Number& a, const Number& b);  ///< b must not be 0 (std::domain_error)
    friend Number half(const Number& x);
    Number operator-() const;

    friend bool operator==(const Number& a, const Number& b) {
        return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
    }
    friend std::strong_ordering operator<=>(const Number& a, const Number& b);

private:
    static constexpr bool is_small(Integer x) {
        constexpr Integer limit = Integer{1} << 62U;
        return x < limit && x > -limit;
    }

    /// Decimal places that it needs; none where the decimal does not end.
    [[nodiscard]] std::optional<std::size_t> places() const;

    Integer numerator_ = 0;
    Integer denominator_ = 1;
};

[[nodiscard]] Number abs(const Number& x);
/// x / 2; throws std::overflow_error where the denominator does not fit.
[[nodiscard]] Number half(const Number& x);
[[nodiscard]] Number min(const Number& a, const Number& b);
[[nodiscard]] Number max(const Number& a, const Number& b);

}  // namespace stimmig
