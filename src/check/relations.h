// Relations between figures of one sentence, as rules/vocabulary/check_a_relations.toml words them.
//
// A form is a row of elements parted by spaces:
//   word, um|von      one of these words; with ? behind it, it may be missing
//   , ; : ( ) - = .   this sign
//   $                 a full stop or the end of the sentence
//   *                 up to eight words, dates and durations; no sign, no other figure, no word that opens a clause
//   _                 the same, up to three
//   @name             a word of the class in table "check_a_class"; with ? it may be missing
//   {slot}            a figure that states a number
//   {slot:kind}       one of this kind: percent, point, factor, amount (money or count), count,
//                     fraction, digits (a percentage that is none), plain (neither factor nor fraction),
//                     date
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/items.h"
#include "ruleset/ruleset.h"

namespace stimmig {

/// A relation found in a sentence: which form it has and which figure fills which slot.
struct Relation {
    std::string_view id;
    std::vector<std::pair<std::string_view, std::uint32_t>> slots;  ///< slot and index into Text::figures

    /// The figure of a slot; no_figure where the form has none of this name.
    [[nodiscard]] std::uint32_t at(std::string_view slot) const;
};

/// The forms of one table, compiled once a run.
class RelationForms {
public:
    RelationForms(const Ruleset& rules, std::string_view table);
    [[nodiscard]] std::vector<Relation> find(const Text& text, const std::vector<Item>& items) const;

private:
    struct Element {
        enum class Type : std::uint8_t { word, sign, end, gap, slot };
        Type type = Type::word;
        bool optional = false;
        std::uint32_t longest = 0;       ///< gaps
        std::vector<std::string> words;  ///< words: any of these
        std::string text;                ///< signs; slots: their name
        std::string kind;                ///< slots
    };
    struct Form {
        std::string_view id;
        std::vector<Element> elements;
    };
    struct Match;

    std::vector<Form> forms_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word_;
    std::vector<std::uint32_t> by_slot_;
    std::unordered_map<std::string, bool> clause_words_;

    [[nodiscard]] Element element(const Ruleset& rules, std::string token) const;
    [[nodiscard]] bool passes(const Text& text, const Item& item) const;
    bool match(const Match& where, std::size_t element, std::size_t item, Relation& out) const;
};

}  // namespace stimmig
