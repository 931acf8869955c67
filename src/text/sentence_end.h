// Whether a point, "!", "?" or "…" ends a sentence of German text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/segmentation.h"

namespace stimmig {

struct SentenceEnd {
    bool ends = false;
    std::uint32_t after = 0;  ///< offset after the mark and the quotes and brackets that close with it
};

class SentenceEndFinder {
public:
    SentenceEndFinder(std::string_view text, const Abbreviations& abbreviations)
        : text_(text), abbreviations_(abbreviations) {}

    /// Looks at the mark at `at`; `end` is the block's end, `last` the word before it (empty if there is none).
    [[nodiscard]] SentenceEnd look(std::uint32_t at, std::uint32_t end, Span last);

private:
    [[nodiscard]] bool splits_words(std::uint32_t point, std::uint32_t next, std::uint32_t end, Span last) const;
    [[nodiscard]] bool needs_starter(std::uint32_t point, Span last);
    [[nodiscard]] bool follows_amount_word(std::uint32_t number, std::string_view digits) const;
    [[nodiscard]] bool tells_of_year(Span number, std::string_view year, std::uint32_t behind, std::uint32_t end) const;

    std::string_view text_;
    const Abbreviations& abbreviations_;
    std::string key_;  ///< scratch, so that looking up allocates nothing
};

/// Whether a word, written with a capital, can only stand at a sentence's begin: articles, prepositions, pronouns and
/// the like, which German writes small everywhere else.
[[nodiscard]] bool is_sentence_starter(std::string_view word);

}  // namespace stimmig
