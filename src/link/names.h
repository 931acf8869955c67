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
    std::uint32_t opening = 0;     ///< first of its sentence, right before a verb in the singular: "Alpwing erzielte"
    std::uint32_t titled = 0;      ///< after a person's title: "Ministerin Keller"
    std::uint32_t located = 0;     ///< after "in" or "aus", without an article
    std::uint32_t count = 0;
    bool tail = false;      ///< before a hyphen and "Aktie", "Chef" ...
    bool legal = false;     ///< before "AG", "GmbH" ...
    bool spelling = false;  ///< capitals within: "DeepSeek", "EZB"
    bool genitive = false;  ///< also with a genitive s
};

class Names {
public:
    Names(WordBook& book, const ClauseFinder& clauses);
    [[nodiscard]] bool is_name(std::uint32_t word) const { return ids_[word] != 0; }
    /// Canonical name that the word is, or is part of; empty where it is none.
    [[nodiscard]] std::string_view at(std::uint32_t word) const { return name_of(ids_[word]); }
    /// The first name of a sentence that is no aside.
    [[nodiscard]] std::string_view first_of(std::uint32_t sentence) const { return name_of(first_[sentence]); }
    /// "@" and the name's stem, as in Claim::context, of a word that is a name.
    [[nodiscard]] Token& token(std::uint32_t word) const { return *tokens_[ids_[word] - 1]; }
    /// Whether the name is one of somebody or somewhere, rather than of whom figures are mostly about.
    [[nodiscard]] bool is_aside(std::uint32_t word) const { return ids_[word] != 0 && asides_[ids_[word] - 1] != 0; }
    /// The name that the text is mostly about, no aside; empty where none stands twice.
    [[nodiscard]] std::string_view main() const { return main_; }

private:
    struct Entry {
        WordInfo* word = nullptr;
        NameEvidence evidence;
        std::uint32_t id = 0;  // as in ids_; 0 while none is given
        bool decided = false, is_name = false;
    };

    WordBook& book_;
    std::uint64_t epoch_;
    std::vector<Entry> entries_;        // one for each capitalised word that differs, by WordInfo::slot
    std::vector<std::uint32_t> ids_;    // per word: index into names_ plus 1, 0 for none
    std::vector<std::uint32_t> first_;  // per sentence: the same of its first name
    std::vector<std::string_view> names_;
    std::vector<Token*> tokens_;
    std::vector<std::uint8_t> asides_;  // by id
    std::string_view main_;

    [[nodiscard]] std::string_view name_of(std::uint32_t id) const {
        return id == 0 ? std::string_view{} : names_[id - 1];
    }
    [[nodiscard]] Entry* find(std::string_view written);
    Entry& entry_of(WordInfo& word);
    [[nodiscard]] bool is_described(const Sentence& sentence, std::uint32_t word);
    [[nodiscard]] bool is_tail_of_name(const Sentence& sentence, std::uint32_t word);
    void look_around(const Sentence& sentence, std::uint32_t word);
    void look_left(std::uint32_t word, NameEvidence& evidence);
    void look_at_genitives();
    [[nodiscard]] bool decide(const Entry& entry);
    [[nodiscard]] std::uint32_t id_of(Entry& entry);
};

}  // namespace stimmig
