// Names in one text: those that rules know, and those that the text itself shows to be names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/clause.h"

namespace stimmig {

/// What speaks for a capitalised word being a name rather than a German noun, counted over the whole text.
struct NameEvidence {
    std::uint32_t bare = 0;        ///< without article or adjective before it
    std::uint32_t determined = 0;  ///< after an article or adjective
    std::uint32_t apposed = 0;     ///< right after another capitalised word: "die Airline Alpwing"
    std::uint32_t count = 0;
    bool tail = false;      ///< before a hyphen and "Aktie", "Chef" ...
    bool legal = false;     ///< before "AG", "GmbH" ...
    bool spelling = false;  ///< capitals within: "DeepSeek", "EZB"
    bool genitive = false;  ///< also with a genitive s
};

class Names {
public:
    Names(WordBook& book, const ClauseFinder& clauses);
    /// Canonical name that the word is, or is part of; empty where it is none.
    [[nodiscard]] std::string_view at(std::uint32_t word) const;
    /// "@" and the name's stem, as in Claim::context; empty where the word is no name.
    [[nodiscard]] std::string_view token(std::uint32_t word) const;
    /// The name that the text is mostly about; empty where no name stands twice.
    [[nodiscard]] std::string_view main() const { return main_; }

private:
    WordBook& book_;
    std::vector<std::uint32_t> ids_;  ///< per word: index into names_ plus 1, 0 for none
    std::vector<std::string> names_;
    std::vector<std::string> tokens_;
    std::string main_;
};

}  // namespace stimmig
