// "der elfköpfige Gemeinderat": how many a body has, told by an adjective that is no figure.
#pragma once

#include <optional>

#include "check/word_class.h"
#include "link/claim.h"

namespace stimmig {

class HeadedBodies {
public:
    explicit HeadedBodies(const Ruleset& rules);
    /// Whether the text may speak of one at all.
    [[nodiscard]] static bool any_in(const Text& text);
    /// Of how many a percentage is a share, where it is one of the members, or of the votes of all of them.
    [[nodiscard]] std::optional<Number> size_for(const Text& text, std::uint32_t share) const;

private:
    WordClass members_, votes_, present_, verb_stop_;
};

}  // namespace stimmig
