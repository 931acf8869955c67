#include "check/interval_text.h"

#include "check/amount_text.h"

namespace stimmig {

Message interval_text(const Interval& interval, const Value& like) {
    const AmountText text(like);
    if (interval.low && interval.high) {
        const Exact low = to_exact(*interval.low);
        const Exact high = to_exact(*interval.high);
        if (low == high) return {text.de(low), text.en(low)};
        return {text.de(low, high), text.en(low, high)};
    }
    if (interval.low) {
        const Exact low = to_exact(*interval.low);
        return {(interval.low_open ? "mehr als " : "mindestens ") + text.de(low),
                (interval.low_open ? "more than " : "at least ") + text.en(low)};
    }
    if (interval.high) {
        const Exact high = to_exact(*interval.high);
        return {(interval.high_open ? "weniger als " : "höchstens ") + text.de(high),
                (interval.high_open ? "less than " : "at most ") + text.en(high)};
    }
    return {"jeder Wert", "any value"};
}

}  // namespace stimmig
