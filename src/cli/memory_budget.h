// How a long run keeps within the memory it was given.
#pragma once

#include <cstddef>

namespace stimmig {

/// Makes an audit with so many jobs take no more than `memory` bytes in all: gives the bytes for the store's page
/// cache, which is never smaller than one that works; what the rules and the texts at hand need is set aside. Where
/// `memory` is little, the heap (jemalloc) returns freed pages to the system at once instead of keeping them for ten
/// seconds, which takes a tenth more time and 20 to 30 MB less. To be called before any thread is started.
[[nodiscard]] std::size_t keep_within(std::size_t memory, unsigned jobs);

}  // namespace stimmig
