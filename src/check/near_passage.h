// Sentences as a row of figures that each play a part: a level, a change, a share, or what is told of each piece. Made
// for checks that ask which figures stand near each other rather than how the sentence is worded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/near_words.h"
#include "check/sentence_rows.h"

namespace stimmig {

struct NearValue {
    enum class Part : std::uint8_t { level, change, share, each };

    std::uint32_t figure = no_figure;
    std::uint32_t sentence = 0;
    std::uint32_t item = 0;  ///< where it stands among the items of its sentence
    Part part = Part::level;
    int time = 0;  ///< -2 of an earlier time, -1 perhaps, 1 of a later one
    std::optional<Days> days;
    bool of_others = false;  ///< "60 davon", "bei 30 Fällen", "75 von ihnen"
    bool odd = false;        ///< a range, a bound, or doubtful: nothing to compute with
};

struct NearSentence {
    const std::vector<Item>& items;
    std::vector<std::uint32_t> classes;  ///< of NearWords, one for each item
    std::vector<NearValue> values;
};

/// The text's sentences, each read when it is first asked for.
class NearPassage {
public:
    NearPassage(const Text& text, const SentenceRows& rows)
        : text_(text), rows_(rows), read_(text.segmentation.sentences.size()) {}

    [[nodiscard]] const NearSentence& sentence(std::uint32_t index) const;
    /// First and last sentence of those in one paragraph that lie so far around one.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> around(std::uint32_t sentence, std::uint32_t before,
                                                                 std::uint32_t after) const;
    /// The same beyond the borders of paragraphs of prose.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> far_around(std::uint32_t sentence, std::uint32_t before,
                                                                     std::uint32_t after) const;
    /// Whether a figure has a number, or a length of time in numbers.
    [[nodiscard]] static bool can_compute(const Figure& figure) {
        return figure.value.kind != Kind::date && figure.value.low && figure.value.high;
    }
    /// The items [first, last) between the signs around one.
    [[nodiscard]] static std::pair<std::size_t, std::size_t> clause(const NearSentence& in, std::size_t item);
    /// The classes of all words of the clause around an item, or of all its sentence.
    [[nodiscard]] static std::uint32_t clause_classes(const NearSentence& in, std::size_t item);
    [[nodiscard]] static std::uint32_t classes(const NearSentence& in);
    /// Whether what the clause speaks of has been named by the other sentences from `first` to `last`, or is nothing
    /// but a measure or a time.
    [[nodiscard]] bool speaks_of_nothing_new(const NearValue& value, std::uint32_t first, std::uint32_t last) const;
    /// "Mit dem Zuwachs von einem Viertel": names a change or a share as one that was told, and not of what.
    [[nodiscard]] bool refers_back(const NearValue& value, std::uint32_t names) const;
    /// Whether the clause speaks of an aim, of other places or of another way of counting; a `mean` is none where each
    /// piece is told of.
    [[nodiscard]] bool is_elsewhere(const NearValue& value, bool mean = false) const;

private:
    const Text& text_;
    const SentenceRows& rows_;
    mutable std::vector<std::optional<NearSentence>> read_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] NearSentence read(std::uint32_t index) const;
    template <typename Joins>
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> reach(std::uint32_t sentence, std::uint32_t before,
                                                                std::uint32_t after, const Joins& joins) const;
    [[nodiscard]] NearValue::Part part_of(const NearSentence& in, std::size_t item) const;
    [[nodiscard]] bool is_change(const NearSentence& in, std::size_t item) const;
    using Words = std::pair<std::size_t, std::size_t>;
    [[nodiscard]] std::pair<Words, Words> beside(const NearSentence& in, std::size_t item) const;
    [[nodiscard]] bool is_each(const NearSentence& in, std::size_t item) const;
    static bool leads_on(const NearSentence& in, std::size_t item);
    void tell_time(const NearSentence& in, NearValue& value) const;
    static bool is_scoped(const NearSentence& in, std::size_t from, std::size_t noun);
    static bool names(std::string_view known, std::string_view word);
    [[nodiscard]] bool is_named(const NearSentence& in, std::size_t skip_from, std::size_t skip_to,
                                const Item& word) const;
};

}  // namespace stimmig
