// Rules as text, for `stimmig rules list` and `stimmig explain NAME`.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "ruleset/ruleset.h"

namespace stimmig {

enum class Headings : std::uint8_t { german, english };

/// Every rule in one line: name, kind, summary and where it stands; grouped and aligned.
[[nodiscard]] std::string list_rules(const Ruleset& rules, Headings headings = Headings::german);

/// All that is known about the pattern, check, measure, subject or table of that name: what it does, why, what it finds
/// and what it leaves alone. An unknown name is an error that names the nearest ones.
[[nodiscard]] Result<std::string> explain_rule(const Ruleset& rules, std::string_view name,
                                               Headings headings = Headings::german);

}  // namespace stimmig
