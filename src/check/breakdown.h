// Figures that a text tells as the parts of a total, in a row of sentences, a list or a table, and that do not come to
// it.
#pragma once

#include <cstdint>
#include <vector>

#include "check/amounts.h"
#include "check/check.h"
#include "check/series.h"
#include "check/sums.h"
#include "check/word_class.h"
#include "value/exact.h"

namespace stimmig {

struct Breakdown {
    Amount total;
    std::vector<Amount> parts;
    int weight = 0;
};

/// Looks at what stands near each other rather than at wordings. Any run of numbers of one unit that nearly comes to a
/// number told beside it may be all of its parts. What speaks for that is weighed: that the text says how many parts
/// there are, that one is the rest, that there are no others, that all are meant, that total and sum differ by a slip
/// of the pen. Other numbers that the parts, or another run of them, come to explain them.
class Breakdowns {
public:
    explicit Breakdowns(const CheckInput& input);
    /// What is found refers to the text, or to this until it is asked for the next one.
    [[nodiscard]] std::vector<Breakdown> find(std::uint32_t text);

private:
    using Run = std::vector<std::uint32_t>;  ///< indexes into numbers_

    /// Parts in the order of the text, and what holds them.
    struct Parts {
        Run run;
        std::uint32_t series = 0;  ///< items of a list, cells of a column: their first block
        bool cut = false;          ///< the sentence goes on with further numbers of the unit
    };

    /// What was found on the way between a total and its parts.
    struct Passage {
        std::string lead;   ///< from the total's sentence, or the one before the parts, up to the first part
        std::string whole;  ///< from there to the end of the sentence behind the parts
        std::string gap;    ///< before the last part
        std::string tail;   ///< behind it, in its sentence
        bool after = false;
        bool adjoins = false;
        bool deficit = false;
        bool near = false;  ///< total and sum differ by little
    };

    /// What speaks for a reading, and how much of it says that there are no other parts.
    struct Weight {
        int all = 0;
        int closing = 0;
    };

    static constexpr int enough_ = 7;                ///< what speaks for a reading that is reported
    static constexpr std::size_t longest_run_ = 12;  ///< parts of a total in prose

    const CheckInput& input_;
    WordClass complete_, remainder_, to_it_, further_, none_, sums_, total_, of_it_, open_, aside_, compared_,
        before_part_, inner_, arrived_, place_, persons_, shares_, party_, rank_, entire_, end_, added_, step_, rival_,
        left_, announced_, composed_, invalid_, idiom_, distance_, single_, follows_, hence_, of_all_, vacant_, seats_,
        determiner_;
    AmountWords amount_words_;
    const Table& families_;
    const Table& times_;
    const Table& people_;
    const Text* text_ = nullptr;
    std::vector<Amount> numbers_;
    std::deque<Figure> written_;  ///< of numbers_ those that are no figures of the text
    std::vector<Run> units_;      ///< numbers of one unit each
    std::vector<Breakdown> found_;

    [[nodiscard]] const Figure& figure(std::uint32_t i) const { return *numbers_[i].it; }
    [[nodiscard]] Exact sum_of(const Run& run) const;
    [[nodiscard]] Bounds bounds_of(const Run& run) const;
    [[nodiscard]] static bool holds(const Run& run, std::uint32_t number);
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t number) const;
    [[nodiscard]] std::uint32_t block_of(std::uint32_t number) const;
    [[nodiscard]] std::string low(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] std::string before(std::uint32_t number) const;
    [[nodiscard]] std::string behind(std::uint32_t number) const;
    [[nodiscard]] std::string between(const Run& run, std::size_t i) const;
    [[nodiscard]] bool counts_parts(std::uint32_t number, std::size_t parts) const;

    void add_to_unit(std::uint32_t number);
    [[nodiscard]] bool measures_other(std::uint32_t number, const Figure& unit) const;
    [[nodiscard]] bool is_prose(std::uint32_t number) const;
    void look_at(const Run& alike);
    void look_at_series(const Series& series);
    void look_from(const Run& alike, std::size_t start);
    [[nodiscard]] Run totals_before(const Run& alike, std::size_t start, std::uint32_t block) const;
    [[nodiscard]] bool begins_parts(const Run& alike, std::size_t start) const;
    [[nodiscard]] bool is_compared(std::uint32_t number) const;
    [[nodiscard]] bool is_inner(std::uint32_t number) const;
    [[nodiscard]] bool has_arrived(std::uint32_t number, std::uint32_t earlier) const;
    void weigh(std::uint32_t total, const Parts& parts, const Run& all);
    void settle();

