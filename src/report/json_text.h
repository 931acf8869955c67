// Writing JSON by hand: the lines of an archive are many, and a value tree for each would cost more than the reading.
#pragma once

#include <string>
#include <string_view>

namespace stimmig {

/// Appends a JSON string with its quotes. Any bytes give valid JSON: invalid UTF-8 becomes U+FFFD, what a terminal
/// could take for a command is escaped.
void append_json_string(std::string& out, std::string_view text);
/// The same, but `null` for an empty text.
void append_json_string_or_null(std::string& out, std::string_view text);

}  // namespace stimmig
