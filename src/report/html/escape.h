// Texts from outside in HTML: whatever they contain, they stay text.
#pragma once

#include <string>
#include <string_view>

namespace stimmig {

/// For the content of an element and for attributes in double quotes. Control characters, bidirectional controls and
/// invalid bytes become U+FFFD, white space a space.
[[nodiscard]] std::string escaped(std::string_view text);

/// The address of a file, for an attribute in double quotes: relative to `folder`, where the page will lie, or, where
/// that is empty, as the user named the file. Relative paths start from the absolute folder `root`. Never a scheme from
/// outside.
[[nodiscard]] std::string file_address(std::string_view path, std::string_view folder = "", std::string_view root = "");

/// Any bytes as a part of an address.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace stimmig
