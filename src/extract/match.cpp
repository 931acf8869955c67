#include "extract/match.h"

namespace stimmig {

std::string_view Match::operator[](std::string_view group) const {
    for (std::uint32_t i = 1; i < reading_.group_count; ++i) {
        const Recognized::Extent extent = reading_.groups[i];
        if (extent.begin == Recognized::absent || pattern_.groups[i] != group) continue;
        return text_.substr(extent.begin, extent.end - extent.begin);
    }
    if (pattern_.set.empty()) return {};
    const auto constant = pattern_.set.find(group);
    return constant == pattern_.set.end() ? std::string_view{} : std::string_view{constant->second};
}

}  // namespace stimmig
