#include "extract/match.h"

#include <re2/re2.h>

namespace stimmig {

bool Match::read(const Ruleset& rules) {
    const re2::RE2& regex = rules.compiled(index_);
    re2::StringPiece pieces[max_groups];
    group_count_ = std::min(regex.NumberOfCapturingGroups() + 1, max_groups);
    if (!regex.Match({text_.data(), text_.size()}, 0, text_.size(), re2::RE2::ANCHOR_BOTH, pieces, group_count_)) {
        return false;
    }
    for (int i = 0; i < group_count_; ++i) {
        groups_[i] =
            pieces[i].data() == nullptr ? std::string_view{} : std::string_view{pieces[i].data(), pieces[i].size()};
    }
    return true;
}

std::string_view Match::operator[](std::string_view group) const {
    for (int i = 1; i < group_count_; ++i) {
        if (pattern_.groups[static_cast<std::size_t>(i)] == group && groups_[i].data() != nullptr) return groups_[i];
    }
    const auto constant = pattern_.set.find(group);
    return constant == pattern_.set.end() ? std::string_view{} : std::string_view{constant->second};
}

}  // namespace stimmig
