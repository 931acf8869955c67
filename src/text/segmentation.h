// Sentences and words of a document. What follows (hedges, triggers, names) looks at words, never at raw bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/document.h"

namespace stimmig {

/// A run of letters, digits and inner hyphens or apostrophes ("Nvidia-Aktie", "500-Milliarden-Dollar-Projekt").
struct Word {
    Span span;
    std::uint32_t sentence = 0;  ///< index into Segmentation::sentences
};

/// A sentence within one block. Commas, semicolons, dashes, colons and brackets at which clauses part are found by
/// clause_of on demand.
struct Sentence {
    Span span;
    std::uint32_t block = 0;       ///< index into Document::blocks
    std::uint32_t first_word = 0;  ///< words [first_word, last_word) of Segmentation::words
    std::uint32_t last_word = 0;
};

struct Segmentation {
    std::vector<Sentence> sentences;
    std::vector<Word> words;

    /// Index of the sentence that holds the plain byte, or of the last one before it.
    [[nodiscard]] std::uint32_t sentence_at(std::uint32_t offset) const;
    /// Index of the first word that ends after the plain byte; words.size() if none.
    [[nodiscard]] std::uint32_t word_at(std::uint32_t offset) const;
};

/// Abbreviations with their point ("Mrd.", "z.", "bzw.") after which no sentence ends by itself.
using Abbreviations = std::unordered_set<std::string>;

[[nodiscard]] Segmentation segment(const Document& document, const Abbreviations& abbreviations);

/// Lower case of German text (ASCII, ÄÖÜ, ẞ and the Latin-1 and Latin Extended-A letters), other bytes unchanged.
[[nodiscard]] std::string lower(std::string_view text);
/// Whether the text starts with an upper-case letter of those ranges.
[[nodiscard]] bool starts_upper(std::string_view text);

}  // namespace stimmig
