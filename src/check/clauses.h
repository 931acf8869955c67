// A sentence in parts: what stands between its signs.
#pragma once

#include <span>
#include <vector>

#include "check/sentence_rows.h"

namespace stimmig {

struct Clause {
    std::span<const Item> items;  ///< words and figures, of the sentence's row
    std::uint32_t sentence = 0;
    char opened_by = ' ';  ///< the sign before it
};

/// Adds the clauses of a sentence, whose row has to outlive them. "und" opens one only where a word that concludes
/// follows: "und damit", "und nahm so".
void add_clauses(const std::vector<Item>& items, std::uint32_t sentence, std::vector<Clause>& clauses);

}  // namespace stimmig
