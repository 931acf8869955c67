// Looking for the words of table "check_class" in a stretch of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ruleset/ruleset.h"

namespace stimmig {

/// One class of words.
class WordClass {
public:
    WordClass(const Ruleset& rules, std::string_view id, std::string_view table = "check_class");
    [[nodiscard]] bool has(std::string_view word) const;
    [[nodiscard]] bool has_any(const std::vector<std::string>& words) const;
    /// Whether a form stands in the text as words of its own. `lowered` is in lower case.
    [[nodiscard]] bool in(std::string_view lowered) const;
    /// Whether the text begins with a form.
    [[nodiscard]] bool begins(std::string_view lowered) const;
    /// Whether a form stands anywhere, also as a part of a word ("mehrfach" in "mehrfachnennungen").
    [[nodiscard]] bool within(std::string_view lowered) const;
    /// Whether a word ends in a form.
    [[nodiscard]] bool ends(std::string_view lowered) const;

private:
    const Term* term_ = nullptr;
};

}  // namespace stimmig
