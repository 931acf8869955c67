// Regexes to RE2: each pattern by itself, all of them as one alternation, and as a set that tells them apart.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "ruleset/collect.h"

namespace stimmig {

/// Everything is compiled at first use: the program starts for every check, and many runs need little of it.
class Matchers {
public:
    explicit Matchers(std::vector<std::string> regexes);

    [[nodiscard]] const re2::RE2& single(std::size_t index) const;
    [[nodiscard]] const re2::RE2& combined() const;
    /// Smallest index of the regexes that match all of the text.
    [[nodiscard]] std::optional<std::uint32_t> identify(std::string_view text) const;
    /// Compiles what combined() and identify() need, side by side.
    void prepare() const;
    /// Whether the set compiles; false where the patterns are too large for it.
    [[nodiscard]] bool set_ok() const;

private:
    struct Lazy {
        std::once_flag once;
        std::unique_ptr<const re2::RE2> regex;
    };
    const re2::RE2::Set& set() const;

    std::vector<std::string> regexes_;
    std::unique_ptr<Lazy[]> singles_;
    mutable Lazy combined_;
    mutable std::once_flag set_once_;
    mutable std::unique_ptr<re2::RE2::Set> set_;
    mutable bool set_ok_ = false;
};

/// Expands the patterns (regex and groups are filled in) and puts those of kind none first. With `validate`, every
/// fragment and pattern is also compiled, so that each fault is found; the shipped rules alone have been tested before.
void expand_patterns(Collected& rules, const std::vector<RuleFile>& files, bool validate, Errors& errors);

}  // namespace stimmig
