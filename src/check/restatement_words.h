// Words that say what a figure is about and whether it takes up another one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/items.h"
#include "check/near_words.h"
#include "check/word_class.h"
#include "link/stemmer.h"

namespace stimmig {

/// Classes of NearWords that make a figure one of another part or time.
constexpr std::uint32_t set_apart_classes = NearWords::later | NearWords::partitive | NearWords::each | NearWords::mean;

/// The vocabulary, looked up once for all texts.
class RestatementWords {
public:
    explicit RestatementWords(const Ruleset& rules);

    WordClass definite, subordinate, refers_back, elsewhere, apart, told_before, ends_complement, place, person,
        anybody, narrows, expected, present, parts_nothing, before_relative, planned, neighbour;
    /// Says something of what its sentence is about.
    [[nodiscard]] bool is_content(const Item& item) const;
    [[nodiscard]] std::string stem(std::string_view low) const { return stem_(low); }
    /// 0 .. 1: how little of all news has the word.
    [[nodiscard]] double weight(std::string_view low) const;

private:
    const Table& stops_;
    const Table& common_;
    Stemmer stem_;
};

[[nodiscard]] inline bool is_word(const Item& item) {
    return item.type == Item::Type::word;
}
/// "Dünger" and "Kalidünger", "Fulda" and "Fuldaer", "vermisst" and "vermissten"; words in lower case.
[[nodiscard]] bool akin(std::string_view a, std::string_view b);
[[nodiscard]] bool any_akin(std::string_view word, const std::vector<std::string_view>& words);

/// Words that set the scene of a sentence.
constexpr std::size_t scene = 3;

}  // namespace stimmig
