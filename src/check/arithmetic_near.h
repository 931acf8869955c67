// Figures that stand near each other and that one of them follows from, however the sentences are worded.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "check/arithmetic.h"
#include "check/near_passage.h"
#include "check/reach.h"
#include "value/exact.h"

namespace stimmig {

/// What the values of the paragraph make of one figure that claims to follow from them.
class NearRelations {
public:
    /// `ranges`: the figures of each sentence; has to outlive it.
    NearRelations(const Sums& sums, const SentenceRows& rows, const std::vector<FigureRange>& ranges)
        : sums_(sums),
          silent_{sums.input, sums.text, true},
          text_(sums.input.texts[sums.text]),
          ranges_(ranges),
          passage_(text_, rows),
          reaches_(text_.figures.size()) {}

    /// All of one sentence; reckonings that fit explain their figure.
    [[nodiscard]] std::vector<Reckoning> find(std::uint32_t sentence) const;

private:
    using Values = std::vector<NearValue>;
    using Pairs = std::vector<std::pair<NearValue, NearValue>>;

    const Sums& sums_;
    Sums silent_;
    const Text& text_;
    const std::vector<FigureRange>& ranges_;
    NearPassage passage_;
    mutable std::vector<std::optional<Reach>> reaches_;  ///< of figures as operands, once they are known

    [[nodiscard]] static bool measure_alike(const Figure& a, const Figure& b) {
        return a.value.kind == b.value.kind && a.value.unit == b.value.unit;
    }
    [[nodiscard]] const Figure& at(const NearValue& value) const { return text_.figures[value.figure]; }
    static constexpr std::size_t too_many = 24;  ///< figures of a table in words

    /// A wild mismatch is another fact, the sooner, the further apart its figures stand.
    [[nodiscard]] static bool is_change_near(const Exact& computed, const Exact& told, bool one_sentence) {
        const int most = one_sentence ? 30 : 26;  // tenths
        return computed > 0 && told * 10 <= computed * most && computed * 10 <= told * most;
    }
    [[nodiscard]] bool has_company(std::uint32_t sentence) const;
    [[nodiscard]] Values levels(std::uint32_t first, std::uint32_t last, const NearValue& but) const;

    /// Marks a reckoning as assumed unless its result is the told one with a slip of the pen: figures that only stand
    /// near each other are as often about two things as one of them is wrong.
    [[nodiscard]] static std::optional<Reckoning> weighed(std::optional<Reckoning> reckoning, bool slip);
    [[nodiscard]] std::optional<Reckoning> change(const NearValue& told) const;
    /// What a change comes to between two values. `own`: has_own_pair() of it.
    [[nodiscard]] std::optional<Reckoning> change_of(const NearValue& told, const std::pair<NearValue, NearValue>& pair,
                                                     bool own) const;
    /// What makes a change right, from one of the figures to another.
    [[nodiscard]] std::optional<Reckoning> fitting(const NearValue& told, const Values& all) const;
    [[nodiscard]] Reach reach_of(const NearValue& value) const;
    [[nodiscard]] bool may_fit(const NearValue& from, const NearValue& to, const NearValue& told) const;
    [[nodiscard]] bool may_be_told(const Reach& computed, const NearValue& told) const;
    [[nodiscard]] bool can_reckon(const NearValue& from, const NearValue& to, const NearValue& told) const;
    [[nodiscard]] std::optional<Reckoning> reckon(const NearValue& from, const NearValue& to,
                                                  const NearValue& told) const;
    [[nodiscard]] bool may_change(const NearValue& value, const NearValue& told) const;
    [[nodiscard]] bool is_compared(const NearValue& told, const NearValue& value) const;
    [[nodiscard]] int direction(const NearValue& told) const;
    /// Whether two values are of different times, and which is the earlier one.
    [[nodiscard]] std::optional<std::pair<NearValue, NearValue>> in_time(const NearValue& a, const NearValue& b,
                                                                         const NearValue& told) const;
    [[nodiscard]] bool hangs_together(const NearValue& told, const NearValue& a, const NearValue& b,
                                      std::uint32_t names) const;

    [[nodiscard]] Pairs pairs_in(std::uint32_t first, std::uint32_t last, const NearValue& told) const;
    [[nodiscard]] bool is_whole(const NearValue& value, const Values& near) const;
    [[nodiscard]] bool has_own_pair(const NearValue& told) const;
    [[nodiscard]] bool beats(const NearValue& told, const NearValue& a, const NearValue& b) const;

