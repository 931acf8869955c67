// All stages that look at one text alone, in order.
#pragma once

#include "link/claim.h"
#include "link/linker.h"

namespace stimmig {

/// Prepared once for a ruleset, which has to outlive it. May be used by several threads at once.
class Analyzer {
public:
    explicit Analyzer(const Ruleset& rules);

    /// Reads out of a document all that is known about it: sentences, figures, claims.
    [[nodiscard]] Text analyze(Document document) const;

    [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }
    [[nodiscard]] const Linker& linker() const { return linker_; }

private:
    const Ruleset& rules_;
    Abbreviations abbreviations_;
    Linker linker_;
};

}  // namespace stimmig
