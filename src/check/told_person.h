// Who a birth and an age are told of, as far as names and the words between them show.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "check/check.h"

namespace stimmig {

class ToldPersons {
public:
    ToldPersons(const Ruleset& rules, const Text& text);
    /// Lower case; empty where no name stands before the date of birth.
    [[nodiscard]] std::string name_of_birth(std::uint32_t birth) const;
    /// Of those that stand behind `floor`.
    [[nodiscard]] std::string last_name_before(std::uint32_t offset, std::uint32_t floor = 0) const;
    /// Whether a noun in lower case is one of a single person: "vater", "lokführer".
    [[nodiscard]] bool is_person(const std::string& low) const;
    /// Whether a word in lower case stands before somebody not told of so far: "ein", "seinem", "dessen".
    [[nodiscard]] bool introduces(const std::string& low) const;
    /// Whether a relative of somebody is named within [begin, end).
    [[nodiscard]] bool kin_of(std::uint32_t begin, std::uint32_t end) const;
    /// An age `at_event`, of death, is nobody's of another time.
    [[nodiscard]] bool nobody_else(std::uint32_t first, std::uint32_t last, std::uint32_t begin, std::uint32_t end,
                                   bool at_event) const;
    /// Whether somebody of another name acts in a sentence before an offset; "bei Nadia Boulanger" does not.
    [[nodiscard]] bool another_acts(std::uint32_t sentence, std::uint32_t end, const std::string& surname) const;

private:
    const Text& text_;
    const Table& births_;
    const Table& others_;
    const Table& stops_;
    const Table& nouns_;
    mutable std::optional<std::unordered_set<std::string>> surnames_;  ///< lower case; few texts are asked for them

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const;
    [[nodiscard]] bool is_name(std::uint32_t last_word) const;
    [[nodiscard]] bool is_surname(const std::string& low) const;
};

}  // namespace stimmig
