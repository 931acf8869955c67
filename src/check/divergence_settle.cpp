#include "check/divergence_settle.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "check/divergence_evidence.h"
#include "check/divergence_weights.h"

namespace stimmig {
namespace {

// A lead beyond these is as good or as bad as any.
constexpr double worst_lead = -6.0;
constexpr double best_lead = 4.0;
// What stands for a rival where there is none.
constexpr double no_rival = -5.0;
// Within one text only slips are compared, so that there is nothing to lead over.
constexpr double lead_within_text = 2.0;

/// The two best comparisons of one figure with one text.
struct Leaders {
    std::uint32_t first = 0;
    double best = no_rival;
    double second = no_rival;

    void add(std::uint32_t comparison, double odds) {
        if (odds > best) {
            second = best;
            best = odds;
            first = comparison;
        } else {
            second = std::max(second, odds);
        }
    }
    [[nodiscard]] double rival_of(std::uint32_t comparison) const { return first == comparison ? second : best; }
};

/// By how much each comparison is ahead of all others that `order` has beside it: those of the same figure with the
/// same text. `key` tells of which they are.
template <typename Key>
std::vector<double> leads(const std::vector<std::uint32_t>& order, const std::vector<double>& odds,
                          const std::vector<Comparison>& comparisons, const Key& key) {
    std::vector<double> leads(comparisons.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        Leaders leaders;
        for (; end < order.size() && key(comparisons[order[end]]) == key(comparisons[order[begin]]); ++end)
            leaders.add(order[end], odds[order[end]]);
        for (std::size_t i = begin; i < end; ++i)
            leads[order[i]] =
                std::clamp(comparisons[order[i]].fit.words - leaders.rival_of(order[i]), worst_lead, best_lead);
    }
    return leads;
}

}  // namespace

void settle(const CheckInput& input, const Statements& statements, std::vector<Comparison>& comparisons) {
    const auto& all = statements.all();
    const auto text_of = [&](std::uint32_t statement) { return all[statement].ref.text; };
    std::vector<double> odds;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < comparisons.size(); ++i) {
        const Comparison& c = comparisons[i];
        odds.push_back(c.fit.words);
        if (text_of(c.a) == text_of(c.b)) continue;
        order.push_back(i);
        if (agrees(c.relation))
            odds[i] +=
                agreement_evidence(input.figure(all[c.a].ref).value, input.figure(all[c.b].ref).value, c.relation);
    }
    // They come in order of their first figure, then of the other, and so of its text.
    const auto of_first =
        leads(order, odds, comparisons, [&](const Comparison& c) { return std::pair(c.a, text_of(c.b)); });
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t x, std::uint32_t y) { return comparisons[x].b < comparisons[y].b; });
    const auto of_second =
        leads(order, odds, comparisons, [&](const Comparison& c) { return std::pair(c.b, text_of(c.a)); });
    for (std::uint32_t i = 0; i < comparisons.size(); ++i) {
        Comparison& c = comparisons[i];
        const bool of_one_text = text_of(c.a) == text_of(c.b);
        const double one = of_one_text ? lead_within_text : of_first[i];
        const double other = of_one_text ? lead_within_text : of_second[i];
        c.fit.score = settled_bias + weight_of_words * c.fit.words + weight_of_smaller_lead * std::min(one, other) +
                      weight_of_larger_lead * std::max(one, other);
    }
}

}  // namespace stimmig
