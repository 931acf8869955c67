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
        // Lengths of time have units and clocks of their own, and a doubtful number may be another.
        if (value.kind == Kind::duration || input.figure(statement.ref).doubtful) continue;
        outline.may_slip = !outline.slip_key && value.low == value.high;
        outline.envelope = envelope_of(value, input.widths);
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
    if (x.value->kind == Kind::date || !are_alike(*x.value, *y.value) || may_agree(a, b)) return true;
    if (x.may_slip || y.may_slip || statements_.all()[a].part == statements_.all()[b].part)
        return x.may_slip || y.may_slip;
    constexpr double far_apart = 0.4;  // less than half, so that no rounding matters
    return x.high >= far_apart * y.low && y.high >= far_apart * x.low;
}

}  // namespace stimmig
