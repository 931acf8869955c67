#include "check/divergence_settle.h"

#include <algorithm>
#include <unordered_map>

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

}  // namespace

void settle(const CheckInput& input, const Statements& statements, std::vector<Comparison>& comparisons) {
    const auto& all = statements.all();
    const auto of_one_text = [&](const Comparison& c) { return all[c.a].ref.text == all[c.b].ref.text; };
    const auto key = [&](std::uint32_t statement, std::uint32_t other) {
        return static_cast<std::uint64_t>(statement) << 32U | all[other].ref.text;
    };
    std::unordered_map<std::uint64_t, Leaders> leaders;
    leaders.reserve(comparisons.size());
    for (std::uint32_t i = 0; i < comparisons.size(); ++i) {
        const Comparison& c = comparisons[i];
        if (of_one_text(c)) continue;
        double odds = c.fit.words;
        if (agrees(c.relation))
            odds += agreement_evidence(input.figure(all[c.a].ref).value, input.figure(all[c.b].ref).value, c.relation);
        leaders[key(c.a, c.b)].add(i, odds);
        leaders[key(c.b, c.a)].add(i, odds);
    }
    for (std::uint32_t i = 0; i < comparisons.size(); ++i) {
        Comparison& c = comparisons[i];
        const auto lead = [&](std::uint64_t of) {
            if (of_one_text(c)) return lead_within_text;
            return std::clamp(c.fit.words - leaders.at(of).rival_of(i), worst_lead, best_lead);
        };
        const auto [smaller, larger] = std::minmax({lead(key(c.a, c.b)), lead(key(c.b, c.a))});
        c.fit.score = settled_bias + weight_of_words * c.fit.words + weight_of_smaller_lead * smaller +
                      weight_of_larger_lead * larger;
    }
}

}  // namespace stimmig
