// JSON for formats whose readers expect a tree. Only for .cpp files: nlohmann-json is a heavy header.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace stimmig {

using Json = nlohmann::ordered_json;

/// Indented, or on one line; always valid UTF-8, whatever the strings hold.
[[nodiscard]] inline std::string to_text(const Json& json, bool indented) {
    return json.dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace stimmig
