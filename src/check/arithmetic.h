// The parts of check `arithmetic`: each reckons one kind of relation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/relations.h"
#include "check/sentence_rows.h"

namespace stimmig {

/// What a relation comes to when it is recalculated.
struct Reckoning {
    std::uint32_t stated = no_figure;    ///< index into Text::figures: what the text gives as the result
    bool fits = true;                    ///< some reading of the figures makes it right
    std::vector<std::uint32_t> figures;  ///< all figures involved, the stated one first
    Message message;
    std::string cause;
    std::vector<Message> details;
    bool loose = false;    ///< no form of words but a passage ties its figures: any other relation explains it as well
    double ratio = 1;      ///< of what is computed to what is stated, nearly
    bool own = false;      ///< its values stand right before it and are the only ones: others explain it by chance
    bool assumed = false;  ///< nothing but where they stand and how they are told makes its figures belong together
};

struct Sums {
    const CheckInput& input;
    std::uint32_t text = 0;
    bool silent = false;  ///< it is only asked whether figures fit: the words of a message cost more than that

    [[nodiscard]] const Figure& figure(std::uint32_t index) const { return input.texts[text].figures[index]; }
    /// The figure's own words, without its hedge, on one line.
    [[nodiscard]] std::string words(std::uint32_t index) const;
};

/// Millions that have left their unit to another figure: "589 Milliarden von 3,5 Billionen Dollar".
[[nodiscard]] bool lacks_unit(const Figure& figure);

/// Whether two figures state the same quantity in the same unit, or one has left its unit to the other: "von 3,2
/// Milliarden im Vorjahr auf 4,1 Milliarden Euro", "von 11 auf 14 Wochen".
[[nodiscard]] bool comparable(const Figure& a, const Figure& b);

/// From one value to another, and by how much. None where the three cannot be computed with each other; what they count
/// may differ in name where the sentence sets them against each other.
[[nodiscard]] std::optional<Reckoning> reckon_change(const Sums& sums, std::uint32_t from, std::uint32_t to,
                                                     std::uint32_t change, bool any_noun = false);
[[nodiscard]] std::optional<Reckoning> reckon_growth(const Sums& sums, std::uint32_t from, std::uint32_t to,
                                                     std::uint32_t factor, bool any_noun = false);
/// "mit 28 Prozent sechs Punkte vor der Partei, die auf 24 Prozent kommt"
[[nodiscard]] std::optional<Reckoning> reckon_lead(const Sums& sums, const FoundRelation& relation);
[[nodiscard]] std::optional<Reckoning> reckon_share(const Sums& sums, const FoundRelation& relation);
[[nodiscard]] std::optional<Reckoning> reckon_coarse(const Sums& sums, const FoundRelation& relation);
/// "24 mal 6,8 sind 163,2", plus, minus.
[[nodiscard]] std::optional<Reckoning> reckon_operation(const Sums& sums, const FoundRelation& relation);

/// What is left of what an `account` says comes in and goes out; the items are those of its own sentence.
[[nodiscard]] std::optional<Reckoning> reckon_balance(const Sums& sums, const FoundRelation& account,
                                                      std::uint32_t left, const std::vector<Item>& items);

/// From one value to another it goes up (or down), but the text says otherwise.
[[nodiscard]] Message direction_message(const Sums& sums, std::uint32_t from, std::uint32_t to, bool up);

/// Clauses that say nothing but what the figures beside them come to.
[[nodiscard]] std::vector<Reckoning> find_conclusions(const Sums& sums, const SentenceRows& rows,
                                                      const std::vector<FigureRange>& ranges, std::uint32_t sentence);

/// One amount told of two lengths of time in a sentence.
[[nodiscard]] std::vector<Reckoning> find_timed_amounts(const Sums& sums, const std::vector<Item>& items);

/// A rise (or fall) that goes the other way; none where it does not, since that explains nothing but itself.
[[nodiscard]] std::optional<Reckoning> reckon_direction(const Sums& sums, const std::vector<Item>& items,
                                                        std::uint32_t from, std::uint32_t to, bool told_up);

}  // namespace stimmig
