#include "cli/memory_budget.h"

#include <sys/types.h>

#include <algorithm>

// Of jemalloc, which sanitized builds go without.
extern "C" [[gnu::weak]] int mallctl(const char* name, void* old, std::size_t* old_size, void* fresh, std::size_t size);

namespace stimmig {
namespace {

constexpr std::size_t mebi = std::size_t{1} << 20;

// Measured: the shipped rules with their automata, and what a thread has at hand.
constexpr std::size_t fixed = 80 * mebi;
constexpr std::size_t a_job = 8 * mebi;
constexpr std::size_t least_cache = 4 * mebi;
// With more, freed pages may wait to be used again.
constexpr std::size_t tight = 256 * mebi;

void give_freed_pages_back() {
    if (!mallctl) return;
    ssize_t at_once = 0;
    for (const char* arenas : {"arenas.dirty_decay_ms", "arena.4096.dirty_decay_ms"})  // new ones, and all there are
        mallctl(arenas, nullptr, nullptr, &at_once, sizeof at_once);
}

}  // namespace

std::size_t keep_within(std::size_t memory, unsigned jobs) {
    if (memory < tight) give_freed_pages_back();
    const std::size_t taken = fixed + a_job * jobs;
    // While SQLite sorts keys, it takes its page cache once more for what it sorts, and again while that grows.
    constexpr std::size_t times = 3;
    return std::max(least_cache, memory > taken ? (memory - taken) / times : 0);
}

}  // namespace stimmig
