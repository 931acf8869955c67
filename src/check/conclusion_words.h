// The vocabulary of conclusions, classes of check_classes.toml.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/word_class.h"

namespace stimmig {

class ConclusionWords {
public:
    enum Class : std::uint32_t {
        concludes = 1U << 0,
        once = 1U << 1,
        before = 1U << 2,
        partitive = 1U << 3,
        more = 1U << 4,
        that = 1U << 5,
        is = 1U << 6,
        each = 1U << 7,
        barely = 1U << 8,
        mean = 1U << 9,
        comes_to = 1U << 10,
        thatis = 1U << 11,
        measure = 1U << 12,
        now = 1U << 13,
        known = 1U << 14,  ///< brings in nothing new
        // Of these also words that end in one of them: "Umsatzplus".
        change = 1U << 15,
        quota = 1U << 16,
        up = 1U << 17,
        down = 1U << 18,
        gap = 1U << 19,
    };

    ConclusionWords(const Ruleset& rules, std::string_view key);
    /// The classes of a word in lower case.
    [[nodiscard]] std::uint32_t of(const std::string& low) const;

private:
    struct Bit {
        WordClass words;
        std::uint32_t bit = 0;
        bool tails = false;
    };
    std::vector<Bit> bits_;
};

}  // namespace stimmig
