// Rates of exchange that a newsroom keeps: a TOML file of [[rate]] entries, against which conversions are held.
//
//   [[rate]]
//   pair = "EUR/USD"      so many dollars for one euro
//   rate = "1.0432"
//   from = 2025-01-27     both days included; date = ... for a single day
//   to = 2025-01-31
//   tolerance = "0.03"    optional: the share that a conversion may be off; else option rate_tolerance of `conversion`
//   source = "EZB"        optional
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.h"
#include "ruleset/ruleset.h"
#include "value/days.h"
#include "value/number.h"

namespace stimmig {

struct Rate {
    std::string base, quote;  ///< ISO 4217; one of `base` is `rate` of `quote`
    Number rate;
    Days days;  ///< when it held
    std::optional<Number> tolerance;
    std::string source;
    std::string path;
    std::uint32_t line = 0;
};

struct RatesFile {
    std::vector<Rate> rates;        ///< those without faults, in the order of the file
    std::vector<FactFault> faults;  ///< all of them, by place
};

[[nodiscard]] RatesFile read_rates(const Ruleset& rules, const std::string& path, std::string_view content);

}  // namespace stimmig
