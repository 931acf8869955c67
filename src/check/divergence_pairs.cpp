#include "check/divergence_pairs.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/packed.h"
#include "check/divergence_links.h"
#include "check/divergence_settle.h"

namespace stimmig {
namespace {

// Blocks larger than this are made of words too common to tell anything.
constexpr std::uint32_t largest_block = 48;

// Rarer tokens of a clause than this, and of the rest of its sentence, make a block.
constexpr double least_weight_near = 0.15;
constexpr double least_weight_far = 0.5;

// So few figures of a unit are all compared with each other: two texts may share no word for one thing.
constexpr std::uint32_t few_statements = 160;

/// Statements of one unit class by what they share: a telling token, or digits that a slip could turn into each other.
/// Blocks are filled by counting, since an archive has millions of entries and most of them stand alone.
class Blocks {
public:
    Blocks(const CheckInput& input, const Statements& statements, const Prospects& prospects)
        : statements_(statements), few_texts_(input.texts.size() < many_texts) {
        const auto& all = statements.all();
        for (const Statement& statement : all) {
            if (statement.unit_class >= class_sizes_.size()) class_sizes_.resize(statement.unit_class + 1);
            ++class_sizes_[statement.unit_class];
        }
        const auto count = static_cast<std::uint32_t>(all.size());
        slips_.resize(count);
        for (std::uint32_t i = 0; i < count; ++i)
            if (const auto key = prospects.slip_key(i))
                slips_[i] = slip_numbers_.try_emplace(*key, slip_numbers_.size() + 1).first->second;
        begins_.resize(statements.token_count() + slip_numbers_.size() + 2);
        for (std::uint32_t i = 0; i < count; ++i) for_each_key(i, [&](std::size_t key) { ++begins_[key + 1]; });
        for (std::size_t key = 1; key < begins_.size(); ++key) begins_[key] += begins_[key - 1];
        members_.resize(begins_.back());
        std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
        for (std::uint32_t i = 0; i < count; ++i) for_each_key(i, [&](std::size_t key) { members_[next[key]++] = i; });
    }

    /// Packed pairs of statements whose texts are of one time; each once, in order.
    [[nodiscard]] std::vector<std::uint64_t> pairs() const {
        const auto& all = statements_.all();
        std::vector<std::uint64_t> pairs;
        std::vector<std::uint32_t> sizes(class_sizes_.size());
        std::vector<std::uint32_t> block;
        for (std::size_t key = 0; key + 1 < begins_.size(); ++key) {
            if (begins_[key + 1] - begins_[key] < 2) continue;
            const auto members = std::span(members_).subspan(begins_[key], begins_[key + 1] - begins_[key]);
            const std::uint32_t most = key == whole_class ? few_statements : largest_block;
            for (const std::uint32_t i : members) ++sizes[all[i].unit_class];
            block.clear();
            for (const std::uint32_t i : members)
                if (sizes[all[i].unit_class] >= 2 && sizes[all[i].unit_class] <= most) block.push_back(i);
            for (const std::uint32_t i : members) sizes[all[i].unit_class] = 0;
            std::stable_sort(block.begin(), block.end(),
                             [&](std::uint32_t i, std::uint32_t j) { return all[i].unit_class < all[j].unit_class; });
            for (auto i = block.begin(); i != block.end(); ++i)
                for (auto j = i + 1; j != block.end() && all[*j].unit_class == all[*i].unit_class; ++j)
                    if (statements_.may_be_of_one_time(all[*i].ref.text, all[*j].ref.text))
                        pairs.push_back(packed(*i, *j));
        }
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return pairs;
    }

private:
    static constexpr std::size_t whole_class = 0;  // no token has this number

    const Statements& statements_;
    bool few_texts_;
    std::vector<std::uint32_t> class_sizes_;
    std::unordered_map<std::uint64_t, std::uint32_t> slip_numbers_;  // from 1
    std::vector<std::uint32_t> slips_;    // per statement: number of its digits, 0 where they tell nothing
    std::vector<std::uint32_t> begins_;   // per token, then per number of digits: its members' begin
    std::vector<std::uint32_t> members_;  // statements in order

