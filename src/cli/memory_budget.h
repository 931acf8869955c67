// How a long run keeps within the memory it was given.
#pragma once

#include <cstddef>

namespace stimmig {

/// Bytes for the store's page cache, so that an audit with so many jobs takes no more than `memory` in all; what the
/// rules and the texts at hand need is set aside. Never less than a cache that works.
[[nodiscard]] std::size_t store_cache_within(std::size_t memory, unsigned jobs);

}  // namespace stimmig
