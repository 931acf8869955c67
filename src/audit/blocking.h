// Which texts are worth comparing: those with figures of one class, near one name, that measure the same or have the
// same digits. Decided by each text alone, so that texts may be read on different machines.
#pragma once

#include <vector>

#include "link/digest.h"
#include "store/keys.h"

namespace stimmig {

/// The keys of a text, sorted, each once.
[[nodiscard]] std::vector<std::int64_t> keys_of_text(const Digest& digest);

/// The keys of one of its figures.
[[nodiscard]] std::vector<std::int64_t> keys_of_figure(const Digest& digest, std::uint32_t figure);

/// Day and tie of a text within any group; key and document are left 0.
[[nodiscard]] KeyedDocument place_in_group(const Document& document);

}  // namespace stimmig
