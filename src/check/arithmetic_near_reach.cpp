// What figures near each other cannot come to, seen before anything is computed exactly.
#include "check/arithmetic_near.h"

namespace stimmig {

Reach NearRelations::reach_of(const NearValue& value) const {
    auto& known = reaches_[value.figure];
    if (!known) known = operand_reach(at(value).value, sums_.input.widths);
    return *known;
}

bool NearRelations::may_be_told(const Reach& computed, const NearValue& told) const {
    return may_meet(computed, result_reach(at(told).value, sums_.input.widths));
}

/// Whether a change may be right: most pairs of values are too far from it for any rounding.
bool NearRelations::may_fit(const NearValue& from, const NearValue& to, const NearValue& told) const {
    const Kind kind = at(told).value.kind;
    if (kind == Kind::factor) return true;
    return may_be_told(kind == Kind::percent ? relative_change(reach_of(from), reach_of(to))
                                             : magnitude(difference(reach_of(to), reach_of(from))),
                       told);
}

bool NearRelations::can_reckon(const NearValue& from, const NearValue& to, const NearValue& told) const {
    return (at(told).value.kind == Kind::factor ? reckon_growth(silent_, from.figure, to.figure, told.figure, true)
                                                : reckon_change(silent_, from.figure, to.figure, told.figure, true))
        .has_value();
}

bool NearRelations::may_be_part(const NearValue& share, const NearValue& part, const NearValue& whole) const {
    const Reach ratio = quotient(reach_of(part), reach_of(whole));
    return may_be_told({ratio.low * 100, ratio.high * 100}, share);
}

}  // namespace stimmig
