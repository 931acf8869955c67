#include "check/possible_rates.h"

#include "value/exact.h"

namespace stimmig {
namespace {

Bounds range(const Term& term) {
    Bounds bounds;
    if (const auto low = Number::parse(term.field("low"))) bounds.low = to_exact(*low);
    if (const auto high = Number::parse(term.field("high"))) bounds.high = to_exact(*high);
    return bounds;
}

}  // namespace

std::optional<Bounds> possible_rates(const Ruleset& rules, std::string_view first, std::string_view second) {
    const Table& rates = rules.table("check_rate");
    const Term* a = rates.find(first);
    const Term* b = rates.find(second);
    if (!a || !b || a->field("of") != b->field("of")) return std::nullopt;
    Bounds rate = quotient(range(*b), range(*a));
    if (!rate.low || !rate.high) return std::nullopt;
    // Measures are fixed, only rounded; a mile may be one of two.
    const Exact spare = a->field("of") == "EUR" ? Exact(1, 10) : Exact(6, 100);
    *rate.low *= 1 - spare;
    *rate.high *= 1 + spare;
    return rate;
}

}  // namespace stimmig
