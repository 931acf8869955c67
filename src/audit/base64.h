// Bytes within JSON (RFC 4648).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stimmig {

[[nodiscard]] std::string to_base64(std::string_view bytes);
/// None for what to_base64 never writes.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace stimmig
