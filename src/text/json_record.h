// The top level of a JSON object with the places of its texts, which JSON libraries do not tell.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace stimmig {

struct JsonField {
    enum class Type : std::uint8_t { text, number, other };

    Type type = Type::other;
    std::string value;  ///< of a text, decoded; of a number, as written
    Span raw;           ///< text: its bytes between the quotes
    std::uint32_t key_end = 0;
};

struct JsonRecord {
    std::map<std::string, JsonField, std::less<>> fields;  ///< without those that are null
    bool is_object = false;
    std::optional<std::uint32_t> fault;  ///< byte at which it stops being JSON
};

[[nodiscard]] JsonRecord read_json_record(std::string_view bytes);

/// How the bytes of a decoded text lie in the bytes [raw) that it was written with.
[[nodiscard]] OriginMap map_escapes(std::string_view bytes, Span raw);

}  // namespace stimmig
