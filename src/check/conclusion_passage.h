// The sentences around a clause that may tell what their figures come to, in clauses.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/clauses.h"
#include "check/conclusion_words.h"

namespace stimmig {

constexpr std::uint32_t conclusion_reach = 2;  ///< sentences before

/// A figure that a conclusion may be drawn from, and the clause in which it stands.
struct Operand {
    std::uint32_t figure = no_figure;
    std::size_t clause = 0;
};
using Operands = std::vector<Operand>;

/// What a clause says of its figure: that it is a change, or a share.
enum class Told : std::uint8_t { nothing, change, share };

class Passage {
public:
    Passage(const Text& text, std::uint32_t sentence, const SentenceRows& rows);

    [[nodiscard]] const std::vector<Clause>& clauses() const { return clauses_; }
    [[nodiscard]] std::uint32_t sentence() const { return sentence_; }
    [[nodiscard]] Told told(const Clause& clause, std::size_t item) const;
    /// The figure that a clause may conclude with: the first that is a change or a share, or the one behind "sind das";
    /// the end where there is none.
    [[nodiscard]] std::size_t stated(const Clause& clause) const;
    /// Whether the clause's words bring in nothing that the other clauses have not named.
    [[nodiscard]] bool nothing_new(std::size_t clause) const;
    /// A clause that concludes says so, or has no verb and stands behind the figures: "ein Drittel weniger".
    [[nodiscard]] bool says_so(const Clause& clause) const;
    /// "nicht einmal ein Zehntel": a figure and how surely it is told.
    [[nodiscard]] bool is_bare(const Clause& clause) const;
    /// What a conclusion may be drawn from: of each unit all numbers of the sentence, or where it has fewer than two,
    /// of the sentences before.
    [[nodiscard]] std::vector<Operands> operands(std::size_t conclusion, std::uint32_t stated,
                                                 bool of_any_unit = false) const;
    /// Whether the operand's clause tells of an earlier time.
    [[nodiscard]] bool is_once(const Operand& operand) const;
    /// Whether two values are of different times: one of their clauses names one, or one of them stands in the
    /// conclusion or hangs on it. A conclusion that names a time of its own is drawn from a value of that time.
    [[nodiscard]] bool are_apart(const Operand& a, const Operand& b, std::size_t conclusion) const;
    [[nodiscard]] bool names_other_time(std::size_t conclusion, std::size_t clause) const;
    /// A clause that hangs on the one before it: "mehr als im Mai, als es 40 waren", "mehr als im Mai (40)".
    [[nodiscard]] bool hangs_on(std::size_t clause, std::size_t other) const;
    /// Whether the clause tells of more or of less.
    [[nodiscard]] int direction(std::size_t clause, std::uint32_t stated) const;
    /// "130 der 500 Plätze", "45 von 60"
    [[nodiscard]] bool are_beside(const Operand& part, const Operand& whole) const;
    [[nodiscard]] bool is_part(const Operand& part, const Operand& whole) const;
    /// "412 davon": of what has been told.
    [[nodiscard]] bool is_taken_from(const Operand& part) const;
    /// "je 40 Euro", "40 Euro pro Stück", "zum Preis von 40 Euro"
    [[nodiscard]] bool is_each(std::size_t clause, std::uint32_t figure) const;
    [[nodiscard]] std::size_t item_of(const Operand& operand) const;

private:
    const Text& text_;
    std::uint32_t sentence_;
    std::vector<Clause> clauses_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    /// "pro Fahrzeug", "für jeden Einwohner", "32 Auftritte"
    [[nodiscard]] bool belongs(const Item& before, const Item& word) const;
    [[nodiscard]] bool named_before(std::size_t clause, const Item& word) const;
    [[nodiscard]] bool concludes(const Clause& clause) const;
    /// Where "sind das" stands; the end where it does not.
    [[nodiscard]] std::size_t sums_up(const Clause& clause) const;
    void put(std::vector<Operands>& groups, Operand operand) const;
    /// "heute", "inzwischen"
    [[nodiscard]] bool is_now(const Operand& operand) const;
    [[nodiscard]] bool have_other_dates(const Operand& a, const Operand& b) const;
    [[nodiscard]] std::optional<Days> date_of(const Operand& operand) const;
    [[nodiscard]] std::optional<Days> date_around(const Operand& operand) const;
    /// "von 40 auf 50", "40 statt 50"
    [[nodiscard]] bool is_way(const Operand& a, const Operand& b) const;
};

}  // namespace stimmig
