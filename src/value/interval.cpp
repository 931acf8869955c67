// The table of the design: which numbers a wording allows.
#include <stdexcept>

#include "value/verdict.h"

namespace stimmig {

namespace {

/// Whether everything in a lies below everything in b.
bool lies_below(const Interval& a, const Interval& b) {
    if (!a.high || !b.low) return false;
    return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

/// How far an unhedged value may be off.
Number rounding_width(const Value& value, const Number& x, const Widths& widths, Reading reading) {
    if (value.form == Form::fraction) return abs(x) * widths.fraction_word;
    return half(reading == Reading::rounded ? max(value.significant, value.granularity) : value.granularity);
}

/// How far "rund" reaches: never less than without it. "gut 31" and "knapp 32" leave all that lies between the two
/// open: the half that they take away on one side they add on the other.
Number approx_width(const Value& value, const Number& x, const Widths& widths) {
    const Number unhedged = rounding_width(value, x, widths, Reading::literal);
    const Number reach = value.side == Side::both ? half(value.significant) : value.significant;
    return max(unhedged, min(reach, abs(x) * widths.approx_cap));
}

Interval around(const Number& low, const Number& high, const Number& below, const Number& above) {
    return {low - below, high + above};
}

Interval allowed_exactly(const Value& value, const Number& low, const Number& high, const Widths& widths,
                         Reading reading) {
    switch (value.modifier) {
        case Modifier::more_than:
            return {low, std::nullopt, true, false};
        case Modifier::at_least:
            return {low, std::nullopt};
        case Modifier::less_than:
            return {std::nullopt, high, false, true};
        case Modifier::at_most:
            return {std::nullopt, high};
        case Modifier::approx: {
            const Number below = value.side == Side::above ? Number{} : approx_width(value, low, widths);
            const Number above = value.side == Side::below ? Number{} : approx_width(value, high, widths);
            return around(low, high, below, above);
        }
        case Modifier::range:
            // "3 bis 5" is open about what lies between, not about its ends.
            reading = Reading::literal;
            break;
        case Modifier::exact:
            break;
    }
    return around(low, high, rounding_width(value, low, widths, reading), rounding_width(value, high, widths, reading));
}

}  // namespace

bool Interval::contains(const Number& x) const {
    return meet(*this, {x, x});
}

std::string Interval::to_string() const {
    std::string out = low_open || !low ? "(" : "[";
    out += low ? low->to_string() : "−∞";
    out += ", ";
    out += high ? high->to_string() : "∞";
    out += high_open || !high ? ")" : "]";
    return out;
}

bool meet(const Interval& a, const Interval& b) {
    return !lies_below(a, b) && !lies_below(b, a);
}

Interval allowed(const Value& value, const Widths& widths, Reading reading) {
    const auto& low = value.low ? value.low : value.high;
    const auto& high = value.high ? value.high : value.low;
    if (!low) return {};
    try {
        return allowed_exactly(value, *low, *high, widths, reading);
    } catch (const std::overflow_error&) {
        // Ends that cannot be computed exactly contradict nothing.
        return {};
    }
}

}  // namespace stimmig
