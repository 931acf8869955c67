// Whose figure a sentence tells: "landesweit", "im Nachbarland", "Konkurrent Ahrenbräu".
#pragma once

#include "check/check.h"
#include "check/word_class.h"

namespace stimmig {

class OtherScope {
public:
    explicit OtherScope(const CheckInput& input)
        : input_(input), wider_(input.rules, "scope", "other_scope"), narrower_(input.rules, "alone", "other_scope") {}

    /// Whether the sentence of one figure says that it is told of a larger whole or of somebody else, and that of the
    /// other does not.
    [[nodiscard]] bool tells_apart(FigureRef a, FigureRef b) const { return is_wider(a) != is_wider(b); }
    /// The same of a part.
    [[nodiscard]] bool tells_part(FigureRef a, FigureRef b) const { return is_part(a) != is_part(b); }

private:
    const CheckInput& input_;
    WordClass wider_;
    WordClass narrower_;  ///< before the figure: what stands behind it is told of another

    [[nodiscard]] bool is_wider(FigureRef ref) const;
    [[nodiscard]] bool is_part(FigureRef ref) const;
};

}  // namespace stimmig