    // breakdown_explained.cpp
    [[nodiscard]] bool is_another(std::uint32_t number, std::uint32_t total, const Run& parts) const;
    [[nodiscard]] bool explained(std::uint32_t total, const Run& parts, const Run& alike, bool closed) const;
    [[nodiscard]] bool lacks_inner(const Run& run, const Bounds& told) const;
    [[nodiscard]] bool completes(std::uint32_t total, const Exact& value, const Run& parts, const Run& all) const;
    [[nodiscard]] bool is_of_others(std::uint32_t total, const Run& parts, const Run& all) const;
    [[nodiscard]] bool is_parted_before(std::uint32_t total, const Run& parts, const Run& all) const;
    [[nodiscard]] bool has_parts_itself(const Run& parts, const Run& alike) const;
    [[nodiscard]] bool belongs_to_another(std::uint32_t total, const Run& parts, const Run& all) const;
    [[nodiscard]] bool goes_on(std::uint32_t total, const Run& parts, const Run& all) const;
    [[nodiscard]] bool begins_with_parts(std::uint32_t total, const Run& parts, const Run& all) const;
    [[nodiscard]] bool is_part(std::uint32_t total, const Run& parts, const Run& alike) const;

    // breakdown_weight.cpp
    [[nodiscard]] Weight weight_of(std::uint32_t total, const Parts& parts) const;
    [[nodiscard]] Weight weight_behind(std::uint32_t total, const Parts& parts, const Passage& passage,
                                       Weight weight) const;
    [[nodiscard]] Passage passage_of(std::uint32_t total, const Parts& parts) const;
    [[nodiscard]] int weight_of_closing(std::uint32_t total, const Parts& parts, const Passage& passage) const;
    [[nodiscard]] int weight_of_lead(std::uint32_t total, const Parts& parts, const Passage& passage) const;
    [[nodiscard]] bool tells_of_it(std::uint32_t total, const Run& run) const;
    [[nodiscard]] int weight_of_slip(std::uint32_t total, const Run& run) const;
    [[nodiscard]] int weight_of_nouns(std::uint32_t total, const Run& run) const;

    // breakdown_words.cpp
    [[nodiscard]] bool numbered(std::uint32_t total, const Parts& parts) const;
    [[nodiscard]] bool denies_others(std::string_view words) const;
    [[nodiscard]] bool is_peer(std::uint32_t total, const Run& run) const;
    [[nodiscard]] bool stands_beside(std::uint32_t number, std::uint32_t other) const;
    [[nodiscard]] std::string clause_behind(std::uint32_t number) const;
    [[nodiscard]] bool names_all(std::uint32_t total, const Run& run) const;
    [[nodiscard]] bool says_no_others(const Parts& parts) const;
    [[nodiscard]] bool denies_behind(const Parts& parts) const;
    [[nodiscard]] bool leaves_some(std::uint32_t total, const Parts& parts) const;
    [[nodiscard]] bool leaves_some_between(const Run& run) const;
    [[nodiscard]] bool tells_age(const Figure& figure) const;
    [[nodiscard]] bool misses_number(const Run& run) const;
    [[nodiscard]] bool names_kind(std::uint32_t number) const;
    [[nodiscard]] bool tells_kind(std::uint32_t number) const;
    [[nodiscard]] bool of_family(const Run& run) const;
    [[nodiscard]] bool of_some_of_family(const Run& run) const;
    [[nodiscard]] std::vector<std::string> around(const Run& run) const;
    [[nodiscard]] bool in_order(const Run& run) const;
    [[nodiscard]] bool in_steps(const Run& run) const;
    [[nodiscard]] bool in_same_places(const Run& run) const;
    [[nodiscard]] bool of_parties(const Run& run) const;
    [[nodiscard]] bool is_attribute(const Figure& date) const;
    [[nodiscard]] bool interrupted(const Parts& parts, bool numbered) const;
};

}  // namespace stimmig
