#include "extract/match.h"

namespace stimmig {

namespace {

// Names are short and mostly differ in length or in their first letter.
bool same_name(std::string_view a, std::string_view b) {
    return !a.empty() && a.size() == b.size() && a.front() == b.front() && a == b;
}

}  // namespace

std::string_view Match::operator[](HashedName group) const {
    const bool may_take_part = (taking_part_ & place_of(group.hash)) != 0;
    for (std::uint32_t i = 1; may_take_part && i < reading_.group_count; ++i) {
        const Recognized::Extent extent = reading_.groups[i];
        if (extent.begin == Recognized::absent || pattern_.group_hashes[i] != group.hash) continue;
        return text_.substr(extent.begin, extent.end - extent.begin);
    }
    for (const auto& [name, constant] : pattern_.set) {
        if (same_name(group.text, name)) return constant;
    }
    return {};
}

}  // namespace stimmig
