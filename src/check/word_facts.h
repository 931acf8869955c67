// What checks ask of words, found out once for all places where a word stands: news repeats its words, and looking one
// up in every vocabulary costs far more than finding it again.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "check/relation_tables.h"

namespace stimmig {

class Ruleset;

struct WordFacts {
    std::string written;
    std::string low;
    bool capital = false;                                            ///< begins with one
    std::uint32_t near = 0;                                          ///< classes of NearWords
    std::uint32_t concluding = 0;                                    ///< classes of ConclusionWords
    std::array<const FormsOfWord*, relation_tables.size()> forms{};  ///< null where it stands in no form of the table
};

/// The words that one thread has met, kept from text to text.
class WordBank {
public:
    explicit WordBank(const Ruleset& rules);
    /// This thread's bank for the rules; begun anew when it has grown too large. What it gives lives as long as it
    /// does.
    [[nodiscard]] static std::shared_ptr<WordBank> of(const Ruleset& rules);

    [[nodiscard]] const WordFacts& at(std::string_view written);

private:
    struct Vocabulary;
    const Vocabulary& vocabulary_;
    std::uint64_t rules_id_;
    std::deque<WordFacts> facts_;  // a word's address stays the same
    std::vector<const WordFacts*> by_number_{nullptr};
    Interner numbers_;
};

}  // namespace stimmig
