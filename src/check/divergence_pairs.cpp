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

}  // namespace

std::vector<Comparison> find_candidates(const CheckInput& input, const Statements& statements) {
    const auto& all = statements.all();
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::uint32_t> slips;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        add_entries(statements, i, all[i].near, 0.15, entries);
        add_entries(statements, i, all[i].counted, 0.15, entries);
        add_entries(statements, i, all[i].far, 0.5, entries);
        const std::string key = slip_key(input.figure(all[i].ref).value);
        if (key.empty()) continue;
        const auto [at, added] = slips.try_emplace(key, first_slip + static_cast<std::uint32_t>(slips.size()));
        entries.push_back({all[i].unit_class, at->second, i});
    }
    std::sort(entries.begin(), entries.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin;
        while (end < entries.size() && entries[end].unit_class == entries[begin].unit_class &&
               entries[end].token == entries[begin].token)
            ++end;
        if (end - begin <= largest_block)
            for (std::size_t i = begin; i < end; ++i)
                for (std::size_t j = i + 1; j < end; ++j)
                    if (all[entries[i].statement].part != all[entries[j].statement].part)
                        pairs.emplace_back(entries[i].statement, entries[j].statement);
        begin = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    const Fitter fitter(input, statements);
    std::vector<Comparison> candidates;
    for (const auto& [a, b] : pairs) {
        if (!statements.may_share_story(all[a].ref.text, all[b].ref.text)) continue;
        const Relation relation = relate(input, all[a].ref, all[b].ref);
        if (relation.verdict == Verdict::incomparable) continue;
        Comparison candidate{a, b, fitter.fit(all[a], all[b]), relation};
        if (candidate.fit.score > -9.0) candidates.push_back(candidate);
    }
    return candidates;
}

}  // namespace stimmig
