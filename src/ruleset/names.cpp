#include "ruleset/names.h"

#include <array>

namespace stimmig {
namespace {

constexpr std::array<std::string_view, 8> kinds = {"money", "percent",  "date",   "factor",
                                                   "count", "duration", "number", "none"};

}  // namespace

std::string_view to_string(PatternKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<PatternKind> parse_pattern_kind(std::string_view name) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] == name) return static_cast<PatternKind>(i);
    }
    return std::nullopt;
}

}  // namespace stimmig
