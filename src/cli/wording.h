// How the program itself speaks, in either language.
#pragma once

#include <string>
#include <string_view>

#include "report/words.h"
#include "ruleset/nearest.h"

namespace stimmig {

/// „so“ in German, "so" in English.
[[nodiscard]] inline std::string quoted(Language language, std::string_view words) {
    return std::string(in(language, "„", "\"")).append(words).append(in(language, "“", "\""));
}

/// "; gemeint ist wohl check", or nothing where no known name is near.
[[nodiscard]] inline std::string meant_name(Language language, std::string_view typed,
                                            std::span<const std::string> known) {
    const std::vector<std::string> near = nearest(typed, known);
    if (near.empty()) return "";
    return language == Language::de ? "; gemeint ist wohl " + near.front() : "; did you mean " + near.front() + "?";
}

}  // namespace stimmig
