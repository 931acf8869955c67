// What a date's own words say of day, month and year, whatever was made of them: of a day that does not exist, or whose
// year nobody tells, nothing was.
#pragma once

#include "link/claim.h"

namespace stimmig {

struct WrittenDate {
    int day = 0, month = 0, year = 0;  ///< 0 where not written
    bool month_in_words = false;
};

/// The last day, month and year that stand in a figure.
[[nodiscard]] WrittenDate written_date(const Ruleset& rules, const Text& text, Span span);

}  // namespace stimmig
