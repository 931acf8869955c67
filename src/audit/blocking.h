// Which texts are worth comparing: those that share a rare name or word, or have figures of one class near one name
// that measure the same or have the same digits. Decided by each text alone, so that texts may be read on different
// machines.
#pragma once

#include <vector>

#include "link/digest.h"
#include "link/rarity.h"
#include "store/keys.h"

namespace stimmig {

/// A key and the figures of the text that have it.
struct BlockingKey {
    std::int64_t key = 0;  ///< >= 0; see is_weak
    std::vector<std::uint32_t> figures;
};

/// The keys of a text, in order.
[[nodiscard]] std::vector<BlockingKey> keys_of(const Digest& digest, const Rarity& rarity);

/// Keys that say little: they count only while few texts of a time have them.
[[nodiscard]] inline bool is_weak(std::int64_t key) {
    return (key & 1) == 0;
}

/// Day and tie of a text within any group; key and document are left 0.
[[nodiscard]] KeyedDocument place_in_group(const Document& document);

}  // namespace stimmig
