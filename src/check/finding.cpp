#include "check/finding.h"

#include <array>

namespace stimmig {
namespace {

constexpr std::array<std::string_view, 4> level_names{"off", "note", "warning", "error"};

}  // namespace

std::string_view to_string(Level level) {
    return level_names[static_cast<std::size_t>(level)];
}

std::optional<Level> parse_level(std::string_view name) {
    for (std::size_t i = 0; i < level_names.size(); ++i)
        if (level_names[i] == name) return static_cast<Level>(i);
    return std::nullopt;
}

}  // namespace stimmig
