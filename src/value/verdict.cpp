#include "value/verdict.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace stimmig {

namespace {

bool same_value(const Value& a, const Value& b) {
    return a.low == b.low && a.high == b.high && a.modifier == b.modifier && a.side == b.side;
}

Verdict compare_dates(const Value& a, const Value& b) {
    if (!a.days || !b.days) return Verdict::incomparable;
    if (*a.days == *b.days && a.modifier == b.modifier) return Verdict::identical;
    return overlap(*a.days, *b.days) ? Verdict::consistent : Verdict::divergent;
}

/// Whether only the rounding of its written digits widens the value.
bool is_rounded_only(const Value& value) {
    return (value.modifier == Modifier::exact || value.modifier == Modifier::range) && value.form != Form::fraction;
}

/// Last digit that counts.
Number unit_of(const Value& value, Reading reading) {
    const bool may_round = reading == Reading::rounded && value.modifier == Modifier::exact;
    return may_round ? max(value.significant, value.granularity) : value.granularity;
}

/// How far a value reaches at most, in whatever reading: more than any of them (interval.cpp).
double most_reach(const Value& value, const Widths& widths) {
    const double size = std::max(std::abs(value.low->as_double()), std::abs(value.high->as_double()));
    return std::max(value.significant.as_double(), value.granularity.as_double()) +
           size * std::max(widths.approx_cap.as_double(), widths.fraction_word.as_double());
}

/// Whether two values are so far apart that floating point tells it: most that are compared are.
bool are_far_apart(const Value& a, const Value& b, const Widths& widths) {
    // What cannot be computed exactly contradicts nothing: none of these overflows.
    constexpr int most = 1'000'000'000;
    const auto is_plain = [](const Value& value) {
        const bool closed = value.modifier == Modifier::exact || value.modifier == Modifier::approx ||
                            value.modifier == Modifier::range;
        return closed && value.low->denominator() <= most && value.high->denominator() <= most;
    };
    if (!is_plain(a) || !is_plain(b)) return false;
    const double gap = std::max(a.low->as_double() - b.high->as_double(), b.low->as_double() - a.high->as_double());
    return gap > 0 && gap > most_reach(a, widths) + most_reach(b, widths);
}

bool agree(const Value& a, const Value& b, const Widths& widths, Reading reading) {
    Interval left = allowed(a, widths, reading);
    Interval right = allowed(b, widths, reading);
    // Rounded to the same digit, neighbours touch at their common end, but no number rounds to both.
    const Number unit = unit_of(a, reading);
    if (is_rounded_only(a) && is_rounded_only(b) && !unit.is_zero() && unit == unit_of(b, reading)) {
        left.high_open = right.high_open = true;
    }
    return meet(left, right);
}

}  // namespace

std::string_view to_string(Verdict verdict) {
    constexpr std::array<std::string_view, 5> names = {"identical", "consistent", "compatible", "divergent",
                                                       "incomparable"};
    return names[static_cast<std::size_t>(verdict)];
}

Verdict compare(const Value& a, const Value& b, const Widths& widths) {
    const bool dates = a.kind == Kind::date;
    if (dates != (b.kind == Kind::date)) return Verdict::incomparable;
    if (dates) return compare_dates(a, b);
    if (a.unit != b.unit || !a.low || !a.high || !b.low || !b.high) return Verdict::incomparable;
    if (same_value(a, b)) return Verdict::identical;
    if (are_far_apart(a, b, widths)) return Verdict::divergent;
    if (agree(a, b, widths, Reading::literal)) return Verdict::consistent;
    // Either figure may be the rounded one, or both.
    return agree(a, b, widths, Reading::rounded) ? Verdict::compatible : Verdict::divergent;
}

Number relative_gap(const Value& a, const Value& b) {
    if (a.kind == Kind::date || b.kind == Kind::date || !a.low || !a.high || !b.low || !b.high) return 0;
    const Number upper = max(*a.low, *b.low);
    const Number lower = min(*a.high, *b.high);
    if (upper <= lower) return 0;
    const Number larger = max(abs(upper), abs(lower));
    try {
        return (upper - lower) / larger;
    } catch (const std::overflow_error&) {
        return 1;
    }
}

}  // namespace stimmig
