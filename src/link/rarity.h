// How telling a word is, whatever the archive: from rules, so that texts may be read on different machines.
#pragma once

#include <string_view>

#include "ruleset/ruleset.h"

namespace stimmig {

class Rarity {
public:
    explicit Rarity(const Ruleset& rules) : common_(rules.table("common_word")) {}

    /// 1 for a token of a claim that few news have, towards 0 for one that nearly all have.
    [[nodiscard]] double of(std::string_view token) const;

private:
    const Table& common_;
};

}  // namespace stimmig
