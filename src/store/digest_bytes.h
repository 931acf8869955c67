// A digest as bytes, for stores and streams.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "link/digest.h"

namespace stimmig {

/// Compressed; the same bytes for the same digest.
[[nodiscard]] std::string pack(const Digest& digest);

/// None where the bytes are not those of a digest, or would lead out of it: they may come from anywhere.
[[nodiscard]] std::optional<Digest> unpack(std::string_view bytes);

}  // namespace stimmig
