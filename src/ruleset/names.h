// Names of the kinds of pattern, as rule files write them.
#pragma once

#include <optional>
#include <string_view>

#include "ruleset/ruleset.h"

namespace stimmig {

[[nodiscard]] std::string_view to_string(PatternKind kind);
[[nodiscard]] std::optional<PatternKind> parse_pattern_kind(std::string_view name);

}  // namespace stimmig
