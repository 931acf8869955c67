// A sentence in parts: what stands between its signs.
#pragma once

#include <vector>

#include "check/items.h"
#include "check/word_class.h"

namespace stimmig {

struct Clause {
    std::vector<Item> items;  ///< words and figures
    std::uint32_t sentence = 0;
    char opened_by = ' ';  ///< the sign before it
};

/// Adds the clauses of a sentence. "und" opens one only where a word of the class follows: "und damit", "und nahm so".
void add_clauses(const Text& text, std::uint32_t sentence, const WordClass& concludes, std::vector<Clause>& clauses);

}  // namespace stimmig
