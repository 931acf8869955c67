// What a rule file may say: its sections, their keys, which of them are required and what they hold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/toml_tree.h"

namespace stimmig {

enum class Shape : std::uint8_t {
    text,      ///< a text that is not empty
    flag,      ///< true or false
    scalar,    ///< text, integer or boolean; read as text
    texts,     ///< an array of texts that are not empty
    scalars,   ///< a table of scalars
    stated,    ///< an array of { text, is, date }: examples with what must be found
    silent,    ///< an array of texts or { text, date }: examples without
    day,       ///< ISO 8601 day, as text or TOML date
    findings,  ///< an array of texts, may hold none
};

struct KeyRule {
    std::string_view key;
    Shape shape;
    bool required = false;
    std::size_t at_least = 0;                   ///< items of an array
    std::span<const std::string_view> allowed;  ///< values of a text or of an array's items; empty: any
};

struct SectionRule {
    std::string_view name;
    bool repeated;  ///< [[name]] rather than [name]
    std::span<const KeyRule> keys;
};

/// Every section of a rule file.
[[nodiscard]] std::span<const SectionRule> sections();

/// Faults of the file's top level: unknown sections and sections with the wrong number of brackets.
void check_top_level(const std::string& path, const TomlNode& root, Errors& errors);

/// Faults of one section: unknown, missing and ill-typed keys. `further` are keys with a scalar that are also allowed.
void check_section(const std::string& path, const TomlNode& node, std::string_view section,
                   std::span<const std::string> further, Errors& errors);

}  // namespace stimmig
