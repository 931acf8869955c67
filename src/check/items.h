// A sentence as a row of words, signs and figures: what the relations of rules/vocabulary/check_relations.toml are
// matched against.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/word_facts.h"
#include "link/claim.h"

namespace stimmig {

struct Item {
    enum class Type : std::uint8_t { word, sign, figure };

    Type type = Type::word;
    std::string_view text;             ///< words in lower case; signs as one character, every dash as "-"
    std::uint32_t figure = no_figure;  ///< index into Text::figures
    bool capital = false;              ///< a word that begins with a capital: a noun, a name or the sentence's first
    const WordFacts* word = nullptr;   ///< words only

    [[nodiscard]] bool concludes(std::uint32_t classes) const { return word && (word->concluding & classes) != 0; }
};

/// Lives as long as the words do. The figure's hedge belongs to it; a preposition that stands in the hedge ("um rund
/// 5", "unter 40 Wirten") is a word of its own all the same.
[[nodiscard]] std::vector<Item> items_of(WordBank& words, const Text& text, const Sentence& sentence);

/// Whether it states a number that can be computed with: no date, no duration, nothing vague.
[[nodiscard]] bool is_numeric(const Figure& figure);

/// Whether two figures may count the same: "Gästen", "Gäste"; "Tageskarten", "Karten"; one that has no noun may count
/// anything.
[[nodiscard]] bool same_noun(const std::string& a, const std::string& b);
/// The same of two words in lower case.
[[nodiscard]] bool same_low_noun(std::string_view a, std::string_view b);

/// For each sentence the figures [first, last) that begin in it.
struct FigureRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
[[nodiscard]] std::vector<FigureRange> figures_by_sentence(const Text& text);

}  // namespace stimmig
