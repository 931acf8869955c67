// One validated section to its entry. Lenient: schema.h has already reported what is missing or ill-typed, and reading
// on lets further faults of the same entry be found in the same run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ruleset/ruleset.h"
#include "ruleset/toml_tree.h"

namespace stimmig {

/// A key's text; "" where it is missing or no text.
[[nodiscard]] std::string_view text_of(const TomlNode& node, std::string_view key);
/// A key's texts; those that are none are left out.
[[nodiscard]] std::vector<std::string> texts_of(const TomlNode& node, std::string_view key);

[[nodiscard]] Pattern read_pattern(const std::string& path, const TomlNode& node, Errors& errors);
[[nodiscard]] Subject read_subject(const std::string& path, const TomlNode& node);
[[nodiscard]] Measure read_measure(const std::string& path, const TomlNode& node);
[[nodiscard]] CheckRule read_check(const std::string& path, const TomlNode& node, Errors& errors);

}  // namespace stimmig
