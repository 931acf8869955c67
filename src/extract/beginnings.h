// Where in a text a pattern may match at all, told by its next few bytes: most words begin like no pattern, and passing
// over them costs far less than RE2's search.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ruleset/ruleset.h"

namespace stimmig {

/// For Ruleset::derived.
class Beginnings {
public:
    explicit Beginnings(const Ruleset& rules, std::string_view = {});
    explicit Beginnings(std::string_view regex);

    /// The first place at or after `from` where a match may begin; it may well turn out that none does. The text's size
    /// if there is none.
    [[nodiscard]] std::uint32_t next(std::string_view text, std::uint32_t from) const;
    /// Whether a match may go on over any number of words: then trying one place after the other could read a text
    /// again from each.
    [[nodiscard]] bool unbounded() const { return unbounded_; }

private:
    [[nodiscard]] bool may_begin(std::string_view text, std::uint32_t at) const;

    using State = std::uint16_t;
    std::vector<State> next_;          ///< by state and byte
    std::bitset<1U << 16> first_two_;  ///< bytes that a match may begin with
    bool unbounded_ = false;
    bool space_ = false;        ///< a match may begin with a space
    State starts_[2] = {0, 0};  ///< behind anything else, behind one of [0-9A-Za-z_]
};

}  // namespace stimmig
