// What one thread has learnt about words, kept from text to text: news repeats its words, and looking one up and
// stemming it costs far more than finding it again.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "base/word_key.h"
#include "link/lexicon.h"
#include "link/stemmer.h"
#include "link/token.h"

namespace stimmig {

/// What is asked of every word stands first, in one cache line: a text's words lie all over the cache. Most words of a
/// text stand near no figure, and many of them are met but once: what costs more is found out when it is asked for.
struct alignas(64) WordInfo {
    // At a glance.
    WordKey key;
    WordInfo* name = nullptr;  ///< "Silvaris" of "Silvaris-Aktie", else the word itself
    std::uint64_t epoch = 0;
    std::uint32_t slot = 0;  ///< number within the text that `epoch` stands for
    bool upper = false;
    bool stop = false;
    bool stop_as_written = false;
    bool determiner = false;
    bool definite = false;
    bool pronoun = false;
    bool locates = false;  ///< "in", "aus": a name right after it is mostly a place
    bool legal_form = false;
    bool tail = false;      ///< `name` is another word
    bool spelling = false;  ///< capitals within
    bool complete = false;  ///< whether what follows is known
    // Once complete.
    bool refers = false;         ///< a noun that refers back to a name
    bool common = false;         ///< nothing but its spelling or its neighbours could make it a name
    bool may_be_coined = false;  ///< `common` only because it ends like a word that is known: "Havelstrom"
    bool starts_base = false;    ///< a phrase of Lexicon::base_phrases may begin with it
    bool speaks = false;         ///< long enough, no stop word, no bare number
    Base base = Base::unknown;
    std::string text;  ///< as written
    std::string low;
    const Subject* subject = nullptr;  ///< of a capitalised word
    std::string stem;
    std::vector<std::string> parts;             ///< stems of a hyphen compound's parts; of a compound its known head
    std::vector<VerbForm> verb_forms;           ///< where it may be a verb
    const Meaning* meaning = nullptr;           ///< as a noun, adjective or particle
    std::vector<const Meaning*> part_meanings;  ///< of `parts`
    // What context takes from it where it is no verb.
    std::vector<Token*> tokens;  ///< concepts and parts; the stem stands apart since a name has none
    Token* stem_token = nullptr;
    std::vector<Token*> counted;  ///< filled by WordBook::counted
    const Subject* described = nullptr;
    std::optional<bool> title;  ///< names what somebody is: "Ministerin"; known once WordCache::is_title was asked
};

class WordCache {
public:
    explicit WordCache(const Lexicon& lexicon);
    /// This thread's cache for the lexicon; begun anew when it has grown too large.
    [[nodiscard]] static std::shared_ptr<WordCache> of(const Lexicon& lexicon);

    /// What is known of it at a glance.
    [[nodiscard]] WordInfo& at(std::string_view word);
    /// All of it.
    void complete(WordInfo& info) {
        if (!info.complete) fill(info);
    }
    [[nodiscard]] bool is_title(WordInfo& info) const {
        if (!info.title) info.title = info.upper && lexicon_.is_title(info.low);
        return *info.title;
    }
    [[nodiscard]] WordInfo* find(std::string_view word);
    [[nodiscard]] std::string stem(std::string_view lower_word) const { return stem_(lower_word); }
    /// The one token of this text.
    [[nodiscard]] Token& token(std::string_view text);
    [[nodiscard]] Token& concept_token(std::uint32_t index) {
        return token_of(concepts_, index, lexicon_.concept_token(index));
    }
    [[nodiscard]] Token& measure_token(std::uint32_t index) {
        return token_of(measures_, index, lexicon_.measure_token(index));
    }
    [[nodiscard]] Token& verb_token(std::uint32_t index) { return token_of(verbs_, index, lexicon_.verb(index).name); }
    /// A number that no word's or token's epoch holds yet.
    [[nodiscard]] std::uint64_t next_epoch() { return ++epoch_; }

private:
    /// Eight bytes, so that the slots of many words fit in the processor's cache.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  ///< of the word, from 1; 0 where the slot is free
    };
    static constexpr std::size_t chunk = 256;

    const Lexicon& lexicon_;
    std::uint64_t lexicon_id_;
    Stemmer stem_;
    std::vector<std::unique_ptr<WordInfo[]>> infos_;  // in chunks: a word's address stays the same
    std::uint32_t count_ = 0;
    std::vector<Slot> slots_;  // open addressing, a power of two
    std::uint64_t epoch_ = 0;
    std::deque<Token> tokens_;
    Interner token_numbers_;                           // the first has 1
    std::vector<Token*> concepts_, measures_, verbs_;  // by index, null where nobody has asked

    [[nodiscard]] Token& token_of(std::vector<Token*>& known, std::uint32_t index, std::string_view text) {
        if (index >= known.size()) known.resize(index + 1);
        if (known[index] == nullptr) known[index] = &token(text);
        return *known[index];
    }
    [[nodiscard]] WordInfo& info(std::uint32_t number) { return infos_[(number - 1) / chunk][(number - 1) % chunk]; }
    [[nodiscard]] Slot& slot_of(std::string_view word, const WordKey& key, std::uint32_t hash);
    void grow();
    void glance_at(WordInfo& info);
    void fill(WordInfo& info);
    void fill_parts(WordInfo& info);
};

}  // namespace stimmig
