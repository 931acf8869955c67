#include "check/divergence_prospects.h"

#include "check/divergence_relation.h"

namespace stimmig {
namespace {

bool are_alike(const Value& a, const Value& b) {
    return a.kind == b.kind && a.unit == b.unit;
}

}  // namespace

Prospects::Prospects(const CheckInput& input, const Statements& statements) : statements_(statements) {
    outlines_.reserve(statements.all().size());
    for (const Statement& statement : statements.all()) {
        const Value& value = input.figure(statement.ref).value;
        Outline& outline = outlines_.emplace_back();
        outline.value = &value;
        outline.slip_key = stimmig::slip_key(value);
        if (value.kind == Kind::date) {
            // A night belongs to two days.
            outline.envelope = {static_cast<double>(value.days->from.time_since_epoch().count()) - 1,
                                static_cast<double>(value.days->to.time_since_epoch().count()) + 1};
            continue;
        }
        outline.low = value.low->as_double();
        outline.high = value.high->as_double();
        if (value.low == value.high) outline.significand = significand(*value.low);
        // Lengths of time have units and clocks of their own, and a doubtful number may be another.
        outline.is_open = value.kind == Kind::duration || input.figure(statement.ref).doubtful;
        if (!outline.is_open) outline.envelope = envelope_of(value, input.widths);
    }
}

bool Prospects::may_agree(std::uint32_t a, std::uint32_t b) const {
    const Outline& x = outlines_[a];
    const Outline& y = outlines_[b];
    if (!are_alike(*x.value, *y.value) || (x.slip_key && x.slip_key == y.slip_key)) return true;
    return x.envelope.meets(y.envelope);
}

bool Prospects::may_matter(std::uint32_t a, std::uint32_t b) const {
    const Outline& x = outlines_[a];
    const Outline& y = outlines_[b];
    if (x.is_open || y.is_open) return true;
    // Dollars and euros, percent and points: only the very same number is one that was taken for the other.
    const bool other_currency =
        x.value->kind == Kind::money && y.value->kind == Kind::money && !are_alike(*x.value, *y.value);
    if (other_currency) return x.low == y.low;
    if (!are_alike(*x.value, *y.value) || may_agree(a, b)) return true;
    if (x.significand.count > 0 && x.significand.digits == y.significand.digits) return true;
    const bool hedged = x.value->modifier != Modifier::exact || y.value->modifier != Modifier::exact;
    if (hedged && (begins_with(x.significand, y.significand) || begins_with(y.significand, x.significand))) return true;
    if (statements_.all()[a].part == statements_.all()[b].part) return false;
    constexpr double far_apart = 0.4;  // less than half, so that no rounding matters
    return x.high >= far_apart * y.low && y.high >= far_apart * x.low;
}

}  // namespace stimmig
