#include "value/number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "value/big.h"

namespace stimmig {

namespace {

using Integer = Number::Integer;
using Unsigned = unsigned __int128;

constexpr Unsigned kMax = ~Unsigned{0} >> 1;
constexpr int kMaxExponent = 27;

constexpr Unsigned magnitude(Integer x) {
    return x < 0 ? Unsigned{0} - static_cast<Unsigned>(x) : static_cast<Unsigned>(x);
}

Unsigned gcd(Unsigned a, Unsigned b) {
    while (b != 0) {
        // Nearly all numbers of a text fit 64 bits, where the division is one instruction.
        if ((a >> 64) == 0 && (b >> 64) == 0) {
            auto x = static_cast<std::uint64_t>(a);
            auto y = static_cast<std::uint64_t>(b);
            while (y != 0) {
                x %= y;
                std::swap(x, y);
            }
            return x;
        }
        a %= b;
        std::swap(a, b);
    }
    return a;
}

Number from_big(const Big& numerator, const Big& denominator) {
    const Big divisor = boost::multiprecision::gcd(numerator, denominator);
    const auto n = to_integer(numerator / divisor);
    const auto d = to_integer(denominator / divisor);
    if (!n || !d) throw std::overflow_error("number too large");
    return Number::fraction(*n, *d);
}

std::string digits_of(Unsigned x) {
    if ((x >> 64) == 0) return std::to_string(static_cast<std::uint64_t>(x));
    std::array<char, 40> buffer{};
    auto* at = buffer.data() + buffer.size();
    do {
        *--at = static_cast<char>('0' + static_cast<int>(x % 10));
        x /= 10;
    } while (x != 0);
    return {at, buffer.data() + buffer.size()};
}

/// `digits` with a point before the last `places`, trailing zeros of the fraction dropped.
std::string with_point(std::string digits, std::size_t places) {
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places == 0) return digits;
    digits.insert(digits.size() - places, 1, '.');
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

/// Decimal places that x / denominator needs; none if it does not end.
template <typename Int>
std::optional<std::size_t> decimal_places(Int denominator) {
    std::size_t twos = 0;
    std::size_t fives = 0;
    for (; denominator % 2 == 0; denominator /= 2) ++twos;
    for (; denominator % 5 == 0; denominator /= 5) ++fives;
    if (denominator != 1) return std::nullopt;
    return std::max(twos, fives);
}

}  // namespace

Number Number::fraction(Integer numerator, Integer denominator) {
    if (denominator == 0) throw std::domain_error("denominator is 0");
    Unsigned n = magnitude(numerator);
    Unsigned d = magnitude(denominator);
    const Unsigned divisor = d == 1 ? 1 : gcd(n, d);
    if (divisor != 1) {
        n /= divisor;
        d /= divisor;
    }
    if (n > kMax || d > kMax) throw std::overflow_error("number too large");
    Number result;
    result.numerator_ = (numerator < 0) != (denominator < 0) ? -static_cast<Integer>(n) : static_cast<Integer>(n);
    result.denominator_ = static_cast<Integer>(d);
    return result;
}

Number Number::power_of_ten(int exponent) {
    if (exponent > kMaxExponent || exponent < -kMaxExponent) throw std::overflow_error("power of ten too large");
    Number result = 1;
    Integer& part = exponent < 0 ? result.denominator_ : result.numerator_;
    for (int i = exponent < 0 ? -exponent : exponent; i > 0; --i) part *= 10;
    return result;
}

std::optional<Number> Number::parse(std::string_view plain) {
    const bool negative = plain.starts_with('-');
    if (negative) plain.remove_prefix(1);
    Integer numerator = 0;
    int digits = 0;  // that count: leading zeros do not
    int places = 0;
    bool point = false;
    bool number = false;
    for (const char c : plain) {
        if (c == '.' && !point && number) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            number = true;
            numerator = numerator * 10 + (c - '0');
            places += point ? 1 : 0;
            digits += numerator != 0 ? 1 : 0;
            if (digits > kMaxExponent || places > kMaxExponent) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (!number || (point && places == 0)) return std::nullopt;
    return fraction(negative ? -numerator : numerator, power_of_ten(places).numerator_);
}

std::optional<std::size_t> Number::places() const {
    const auto small = static_cast<std::uint64_t>(denominator_);
    return is_small(denominator_) ? decimal_places(small) : decimal_places(denominator_);
}

std::optional<Number::Decimal> Number::decimal() const {
    const Unsigned size = magnitude(numerator_);
    if (denominator_ == 1) return Decimal{size, 0};
    const auto places = this->places();
    if (!places || *places > kMaxExponent) return std::nullopt;
    // The quotient is exact.
    const Integer times = power_of_ten(static_cast<int>(*places)).numerator_ / denominator_;
    if (!is_small(numerator_) || !is_small(times)) return std::nullopt;
    return Decimal{size * static_cast<Unsigned>(times), static_cast<int>(*places)};
}

std::string Number::to_string() const {
    const std::string sign = numerator_ < 0 ? "-" : "";
    if (const auto plain = decimal())
        return sign + with_point(digits_of(plain->digits), static_cast<std::size_t>(plain->places));
    const Unsigned size = magnitude(numerator_);
    if (const auto places = this->places()) {
        const Big scaled = to_big(size) * boost::multiprecision::pow(Big{10}, static_cast<unsigned>(*places));
        return sign + with_point(Big{scaled / to_big(denominator_)}.str(), *places);
    }
    if (is_small()) {
        const Unsigned divisor = magnitude(denominator_) * 2;
        const Unsigned rounded = (size * 20000 + divisor / 2) / divisor;
        return (rounded == 0 ? "" : sign) + with_point(digits_of(rounded), 4);
    }
    const Big denominator = to_big(denominator_);
    const Big rounded = (to_big(size) * 20000 + denominator) / (denominator * 2);
    return (rounded == 0 ? "" : sign) + with_point(rounded.str(), 4);
}

Number operator+(const Number& a, const Number& b) {
    if (a.is_small() && b.is_small()) {
        if (a.denominator_ == b.denominator_) return Number::fraction(a.numerator_ + b.numerator_, a.denominator_);
        return Number::fraction(a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
                                a.denominator_ * b.denominator_);
    }
    return from_big(to_big(a.numerator_) * to_big(b.denominator_) + to_big(b.numerator_) * to_big(a.denominator_),
                    to_big(a.denominator_) * to_big(b.denominator_));
}

Number operator-(const Number& a, const Number& b) {
    return a + -b;
}

Number operator*(const Number& a, const Number& b) {
    if (a.is_small() && b.is_small()) {
        return Number::fraction(a.numerator_ * b.numerator_, a.denominator_ * b.denominator_);
    }
    return from_big(to_big(a.numerator_) * to_big(b.numerator_), to_big(a.denominator_) * to_big(b.denominator_));
}

Number operator/(const Number& a, const Number& b) {
    if (b.is_zero()) throw std::domain_error("division by 0");
    return a * Number::fraction(b.denominator_, b.numerator_);
}

Number Number::operator-() const {
    Number result = *this;
    result.numerator_ = -result.numerator_;
    return result;
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    if (a.is_small() && b.is_small()) {
        return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
    }
    const int order =
        Big{to_big(a.numerator_) * to_big(b.denominator_)}.compare(Big{to_big(b.numerator_) * to_big(a.denominator_)});
    return order <=> 0;
}

Number abs(const Number& x) {
    return x.sign() < 0 ? -x : x;
}
Number half(const Number& x) {
    Number result = x;
    if (x.numerator_ % 2 == 0) {
        result.numerator_ /= 2;
    } else if (!Number::is_small(x.denominator_)) {
        throw std::overflow_error("number too large");
    } else {
        result.denominator_ *= 2;
    }
    return result;
}
Number min(const Number& a, const Number& b) {
    return b < a ? b : a;
}
Number max(const Number& a, const Number& b) {
    return a < b ? b : a;
}

}  // namespace stimmig
