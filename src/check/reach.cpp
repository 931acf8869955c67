#include "check/reach.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stimmig {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

}  // namespace

Reach difference(const Reach& a, const Reach& b) {
    return {a.low - b.high, a.high - b.low};
}

Reach product(const Reach& a, const Reach& b) {
    const bool low = std::isfinite(a.low) && std::isfinite(b.low);
    const bool high = std::isfinite(a.high) && std::isfinite(b.high);
    return {low ? a.low * b.low : 0, high ? a.high * b.high : unbounded};
}

Reach quotient(const Reach& a, const Reach& b) {
    const bool low = std::isfinite(a.low) && std::isfinite(b.high) && b.high > 0;
    const bool high = std::isfinite(a.high) && std::isfinite(b.low) && b.low > 0;
    return {low ? a.low / b.high : 0, high ? a.high / b.low : unbounded};
}

Reach magnitude(const Reach& a) {
    if (a.low >= 0) return a;
    if (a.high <= 0) return {-a.high, -a.low};
    return {0, std::max(-a.low, a.high)};
}

Reach relative_change(const Reach& from, const Reach& to) {
    const Reach ratio = quotient(to, from);
    const Reach change = magnitude({ratio.low - 1, ratio.high - 1});
    return {change.low * 100, change.high * 100};
}

bool may_meet(const Reach& a, const Reach& b) {
    constexpr double inexact = 1e-9;
    const auto ends_before = [](const Reach& x, const Reach& y) {
        return x.high + inexact * (std::abs(x.high) + std::abs(y.low) + 1) < y.low;
    };
    return !ends_before(a, b) && !ends_before(b, a);
}

}  // namespace stimmig
