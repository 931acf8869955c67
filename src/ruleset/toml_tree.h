// A TOML file as a plain tree in which every key and value knows its place. toml++ stays behind this header: it is slow
// to compile, and validation needs places and types rather than its access paths.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace stimmig {

struct TomlEntry;

struct TomlNode {
    enum class Type : std::uint8_t { text, integer, boolean, real, date, array, table };

    Type type = Type::table;
    std::uint32_t line = 0;    ///< 1-based
    std::uint32_t column = 0;  ///< 1-based, code points
    std::string text;          ///< text, or the plain form of a number, boolean or calendar day
    std::vector<TomlNode> items;
    std::vector<TomlEntry> entries;  ///< in the order of the file

    /// The value of a key; null where there is none or this is no table.
    [[nodiscard]] const TomlNode* get(std::string_view key) const;
};

struct TomlEntry {
    std::string key;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    TomlNode value;
};

/// "a text", "an array" ..., for messages.
[[nodiscard]] std::string_view describe(TomlNode::Type type);

/// The tree of a file, or its first syntax error. Also fails on invalid UTF-8.
[[nodiscard]] Result<TomlNode> parse_toml(const std::string& path, std::string_view content);

struct TomlPlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// Place of byte `offset` of a text value: exact in literal strings ('...'), the value's start in those with escapes.
[[nodiscard]] TomlPlace place_in(std::string_view content, const TomlPlace& value, std::size_t offset);

}  // namespace stimmig
