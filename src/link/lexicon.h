// What the rules know about words, made ready for looking them up: stop words, verbs in all their forms, nouns by
// stem and by the head of a compound, and what each of them speaks of.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "link/claim.h"
#include "link/closed_class.h"
#include "link/form_table.h"
#include "link/stemmer.h"
#include "ruleset/ruleset.h"

namespace stimmig {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;
using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

/// What one word or verb says about a figure near it.
struct Meaning {
    std::vector<std::uint32_t> measures;  ///< indexes into Ruleset::measures
    std::vector<std::uint32_t> concepts;  ///< indexes into the terms of link_concept
    std::vector<std::uint32_t> phrases;   ///< indexes into Lexicon::phrases that hold this word
    int direction = 0;
    int direction_of_share = 0;  ///< holds for percentages alone
    std::uint16_t roles = 0;     ///< bit of each Role it is a cue for

    [[nodiscard]] bool empty() const {
        return measures.empty() && concepts.empty() && phrases.empty() && direction == 0 && direction_of_share == 0 &&
               roles == 0;
    }
};

struct Verb {
    std::string name;  ///< "abstürzen"
    Meaning meaning;
};

/// Words of a measure's phrase, in any order within one clause; each is a word id of Lexicon::word_id.
struct MeasurePhrase {
    std::uint32_t measure = 0;
    std::vector<std::uint32_t> words;
};

/// A sequence of words, lower case, that names a base.
struct BasePhrase {
    std::vector<std::string> words;
    Base base = Base::unknown;
};

class Lexicon {
public:
    explicit Lexicon(const Ruleset& rules);
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// Different for every lexicon that the process ever makes.
    [[nodiscard]] std::uint64_t id() const { return id_; }

    /// Bits of ClosedClass.
    [[nodiscard]] std::uint8_t closed_classes(std::string_view lower_word) const {
        const auto at = closed_.find(lower_word);
        return at == closed_.end() ? std::uint8_t{0} : at->second;
    }
    [[nodiscard]] bool is_stop(std::string_view lower_word) const {
        return (closed_classes(lower_word) & bit(ClosedClass::stop)) != 0;
    }
    /// "satte", "immerhin": says how the writer feels about a figure, and nothing about it.
    [[nodiscard]] bool is_emphasis(std::string_view lower_word) const { return emphases_.contains(lower_word); }
    /// What verbs of the rules the word may be a form of.
    [[nodiscard]] std::vector<VerbForm> verb_forms(std::string_view lower_word) const {
        return forms_.find(lower_word);
    }
    /// Of a noun, adjective or other word by its stem, or by the head of a compound; null where nothing is known.
    /// `head` receives the known head's stem for compounds.
    [[nodiscard]] const Meaning* word(std::string_view stem, bool compound, std::string_view* head = nullptr) const;
    [[nodiscard]] const Verb& verb(std::uint32_t index) const { return verbs_[index]; }
    [[nodiscard]] const MeasurePhrase& phrase(std::uint32_t index) const { return phrases_[index]; }
    /// The number that stands for a stem or verb in MeasurePhrase::words.
    [[nodiscard]] static std::uint32_t id_of_verb(std::uint32_t verb) { return verb | 0x8000'0000U; }
    [[nodiscard]] std::uint32_t id_of_word(const Meaning& meaning) const {
        return static_cast<std::uint32_t>(&meaning - meanings_.data());
    }
    [[nodiscard]] Base base_of(std::string_view lower_word) const;
    [[nodiscard]] const std::vector<BasePhrase>& base_phrases() const { return base_phrases_; }
    [[nodiscard]] bool is_legal_form(std::string_view word) const {
        return word.size() <= longest_legal_form_ && legal_forms_.contains(word);
    }
    /// Whether a noun says what somebody is, so that a name after it is a person's: "Finanzministerin".
    [[nodiscard]] bool is_title(std::string_view lower_word) const;
    [[nodiscard]] bool is_name_tail(std::string_view stem) const { return name_tails_.contains(stem); }
    /// "firm" or "share" where a noun refers back to a name; empty else.
    [[nodiscard]] std::string_view reference(std::string_view stem) const;
    /// "=concept" and "#measure", as in Claim::context.
    [[nodiscard]] const std::string& concept_token(std::uint32_t index) const { return concepts_[index]; }
    [[nodiscard]] const std::string& measure_token(std::uint32_t index) const { return measure_tokens_[index]; }
    /// Measure::not_with in lower case.
    [[nodiscard]] const std::vector<std::string>& not_with(std::uint32_t index) const { return not_with_[index]; }
    [[nodiscard]] const Measure& measure(std::uint32_t index) const { return measures_[index]; }
    /// Subject by one of its names (lower case, one space between words); none else.
    [[nodiscard]] const Subject* subject(std::string_view lower_name) const;
    [[nodiscard]] const Subject* described(std::string_view lower_description) const;
    /// First words of names and descriptions of more than one word.
    [[nodiscard]] bool may_begin_name(std::string_view lower_word) const { return name_starts_.contains(lower_word); }

private:
    std::uint64_t id_;
    std::vector<Measure> measures_;
    std::vector<std::string> measure_tokens_;
    std::vector<std::vector<std::string>> not_with_;
    std::vector<Subject> subjects_;
    std::vector<std::string> concepts_;
    std::vector<Meaning> meanings_;
    StringMap<std::uint32_t> stems_;
    std::vector<Verb> verbs_;
    StringMap<std::uint32_t> verb_names_;
    FormTable forms_;
    std::vector<MeasurePhrase> phrases_;
    StringSet particles_, spelled_, emphases_, legal_forms_, name_tails_, name_starts_;
    StringMap<std::uint8_t> closed_;
    std::size_t longest_legal_form_ = 0;
    std::vector<std::string> title_ends_;
    StringMap<Base> bases_;
    std::vector<BasePhrase> base_phrases_;
    StringMap<std::string> references_;
    StringMap<std::uint32_t> subject_names_, descriptions_;
    Stemmer stem_;

    Meaning& meaning_of_noun(std::string_view word);
    Meaning& meaning_of_verb(std::string_view infinitive, const Table& strong);
    Meaning& meaning_of(std::string_view word, const Table& strong);
    void add_measures(const Table& strong);
    void add_names();
};

}  // namespace stimmig
