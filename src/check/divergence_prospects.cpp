#include "check/divergence_prospects.h"

#include "check/divergence_relation.h"

namespace stimmig {
namespace {

/// A number in digits, neither hedged nor part of a range.
bool is_plain(const Value& value) {
    const bool number = value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::count;
    return number && value.modifier == Modifier::exact && value.form == Form::digits && value.low == value.high;
}

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
            outline.low = static_cast<double>(value.days->from.time_since_epoch().count()) - 1;
            outline.high = static_cast<double>(value.days->to.time_since_epoch().count()) + 1;
        } else if (is_plain(value) && !input.figure(statement.ref).doubtful) {
            const double number = value.low->as_double();
            // Twice what rounding allows, so that floating point does not matter.
            const double width = value.granularity.as_double();
            outline.low = number - width;
            outline.high = number + width;
        }
        if (outline.slip_key && is_plain(value)) outline.number = value.low->as_double();
    }
}

bool Prospects::may_agree(std::uint32_t a, std::uint32_t b) const {
    const Outline& x = outlines_[a];
    const Outline& y = outlines_[b];
    if (!are_alike(*x.value, *y.value) || (x.slip_key && x.slip_key == y.slip_key)) return true;
    return x.low <= y.high && y.low <= x.high;
}

bool Prospects::may_matter(std::uint32_t a, std::uint32_t b) const {
    const Outline& x = outlines_[a];
    const Outline& y = outlines_[b];
    if (x.number == 0 || y.number == 0 || x.slip_key == y.slip_key || !are_alike(*x.value, *y.value)) return true;
    if (statements_.all()[a].part == statements_.all()[b].part) return false;
    constexpr double far_apart = 0.4;  // less than half, so that no rounding matters
    return x.number >= far_apart * y.number && y.number >= far_apart * x.number;
}

}  // namespace stimmig
