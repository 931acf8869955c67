#include "value/exact.h"

#include <stdexcept>
#include <utility>

#include "value/big.h"

namespace stimmig {

struct Exact::Big {
    boost::multiprecision::cpp_rational value;
};

Exact::Exact(Big&& value) {
    const auto numerator = to_integer(boost::multiprecision::numerator(value.value));
    const auto denominator = to_integer(boost::multiprecision::denominator(value.value));
    if (numerator && denominator)
        small_ = Number::fraction(*numerator, *denominator);
    else
        big_ = std::make_shared<const Big>(std::move(value));
}

Exact::Big Exact::big() const {
    return big_ ? *big_ : Big{{to_big(small_.numerator()), to_big(small_.denominator())}};
}

int Exact::sign() const {
    return big_ ? big_->value.sign() : small_.sign();
}

bool Exact::is_integer() const {
    return big_ ? boost::multiprecision::denominator(big_->value) == 1 : small_.is_integer();
}

Exact Exact::truncated() const {
    if (!big_) return Number::fraction(small_.numerator() / small_.denominator(), 1);
    const auto& x = big_->value;
    return Exact(Big{{boost::multiprecision::numerator(x) / boost::multiprecision::denominator(x), 1}});
}

Exact Exact::floor() const {
    const Exact whole = truncated();
    return *this < whole ? whole - 1 : whole;
}

std::string Exact::digits() const {
    const Exact whole = truncated();
    return whole.big_ ? boost::multiprecision::numerator(whole.big_->value).str() : whole.small_.to_string();
}

Exact::operator double() const {
    if (big_) return static_cast<double>(big_->value);
    return static_cast<double>(small_.numerator()) / static_cast<double>(small_.denominator());
}

Exact Exact::operator-() const {
    return big_ ? Exact(Big{-big_->value}) : Exact(-small_);
}

Exact operator+(const Exact& a, const Exact& b) {
    if (Exact::small(a, b)) return a.small_ + b.small_;
    return Exact(Exact::Big{a.big().value + b.big().value});
}

Exact operator-(const Exact& a, const Exact& b) {
    return a + -b;
}

Exact operator*(const Exact& a, const Exact& b) {
    if (Exact::small(a, b)) return a.small_ * b.small_;
    return Exact(Exact::Big{a.big().value * b.big().value});
}

Exact operator/(const Exact& a, const Exact& b) {
    if (b.sign() == 0) throw std::domain_error("division by 0");
    if (Exact::small(a, b)) return a.small_ / b.small_;
    return Exact(Exact::Big{a.big().value / b.big().value});
}

bool operator==(const Exact& a, const Exact& b) {
    if (!a.big_ && !b.big_) return a.small_ == b.small_;
    return a.big_ && b.big_ && a.big_->value == b.big_->value;
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
    if (!a.big_ && !b.big_) return a.small_ <=> b.small_;
    return a.big().value.compare(b.big().value) <=> 0;
}

std::optional<Number> from_exact(const Exact& x) {
    if (x.big_) return std::nullopt;
    return x.small_;
}

}  // namespace stimmig
