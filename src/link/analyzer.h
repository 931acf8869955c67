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

    /// The stages of that, each of which needs those before it. Many texts are better taken through one stage together
    /// before the next begins: what a stage works with fills the processor's caches.
    void segment(Text& text) const;
    void extract(Text& text) const;
    void link(Text& text) const { linker_.link(text); }

    [[nodiscard]] const Lexicon& lexicon() const { return linker_.lexicon(); }

private:
    const Ruleset& rules_;
    Abbreviations abbreviations_;
    Linker linker_;
};

}  // namespace stimmig
