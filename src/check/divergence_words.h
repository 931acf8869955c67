// What the words around the figures of a text speak of, made ready for comparing when the first of them is compared.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "check/divergence_statement.h"

namespace stimmig {

/// A token, and how many statements of the same text and unit class have it in the same list. A token counts the more,
/// the better it singles out both figures that share it.
struct UsedToken {
    std::uint32_t token = 0, uses = 0;
};

/// Of one statement; each list is sorted and has a token once.
struct StatementWords {
    std::span<const UsedToken> near_meanings;  ///< concepts and measures of the clause
    std::span<const UsedToken> meanings;       ///< of the whole sentence
    std::span<const UsedToken> near_words;     ///< words and names of the clause, with the parts of compounds
    std::span<const UsedToken> words;          ///< of the whole sentence
    std::span<const UsedToken> near_names, names;
    std::span<const UsedToken> counted;
    std::uint32_t measure = 0;      ///< token of the measure that the claim settled on, 0 for none
    std::uint32_t class_size = 0;   ///< how many statements of the text have the same unit class
    double crowd = 0;               ///< logarithm of that
    std::uint32_t same_claims = 0;  ///< of these, how many have the same measure and subject; 0 without either
};

/// One thread's own.
class WordIndex {
public:
    explicit WordIndex(const Statements& statements);
    /// Holds as long as the index.
    [[nodiscard]] const StatementWords& of(std::uint32_t statement);

private:
    enum List : std::uint8_t { near_meanings, meanings, near_words, words, near_names, names, counted, list_count };
    using Extents = std::array<std::uint32_t, list_count + 1>;

    const Statements& statements_;
    std::vector<StatementWords> words_;           // by statement
    std::vector<std::vector<UsedToken>> tokens_;  // by text, of all its statements; empty until asked for
    std::vector<std::uint32_t> counts_;           // by token; all 0 between uses
    std::vector<Tokens> parts_;                   // Statements::with_parts of the tokens met so far
    Tokens list_;                                 // that is being made

    void add_text(std::uint32_t text);
    void add_lists(std::uint32_t statement, Extents& extents, std::vector<UsedToken>& tokens);
    void add_with_parts(std::uint32_t token);
    void count_uses(std::span<const std::uint32_t> statements, std::span<const Extents> extents, std::uint32_t first,
                    std::vector<UsedToken>& tokens);
    void count_claims(std::span<const std::uint32_t> statements);
};

}  // namespace stimmig
