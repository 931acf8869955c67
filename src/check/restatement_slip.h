// Whether a figure may be one told before in the same text, gone wrong: "48" and "84", "Sommer 1967" and "Sommer 1976".
#pragma once

#include <optional>

#include "link/claim.h"

namespace stimmig {

/// What two different values say of a slip.
struct RestatedSlip {
    double odds = 0;          ///< in natural logarithms, against two values that are so alike by chance
    double bar = 0;           ///< how much has to speak for it in all
    bool alone = false;       ///< so rare by chance that the words around need not share any
    bool other_rate = false;  ///< the one alone is told per day or person
    bool in_words = false;    ///< "elf", "zwölf": only what is told as known can be told from others
    bool coarse = false;      ///< one of them has more zeros at its end than the other
};

/// None where the values are not comparable, the same, or too far apart for one fact.
[[nodiscard]] std::optional<RestatedSlip> restated_slip(const Text& text, std::uint32_t first, std::uint32_t second);

}  // namespace stimmig
