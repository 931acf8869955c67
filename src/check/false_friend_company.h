// What one company takes in, and what it is bought for, or what one building costs: none ever came to a Billion
// dollars.
#pragma once

#include <optional>

#include "check/check.h"

namespace stimmig {

/// What speaks against an amount that is told as what a company took in, or as the price of one: "setzte 1,7 Billionen
/// Dollar um", "will den Rivalen für 1,7 Billionen Dollar übernehmen". What a company is worth, aims at, orders or
/// takes in over years may well be a Billion.
[[nodiscard]] std::optional<Message> beyond_company(const Ruleset& rules, const Text& text, std::uint32_t index);

/// The figure in the same sentence that is the worth of the company itself, of which the amount is far too many times:
/// what passes through its hands may be `ratio` times its worth, what it earns `own_ratio` times. no_figure for none.
[[nodiscard]] std::uint32_t company_worth(const Ruleset& rules, const Text& text, std::uint32_t index,
                                          const Number& ratio, const Number& own_ratio);

}  // namespace stimmig
