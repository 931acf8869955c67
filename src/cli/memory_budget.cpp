#include "cli/memory_budget.h"

#include <algorithm>

namespace stimmig {
namespace {

constexpr std::size_t mebi = std::size_t{1} << 20;

// Measured: the shipped rules with their automata, and what a thread has at hand.
constexpr std::size_t fixed = 64 * mebi;
constexpr std::size_t a_job = 8 * mebi;
constexpr std::size_t least_cache = 4 * mebi;

}  // namespace

std::size_t store_cache_within(std::size_t memory, unsigned jobs) {
    const std::size_t taken = fixed + a_job * jobs;
    // SQLite sorts with as much again.
    return std::max(least_cache, memory > taken ? (memory - taken) / 2 : 0);
}

}  // namespace stimmig
