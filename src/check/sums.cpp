#include "check/sums.h"

#include <algorithm>
#include <limits>

#include "check/reach.h"

namespace stimmig {
namespace {

Bounds exact(const Interval& interval) {
    Bounds bounds;
    if (interval.low) bounds.low = to_exact(*interval.low);
    if (interval.high) bounds.high = to_exact(*interval.high);
    return bounds;
}

/// Where a number that ends in three zeros or more may have been rounded: at its third digit, but no further than the
/// last one that is not zero. Any other number is as exact as it is written.
Number third_digit(const Value& value) {
    if (value.significant < value.granularity * Number(1000)) return value.granularity;
    const Number x = abs(*value.low);
    Number place = value.granularity;
    while (place < value.significant && place * Number(1000) <= x) place = place * Number(10);
    return min(max(place, value.granularity), max(value.significant, value.granularity));
}

/// Few of what comes in pieces: nobody rounds "neun Punkte".
bool is_counted(const Value& value) {
    return value.kind == Kind::count && (value.unit == "count" || value.unit == "point") &&
           value.modifier == Modifier::exact && value.low && value.granularity == Number(1) &&
           *value.high < Number(100);
}

double about(const Number& x) {
    return static_cast<double>(x.numerator()) / static_cast<double>(x.denominator());
}

Reach about(const Interval& interval) {
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    return {interval.low ? about(*interval.low) : -unbounded, interval.high ? about(*interval.high) : unbounded};
}

std::string digits_of(const Exact& x, int digits, char point, char group) {
    Exact scale = 1;
    for (int i = 0; i < digits; ++i) scale *= 10;
    const Exact whole = (abs(x) * scale + Exact(1, 2)).truncated();
    std::string fraction = (whole - (whole / scale).truncated() * scale).digits();
    fraction.insert(0, static_cast<std::size_t>(digits) - std::min(fraction.size(), static_cast<std::size_t>(digits)),
                    '0');
    if (digits == 0) fraction.clear();
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    std::string out = (whole / scale).digits();
    for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, 1, group);
    if (!fraction.empty()) out.append(1, point).append(fraction);
    if (x < 0 && whole != 0) out.insert(0, "−");
    return out;
}

}  // namespace

Bounds operand(const Value& value, const Widths& widths) {
    if (is_counted(value)) return {to_exact(*value.low), to_exact(*value.high)};
    Bounds bounds = exact(allowed(value, widths, Reading::literal));
    if (value.modifier != Modifier::exact || value.form == Form::fraction || !value.low) return bounds;
    const Exact width = to_exact(half(third_digit(value)));
    if (bounds.low) bounds.low = std::min(*bounds.low, Exact(to_exact(*value.low) - width));
    if (bounds.high) bounds.high = std::max(*bounds.high, Exact(to_exact(*value.high) + width));
    return bounds;
}

Bounds share_operand(const Value& value, const Widths& widths) {
    if (value.form != Form::fraction || value.modifier != Modifier::exact || !value.low) return operand(value, widths);
    const Exact width(3, 2);
    return {to_exact(*value.low) - width, to_exact(*value.high) + width};
}

Bounds result(const Value& value, const Widths& widths) {
    if (is_counted(value)) return {to_exact(*value.low), to_exact(*value.high)};
    Bounds bounds = exact(allowed(value, widths, Reading::literal));
    if (value.form != Form::fraction && bounds.high) *bounds.high += to_exact(half(value.granularity));
    return bounds;
}

bool meet(const Bounds& a, const Bounds& b) {
    // Roundings that only touch meet nowhere: nothing that is rounded to 31 lies 6 below what is rounded to 38.
    const auto exact = [](const Bounds& x) { return x.low && x.high && *x.low == *x.high; };
    const bool touch = exact(a) || exact(b);
    const auto ends_before = [&](const Bounds& x, const Bounds& y) {
        return x.high && y.low && (touch ? *x.high < *y.low : *x.high <= *y.low);
    };
    return !ends_before(a, b) && !ends_before(b, a);
}

Bounds sum(const Bounds& a, const Bounds& b) {
    Bounds out;
    if (a.low && b.low) out.low = *a.low + *b.low;
    if (a.high && b.high) out.high = *a.high + *b.high;
    return out;
}

Bounds difference(const Bounds& a, const Bounds& b) {
    Bounds out;
    if (a.low && b.high) out.low = *a.low - *b.high;
    if (a.high && b.low) out.high = *a.high - *b.low;
    return out;
}

Bounds product(const Bounds& a, const Bounds& b) {
    Bounds out;
    out.low = a.low && b.low ? Exact(*a.low * *b.low) : Exact(0);
    if (a.high && b.high) out.high = *a.high * *b.high;
    return out;
}

Bounds quotient(const Bounds& a, const Bounds& b) {
    Bounds out;
    out.low = a.low && b.high && *b.high > 0 ? Exact(*a.low / *b.high) : Exact(0);
    if (a.high && b.low && *b.low > 0) out.high = *a.high / *b.low;
    return out;
}

Bounds magnitude(const Bounds& a) {
    if (a.low && *a.low >= 0) return a;
    if (a.high && *a.high <= 0) {
        Bounds out;
        out.low = -*a.high;
        if (a.low) out.high = -*a.low;
        return out;
    }
    Bounds out;
    out.low = 0;
    if (a.low && a.high) out.high = std::max(Exact(-*a.low), *a.high);
    return out;
}

Exact stated(const Figure& figure) {
    return to_exact(*figure.value.low);
}

double about(const Figure& figure) {
    return about(*figure.value.low);
}

Reach operand_reach(const Value& value, const Widths& widths) {
    if (is_counted(value)) return {about(*value.low), about(*value.high)};
    Reach reach = about(allowed(value, widths, Reading::literal));
    if (value.modifier != Modifier::exact || value.form == Form::fraction || !value.low) return reach;
    const double width = about(third_digit(value)) / 2;
    return {std::min(reach.low, about(*value.low) - width), std::max(reach.high, about(*value.high) + width)};
}

Reach result_reach(const Value& value, const Widths& widths) {
    if (is_counted(value)) return {about(*value.low), about(*value.high)};
    Reach reach = about(allowed(value, widths, Reading::literal));
    if (value.form != Form::fraction) reach.high += about(value.granularity) / 2;
    return reach;
}

std::string german(const Exact& x, int digits) {
    return digits_of(x, digits, ',', '.');
}

std::string english(const Exact& x, int digits) {
    return digits_of(x, digits, '.', ',');
}

int digits_for(const Number& granularity, const Number& unit) {
    int digits = 1;
    for (Number place = unit; digits < 4 && granularity < place && !granularity.is_zero(); ++digits)
        place = place / Number(10);
    return digits;
}

}  // namespace stimmig
