// Words that a whole text is searched for, once and only when a figure raises the question.
#pragma once

#include <optional>
#include <string_view>

#include "ruleset/ruleset.h"

namespace stimmig {

class Mentions {
public:
    /// Both have to stay alive.
    Mentions(const Ruleset& rules, std::string_view text) : rules_(rules), text_(text) {}

    [[nodiscard]] bool francs() const;  ///< "Franken", "CHF", "Rappen"
    [[nodiscard]] bool rapper() const;  ///< one who may be named "50 Cent"
    [[nodiscard]] bool pounds() const;  ///< a country that pays in pounds

private:
    const Ruleset& rules_;
    std::string_view text_;
    mutable std::optional<bool> francs_;
    mutable std::optional<bool> rapper_;
    mutable std::optional<bool> pounds_;

    [[nodiscard]] bool has(std::string_view piece) const { return text_.find(piece) != std::string_view::npos; }
};

}  // namespace stimmig
