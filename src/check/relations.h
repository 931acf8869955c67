// Relations between figures of one sentence, as rules/vocabulary/check_relations.toml words them.
//
// A form is a row of elements parted by spaces:
//   word, um|von      one of these words; with ? behind it, it may be missing
//   , ; : ( ) - = .   this sign
//   $                 a full stop or the end of the sentence
//   *                 up to eight words, and dates and durations; no sign, no other figure, no word that opens a clause
//   _                 the same, up to three
//   ~                 the same, up to three, all in lower case: adjectives, adverbs and "waren es", but no new subject
//   >                 the beginning of the sentence
//   ^                 any one word
//   @name, @name|von  a word of the class in table "check_class", or one of the words; with ? it may be missing
//   @~name            the same, or a longer word that ends in one of them ("Mieterhöhung")
//   <name>            any form of the phrase in table "check_phrase"; phrases may be made of phrases that stand above
//                     them in the table; with ? it may be missing
//   {slot}            a figure that states a number
//   {slot:kind}       one of this kind: percent, point, factor, amount (money or count), count,
//                     fraction, digits (a percentage that is none), plain (neither factor nor fraction; also a
//                     duration), duration, date
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/items.h"
#include "check/relation_tables.h"
#include "ruleset/ruleset.h"

namespace stimmig {

/// A relation found in a sentence: which form it has and which figure fills which slot.
struct FoundRelation {
    std::string_view id;
    std::vector<std::pair<std::string_view, std::uint32_t>> slots;  ///< slot and index into Text::figures

    /// The figure of a slot; no_figure where the form has none of this name.
    [[nodiscard]] std::uint32_t at(std::string_view slot) const;
};

/// The forms of one table; Ruleset::derived keeps them for all texts.
class RelationForms {
public:
    RelationForms(const Ruleset& rules, std::string_view table);
    /// Null for a word, in lower case, or a sign of no form.
    [[nodiscard]] const FormsOfWord* of(std::string_view word) const;
    [[nodiscard]] std::vector<FoundRelation> find(const Text& text, const std::vector<Item>& items) const;
    /// False where no form has so few figures as a sentence: asked before its row is made.
    [[nodiscard]] bool may_find(const Text& text, const Sentence& sentence, const FigureRange& range) const;

private:
    /// What a slot takes.
    enum class SlotKind : std::uint8_t {
        any,
        percent,
        point,
        factor,
        amount,
        count,
        fraction,
        digits,
        plain,
        duration,
        date
    };
    struct Element;
    using Sequence = std::vector<Element>;
    struct Element {
        enum class Type : std::uint8_t { word, any_word, sign, begin, end, gap, slot, phrase };
        Type type = Type::word;
        bool optional = false;
        bool compound = false;                  ///< words: or one that ends in any of these
        std::uint32_t longest = 0;              ///< gaps
        bool lower_case = false;                ///< gaps: of words in lower case
        std::vector<std::string> words;         ///< words: any of these, sorted
        std::vector<const FormsOfWord*> known;  ///< the same as `of` gives them, sorted
        std::string text;                       ///< signs; slots: their name
        SlotKind kind = SlotKind::any;
        std::uint32_t phrase = 0;            ///< phrases: their number
        std::vector<Sequence> alternatives;  ///< phrases
    };
    /// What a sentence cannot do without to hold a sequence.
    struct Needs {
        ElementSet elements;
        std::uint32_t kinds = 0;  ///< of figures, a bit for each SlotKind
        std::vector<std::uint32_t> phrases;
        std::size_t figures = 0;
        std::size_t numbers = 0;  ///< of them those that are no dates
    };
    /// Where a form may begin.
    enum class Start : std::uint8_t { anywhere, figure, word };
    struct Form {
        std::string_view id;
        Sequence elements;
        Needs needs;
        Start start = Start::anywhere;
    };
    /// Where in a sequence the match goes on, and what comes after it.
    struct Rest {
        const Sequence& elements;
        std::size_t next = 0;
        const Rest* parent = nullptr;
    };
    struct Place {
        const Text& text;
        const std::vector<Item>& items;
    };
    /// Which forms a sentence may hold. Kept from one to the next for its memory.
    struct Possible {
        ElementSet elements;
        std::uint32_t kinds = 0;
        std::size_t figures = 0;
        std::size_t numbers = 0;
        std::vector<std::uint8_t> phrases;  ///< by number: not known yet, possible, not possible
        std::vector<std::uint8_t> forms;
        std::array<std::vector<std::uint32_t>, 3> starting;  ///< possible forms by where they may begin
    };

    std::vector<Form> forms_;
    std::vector<std::uint32_t> wordless_;  ///< forms that no word leads to
    std::unordered_map<std::string, FormsOfWord> of_words_;
    std::array<const FormsOfWord*, 128> of_signs_{};
    std::size_t number_ = 0;                 ///< of the table
    std::size_t fewest_figures_ = SIZE_MAX;  ///< of any form
    std::size_t fewest_numbers_ = SIZE_MAX;
    std::unordered_map<std::string, std::uint32_t> phrase_numbers_;
    std::vector<std::vector<Sequence>> phrases_;
    std::vector<std::vector<Needs>> phrase_needs_;  ///< of each way to say a phrase

    [[nodiscard]] Sequence sequence(const Ruleset& rules, const std::string& form) const;
    [[nodiscard]] Element element(const Ruleset& rules, std::string token) const;
    /// Words that a sequence may begin with; false where it may begin otherwise.
    static bool first_words(const Sequence& elements, std::vector<std::string>& words);
    static bool begins_with_figure(const Sequence& elements);
    /// The words or the sign of one element that no match can do without; empty for none that is worth looking for.
    static std::vector<std::string> needed(const Sequence& elements);
    /// The least that it is made of, with dates or without.
    static std::size_t least_figures(const Sequence& elements, bool dates);
    /// Numbers elements whose words are the same alike.
    using ElementNumbers = std::map<std::vector<std::string>, std::size_t>;
    [[nodiscard]] Needs needs(const Sequence& elements, ElementNumbers& numbers);
    static std::uint32_t kinds_of(const Figure& figure);
    [[nodiscard]] bool meets(Possible& here, const Needs& needs) const;
    /// False where the sentence holds none.
    bool find_possible(const Text& text, const std::vector<Item>& items, Possible& here) const;
    [[nodiscard]] const FormsOfWord* of(const Item& item) const;
    static SlotKind kind_of(std::string_view name);
    static bool fits(const Figure& figure, SlotKind kind);
    /// Notes the words of elements, so that a word that is not known stands in none of them.
    void note_words(Sequence& elements);
    [[nodiscard]] bool is_word(const Item& item, const Element& wanted) const;
    [[nodiscard]] bool passes(const Text& text, const Item& item) const;
    bool match(const Place& where, const Rest& at, std::size_t item, FoundRelation& out) const;
};

}  // namespace stimmig
