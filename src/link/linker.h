// Links many texts with the same rules.
#pragma once

#include "link/claim.h"
#include "link/lexicon.h"

namespace stimmig {

/// May be used by several threads at once.
class Linker {
public:
    explicit Linker(const Ruleset& rules) : lexicon_(rules) {}
    /// Makes one claim for each figure, in the same order. Looks at this text alone.
    void link(Text& text) const;
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
    Lexicon lexicon_;
};

}  // namespace stimmig