    [[nodiscard]] bool hangs_on(const NearValue& told, const NearValue& value) const;
    [[nodiscard]] bool names_length(const NearValue& told) const;
    [[nodiscard]] bool lies_between(const Figure& length, const NearValue& a, const NearValue& b) const;
    [[nodiscard]] bool names_other_length(const NearValue& told, const NearValue& a, const NearValue& b) const;
    [[nodiscard]] bool is_pointed_at(const NearValue& told, const NearValue& a, const NearValue& b) const;
    [[nodiscard]] bool stands_alone(const NearValue& told) const;
    [[nodiscard]] bool follows(const NearValue& told, const NearValue& a, const NearValue& b) const;
    [[nodiscard]] bool sums_up_two(const NearValue& told, const NearValue& a, const NearValue& b) const;
    [[nodiscard]] bool is_while(const NearValue& value, const NearValue& other, const NearValue& told) const;
    [[nodiscard]] bool is_told_alone(const NearValue& told) const;
    [[nodiscard]] bool is_told_by(const NearValue& told, const NearValue& a, const NearValue& b) const;

    // arithmetic_near_far.cpp
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> far_around(std::uint32_t sentence) const;
    [[nodiscard]] std::optional<Exact> computed(const NearValue& told, const NearValue& from,
                                                const NearValue& to) const;
    [[nodiscard]] bool may_be_of_others(const NearValue& told) const;
    [[nodiscard]] bool are_of_two_times(const NearValue& told, const NearValue& from, const NearValue& to) const;
    [[nodiscard]] bool names_people(const std::string& noun) const;
    [[nodiscard]] bool are_of_one_thing(const NearValue& a, const NearValue& b) const;
    [[nodiscard]] std::optional<Reckoning> far_change(const NearValue& told) const;
    [[nodiscard]] bool is_rate_of(const NearValue& rate, const NearValue& count) const;
    /// A reckoning, and what it comes to.
    struct Result {
        Reckoning reckoning;
        Exact computed;
    };
    template <typename Reckon>
    [[nodiscard]] std::optional<Reckoning> only_slip(const NearValue& told, const Reckon& reckon) const;
    [[nodiscard]] std::optional<Reckoning> far_product(const NearValue& told) const;
    [[nodiscard]] std::optional<Reckoning> far_share(const NearValue& told) const;

    [[nodiscard]] std::optional<Reckoning> share(const NearValue& told) const;
    [[nodiscard]] bool follows_another(const NearValue& part, const NearValue& whole) const;
    [[nodiscard]] std::optional<Reckoning> reckon_part(const NearValue& share, const NearValue& part,
                                                       const NearValue& whole) const;
    [[nodiscard]] bool may_be_part(const NearValue& share, const NearValue& part, const NearValue& whole) const;
    [[nodiscard]] std::optional<Reckoning> portion(const NearValue& told) const;
    [[nodiscard]] std::optional<Reckoning> product(const NearValue& told) const;
    [[nodiscard]] bool comes_to_it(const NearValue& value) const;
    [[nodiscard]] std::optional<Reckoning> remainder(const NearValue& told) const;
    [[nodiscard]] std::optional<Reckoning> twofold(const NearValue& told) const;
    [[nodiscard]] std::optional<Reckoning> step(const NearValue& told) const;
    [[nodiscard]] bool makes(const NearValue& percent, const NearValue& level, const NearValue& told) const;
    [[nodiscard]] bool concludes(const NearValue& told, std::uint32_t cue) const;
    [[nodiscard]] bool is_between(const NearValue& nearest, const NearValue& whole, const NearValue& told) const;
    [[nodiscard]] bool sums_up(const NearValue& told) const;
    [[nodiscard]] bool is_told_often(const NearValue& each) const;
    [[nodiscard]] bool is_named(const NearValue& told, const NearValue& count) const;
    [[nodiscard]] bool is_beside(const NearValue& told, const NearValue& other) const;
    void prefer(const NearValue& told, Pairs& pairs) const;
    [[nodiscard]] bool is_priced(const NearValue& told, const NearValue& price) const;
    [[nodiscard]] bool is_billed(const NearValue& told) const;
    [[nodiscard]] bool adds_more(const NearValue& told) const;
    [[nodiscard]] bool is_each_of(const NearValue& told, const NearValue& count) const;
};

}  // namespace stimmig
