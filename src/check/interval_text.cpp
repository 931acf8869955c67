#include "check/interval_text.h"

#include <tuple>
#include <utility>

#include "check/amount_text.h"

namespace stimmig {
namespace {

/// What is counted comes in whole pieces: of 1419.5 to 1420.5 beds only 1420 is left.
std::pair<Exact, Exact> whole_within(const Exact& low, const Exact& high) {
    const Exact first = -(-low).floor();
    const Exact last = high.floor();
    return first <= last ? std::pair{first, last} : std::pair{low, high};
}

}  // namespace

Message interval_text(const Interval& interval, const Value& like) {
    const AmountText text(like);
    if (interval.low && interval.high) {
        Exact low = to_exact(*interval.low);
        Exact high = to_exact(*interval.high);
        if (like.kind == Kind::count && like.granularity == Number(1)) std::tie(low, high) = whole_within(low, high);
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
