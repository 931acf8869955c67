// Verdicts on pairs of statements that have been compared, so that none is worked out twice.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/packed.h"
#include "value/verdict.h"

namespace stimmig {

class KnownVerdicts {
public:
    /// Pairs come in order of a, then b.
    void add(std::uint32_t a, std::uint32_t b, Verdict verdict) { pairs_.push_back({packed(a, b), verdict}); }
    [[nodiscard]] std::optional<Verdict> find(std::uint32_t a, std::uint32_t b) const {
        const auto at = std::lower_bound(pairs_.begin(), pairs_.end(), packed(a, b),
                                         [](const Pair& pair, std::uint64_t sought) { return pair.key < sought; });
        if (at == pairs_.end() || at->key != packed(a, b)) return std::nullopt;
        return at->verdict;
    }

private:
    struct Pair {
        std::uint64_t key = 0;
        Verdict verdict = Verdict::incomparable;
    };
    std::vector<Pair> pairs_;
};

}  // namespace stimmig
