#include "value/verdict.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "value/envelope.h"

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
    if (!envelope_of(a, widths).meets(envelope_of(b, widths))) return Verdict::divergent;
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
