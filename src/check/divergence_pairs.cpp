#include "check/divergence_pairs.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace stimmig {
namespace {

// Blocks larger than this are made of words too common to tell anything.
constexpr std::size_t largest_block = 120;

// Numbers of blocks by digits follow those of blocks by word.
constexpr std::uint32_t first_slip = 0x8000'0000U;

// So few figures of a unit are all compared with each other: two texts may share no word for one thing.
constexpr std::size_t few_statements = 160;

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

struct Entry {
    std::uint32_t unit_class, token, statement;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

void add_entries(const Statements& statements, std::uint32_t index, const Tokens& tokens, double least,
                 std::vector<Entry>& entries) {
    const Statement& statement = statements.all()[index];
    for (const std::uint32_t token : tokens)
        if (statements.weight(token) >= least) entries.push_back({statement.unit_class, token, index});
}

void add_pairs_of(const std::vector<Entry>& entries, std::size_t begin, std::size_t end, Pairs& pairs) {
    for (std::size_t i = begin; i < end; ++i)
        for (std::size_t j = i + 1; j < end; ++j) pairs.emplace_back(entries[i].statement, entries[j].statement);
}

Pairs pairs_in_blocks(const CheckInput& input, const Statements& statements) {
    const auto& all = statements.all();
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::uint32_t> slips;
    std::unordered_map<std::uint32_t, std::size_t> sizes;  // by unit class
    for (const Statement& statement : all) ++sizes[statement.unit_class];
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (sizes[all[i].unit_class] <= few_statements && input.texts.size() < many_texts) {
            entries.push_back({all[i].unit_class, 0, i});
            continue;
        }
        add_entries(statements, i, all[i].near, 0.15, entries);
        add_entries(statements, i, all[i].counted, 0.15, entries);
        add_entries(statements, i, all[i].far, 0.5, entries);
        const std::string key = slip_key(input.figure(all[i].ref).value);
        if (key.empty()) continue;
        const auto [at, added] = slips.try_emplace(key, first_slip + static_cast<std::uint32_t>(slips.size()));
        entries.push_back({all[i].unit_class, at->second, i});
    }
    std::sort(entries.begin(), entries.end());
    Pairs pairs;
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin;
        while (end < entries.size() && entries[end].unit_class == entries[begin].unit_class &&
               entries[end].token == entries[begin].token)
            ++end;
        if (entries[begin].token == 0 || end - begin <= largest_block) add_pairs_of(entries, begin, end, pairs);
        begin = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

// Within one part of a text a figure is repeated, or a slip of the pen has struck; all else are different facts.
bool may_matter(const Relation& relation, bool one_part) {
    if (relation.verdict == Verdict::incomparable) return false;
    if (one_part) return relation.verdict == Verdict::identical || (relation.slip && relation.cause != Cause::date);
    return agrees(relation) || relation.slip || relation.ratio >= 0.5;
}

}  // namespace

std::vector<Comparison> find_candidates(const CheckInput& input, const Statements& statements) {
    const auto& all = statements.all();
    const Fitter fitter(input, statements);
    std::vector<Comparison> candidates;
    for (const auto& [a, b] : pairs_in_blocks(input, statements)) {
        // That two sources agree still tells what the fact is.
        const bool sources = input.witness(all[a].ref.text).is_source && input.witness(all[b].ref.text).is_source;
        if (!statements.may_share_story(all[a].ref.text, all[b].ref.text)) continue;
        const Relation relation = relate(input, all[a].ref, all[b].ref);
        if (sources && !agrees(relation)) continue;
        if (may_matter(relation, all[a].part == all[b].part))
            candidates.push_back({a, b, fitter.fit(all[a], all[b]), relation});
    }
    return candidates;
}

}  // namespace stimmig
