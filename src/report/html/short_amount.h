// Amounts as short as an axis wants them: "500 Mrd. $" in German, "$500bn" in English.
#pragma once

#include <string>

#include "report/report.h"
#include "value/value.h"

namespace stimmig {

/// x in the unit of `like` and the order of magnitude of `scaled_by`.
[[nodiscard]] std::string short_amount(const Number& x, const Number& scaled_by, const Value& like, Language language);

/// "28. Jan. 2025", "28 Jan 2025"
[[nodiscard]] std::string short_day(Day day, Language language);
/// "Jan. 2025", "Jan 2025": the month of the day
[[nodiscard]] std::string short_month(Day day, Language language);

}  // namespace stimmig
