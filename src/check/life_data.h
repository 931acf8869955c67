// Births and ages that a sentence tells.
#pragma once

#include <optional>
#include <string>

#include "check/around.h"
#include "check/word_class.h"

namespace stimmig {

/// A date of birth that the text gives.
struct Birth {
    std::uint32_t figure = 0;
    bool attribute = false;  ///< "die 1970 geborene ...": of the noun that follows
};

/// An age that the text gives someone at the time of writing or of death.
struct Age {
    std::uint32_t figure = 0;
    int years = 0;
    bool refers = false;      ///< "die 57-Jährige": who has been named before
    bool introduces = false;  ///< "ein 45-jähriger Dachdecker": who is told of from now on
    bool bracket = false;     ///< "(58, ...", "..., 58)"
    bool at_event = false;    ///< "im Alter von 58 Jahren", "wurde 58 Jahre alt"
    bool unsure = false;      ///< "der 29-jährige Thurgauer": of a person only where a birth stands right beside
    bool coming = false;      ///< "wird 58 Jahre alt": at the next birthday
    std::uint32_t date = no_figure;  ///< "1994, mit 52 Jahren, ...": when
};

class LifeData {
public:
    LifeData(const Ruleset& rules, const Text& text);
    [[nodiscard]] std::optional<Birth> birth_at(std::uint32_t figure, const SentenceFigures& group) const;
    [[nodiscard]] std::optional<Age> age_at(std::uint32_t figure, const SentenceFigures& group) const;
    /// "2019 holte sie den Titel. Da war sie 29": dated by the sentence before.
    [[nodiscard]] std::optional<Age> age_then(std::uint32_t figure, const SentenceFigures& group) const;
    /// The word so many steps before an offset, in lower case.
    [[nodiscard]] std::string before(std::uint32_t offset, std::uint32_t steps = 1) const;

private:
    const Text& text_;
    const Table& births_;
    const Table& others_;
    const Table& deaths_;
    const Table& present_;
    const Table& persons_;
    WordClass becomes_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return written_word(text_, i); }
    [[nodiscard]] std::string_view kind_of(std::uint32_t i) const;
    [[nodiscard]] bool into_world(std::uint32_t word) const;
    [[nodiscard]] bool is_lifetime(std::uint32_t figure) const;
    [[nodiscard]] bool told_of_now(std::uint32_t figure, const SentenceFigures& group) const;
    [[nodiscard]] std::optional<Age> bare_age(Age age, const SentenceFigures& group) const;
    [[nodiscard]] std::uint32_t date_before(std::uint32_t figure) const;
    [[nodiscard]] bool will_be(std::uint32_t figure, const SentenceFigures& group) const;
    [[nodiscard]] bool at_comma(std::uint32_t offset) const;
    [[nodiscard]] bool person_follows(std::uint32_t offset) const;
    [[nodiscard]] bool is_other(const std::string& word, std::string_view id) const;
};

}  // namespace stimmig
