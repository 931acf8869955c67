// Words of rules/vocabulary/check_near.toml: which part a figure plays among those around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ruleset/ruleset.h"

namespace stimmig {

/// Looked up once a word: all classes that it belongs to.
class NearWords {
public:
    enum Class : std::uint32_t {
        up_noun = 1U << 0,
        down_noun = 1U << 1,
        gap_noun = 1U << 2,
        quota_noun = 1U << 3,
        up = 1U << 4,
        down = 1U << 5,
        more = 1U << 6,
        earlier = 1U << 7,
        weak = 1U << 8,
        later = 1U << 9,
        concludes = 1U << 10,
        strict = 1U << 11,
        back = 1U << 12,
        definite = 1U << 13,
        scope = 1U << 14,
        aside = 1U << 15,
        wide = 1U << 16,
        ahead = 1U << 17,
        time_noun = 1U << 18,
        generic = 1U << 19,
        partitive = 1U << 20,
        each = 1U << 21,
        everybody = 1U << 22,
        mean = 1U << 23,
        price_noun = 1U << 24,
        left = 1U << 25,
        adds = 1U << 26,
        place = 1U << 27,
        costs = 1U << 28,
        total = 1U << 29,
        beats = 1U << 30,
        pointing = 1U << 31,
        change_noun = up_noun | down_noun | gap_noun,
    };

    NearWords(const Ruleset& rules, std::string_view table);
    /// The classes of a word in lower case.
    [[nodiscard]] std::uint32_t of(const std::string& word) const;

private:
    std::unordered_map<std::string, std::uint32_t> whole_;
    std::unordered_map<std::string, std::uint32_t> tails_;  ///< forms that stand at the end of longer words, too
    std::size_t shortest_tail_ = 0, longest_tail_ = 0;
};

}  // namespace stimmig
