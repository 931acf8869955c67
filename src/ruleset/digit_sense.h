// Whether a regex tells digits apart. Where none does, "23 Prozent" and "87 Prozent" are read alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace stimmig {

struct DigitSense {
    bool tells_apart = false;  ///< some text matches that would not with other digits, or has its groups elsewhere
    std::string widened;       ///< the regex with [0-9] for every digit and for every class with some of the digits
};

/// None where this cannot be told from a regex's text (digits within \Q...\E). The regexes have to be valid.
[[nodiscard]] std::optional<std::vector<DigitSense>> digit_senses(const std::vector<std::string>& regexes);

}  // namespace stimmig
