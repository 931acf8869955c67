// What tells of most pairs of figures at a glance, before they are related exactly, that nothing would come of it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "check/divergence_statement.h"
#include "check/slip.h"
#include "value/envelope.h"

namespace stimmig {

class Prospects {
public:
    Prospects(const CheckInput& input, const Statements& statements);

    /// slip_key() of a statement.
    [[nodiscard]] std::optional<std::uint64_t> slip_key(std::uint32_t statement) const {
        return outlines_[statement].slip_key;
    }
    /// False only where relate() would not say that two statements agree.
    [[nodiscard]] bool may_agree(std::uint32_t a, std::uint32_t b) const;
    /// False only where two statements cannot agree, nor one come of the other by a slip, nor both be near enough to be
    /// one fact.
    [[nodiscard]] bool may_matter(std::uint32_t a, std::uint32_t b) const;

private:
    /// Of a statement's value.
    struct Outline {
        const Value* value = nullptr;
        std::optional<std::uint64_t> slip_key;
        Significand significand;   ///< of a single value; zero for others
        bool is_open = true;       ///< what it may be is not told at a glance
        double low = 0, high = 0;  ///< as stated; 0 for dates
        Envelope envelope;         ///< of dates, as days
    };
    const Statements& statements_;
    std::vector<Outline> outlines_;  // by statement
};

}  // namespace stimmig