    template <typename Use>
    void for_each_key(std::uint32_t statement, const Use& use) const {
        if (few_texts_ && class_sizes_[statements_.all()[statement].unit_class] <= few_statements)
            return use(whole_class);
        const auto add = [&](std::span<const std::uint32_t> tokens, double least) {
            for (const std::uint32_t token : tokens)
                if (statements_.uses(token) >= 2 && statements_.weight(token) >= least) use(token);
        };
        add(statements_.near(statement), least_weight_near);
        add(statements_.far(statement), least_weight_far);
        if (slips_[statement] != 0) use(statements_.token_count() + slips_[statement]);
    }
};

/// Whether two texts may tell one story, looked at once for each pair of texts.
class Stories {
public:
    explicit Stories(const Statements& statements) : statements_(statements) {}
    bool shared_by(std::uint32_t a, std::uint32_t b) {
        const auto [at, added] = known_.try_emplace(packed(a, b));
        if (added) at->second = statements_.may_share_story(a, b);
        return at->second;
    }

private:
    const Statements& statements_;
    std::unordered_map<std::uint64_t, bool> known_;
};

// Within one part of a text a figure is repeated, or a slip of the pen has struck; all else are different facts.
bool may_matter(const Relation& relation, bool one_part) {
    if (relation.verdict == Verdict::incomparable) return false;
    if (one_part) return relation.verdict == Verdict::identical || (relation.slip && relation.cause != Cause::date);
    return agrees(relation) || relation.slip || relation.ratio >= 0.5;
}

struct RelatedPair {
    std::uint32_t a = 0, b = 0;
    Relation relation;
};

/// Most pairs of days are neither one day nor a slip, and never reported: what they are needed for is to be a rival of
/// another pair of one of their figures and the other's text.
void drop_idle(const Statements& statements, std::vector<RelatedPair>& pairs) {
    const auto is_idle = [](const RelatedPair& pair) {
        return pair.relation.cause == Cause::date && !pair.relation.slip;
    };
    // A statement and the text that it is compared with.
    const auto ends = [&](const RelatedPair& pair) {
        const auto& all = statements.all();
        return std::array{packed(pair.a, all[pair.b].ref.text), packed(pair.b, all[pair.a].ref.text)};
    };
    std::vector<std::uint64_t> contested;
    for (const RelatedPair& pair : pairs)
        if (!is_idle(pair))
            for (const std::uint64_t end : ends(pair)) contested.push_back(end);
    std::sort(contested.begin(), contested.end());
    std::erase_if(pairs, [&](const RelatedPair& pair) {
        const auto both = ends(pair);
        return is_idle(pair) && std::none_of(both.begin(), both.end(), [&](std::uint64_t end) {
                   return std::binary_search(contested.begin(), contested.end(), end);
               });
    });
}

}  // namespace

std::vector<Comparison> find_candidates(const CheckInput& input, const Statements& statements) {
    const auto& all = statements.all();
    Stories stories(statements);
    const Prospects prospects(input, statements);
    KnownVerdicts known;
    std::vector<RelatedPair> related;
    for (const std::uint64_t pair : Blocks(input, statements, prospects).pairs()) {
        const auto a = static_cast<std::uint32_t>(pair >> 32U);
        const auto b = static_cast<std::uint32_t>(pair);
        if (!prospects.may_matter(a, b)) continue;
        // That two sources agree still tells what the fact is.
        const bool sources = input.witness(all[a].ref.text).is_source && input.witness(all[b].ref.text).is_source;
        if (!stories.shared_by(all[a].ref.text, all[b].ref.text)) continue;
        const Relation relation = relate(input, all[a].ref, all[b].ref);
        known.add(a, b, relation.verdict);
        if (sources && !agrees(relation)) continue;
        // No sentence corrects itself: "in Marbrück 12,64 Cent, in Ahlwerder 16,24".
        if (all[a].ref.text == all[b].ref.text && !agrees(relation) &&
            input.claim(all[a].ref).sentence == input.claim(all[b].ref).sentence)
            continue;
        if (may_matter(relation, all[a].part == all[b].part)) related.push_back({a, b, relation});
    }
    drop_idle(statements, related);
    Fitter fitter(input, statements, prospects, known);
    std::vector<Comparison> candidates;
    candidates.reserve(related.size());
    for (const RelatedPair& pair : related)
        candidates.push_back({pair.a, pair.b, fitter.fit(pair.a, pair.b), pair.relation});
    settle(input, statements, candidates);
    return candidates;
}

bool may_contradict_itself(const CheckInput& input, std::uint32_t text) {
    const Text& in = input.texts[text];
    // Every figure is looked at with every other: cheaper than words, as long as they are few.
    constexpr std::size_t few = 64;
    if (in.figures.size() > few) return true;
    const std::int64_t last_headline = headline_end(in.document.blocks);
    const auto in_headline = [&](std::uint32_t figure) {
        return in.segmentation.sentences[in.claims[figure].sentence].block <= last_headline;
    };
    for (std::uint32_t a = 0; a < in.figures.size(); ++a) {
        const std::string_view of_a = unit_class(in.figures[a].value);
        for (std::uint32_t b = a + 1; b < in.figures.size(); ++b) {
            if (in.claims[a].sentence == in.claims[b].sentence || unit_class(in.figures[b].value) != of_a) continue;
            const Relation relation = relate(input, {text, a}, {text, b});
            if (!agrees(relation) && may_matter(relation, in_headline(a) == in_headline(b))) return true;
        }
    }
    return false;
}

}  // namespace stimmig
