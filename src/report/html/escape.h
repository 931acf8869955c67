// Texts from outside in HTML: whatever they contain, they stay text.
#pragma once

#include <string>
#include <string_view>

namespace stimmig {

/// For the content of an element and for attributes in double quotes. Control characters, bidirectional controls and
/// invalid bytes become U+FFFD, white space a space.
[[nodiscard]] std::string escaped(std::string_view text);

/// The address of a file, for an attribute in double quotes. Both paths are absolute, or both relative to one folder;
/// the address is relative to `folder` (empty: that one folder) as long as it can be. Never a scheme from outside.
[[nodiscard]] std::string file_address(std::string_view path, std::string_view folder);

}  // namespace stimmig
