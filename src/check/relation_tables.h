// The tables of forms of relations.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stimmig {

/// All of them: a word is looked up in all at once (word_facts.h).
constexpr std::array<std::string_view, 6> relation_tables{"check_relation", "check_total",    "check_conversion",
                                                          "check_pair",     "check_share_of", "check_answer"};

/// Elements of the forms of one table, by number; those beyond the last one are never asked for.
using ElementSet = std::bitset<512>;

/// What a word or a sign means to the forms of one table.
struct FormsOfWord {
    std::vector<std::uint32_t> needed_by;  ///< forms that cannot do without it, or another of the same element
    std::vector<std::uint32_t> first_of;   ///< forms that may begin with it
    ElementSet elements;                   ///< that it may stand for
    bool opens_clause = false;
};

}  // namespace stimmig
