// Regexes to RE2: each pattern by itself, all of them as one alternation, and as a set that tells them apart.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/recognized.h"

namespace stimmig {

/// For a regex with groups.
[[nodiscard]] re2::RE2::Options single_options();
/// For many regexes at once, without groups, the longest match.
[[nodiscard]] re2::RE2::Options scan_options();

/// Everything is compiled at first use: the program starts for every check, and many runs need little of it.
class Matchers {
public:
    /// Of the first `silent` regexes nobody will ask for groups.
    Matchers(std::vector<std::string> regexes, std::size_t silent);

    [[nodiscard]] const re2::RE2& single(std::size_t index) const;
    [[nodiscard]] const re2::RE2& combined() const;
    /// Smallest index of the regexes that match all of the text.
    [[nodiscard]] std::optional<std::uint32_t> identify(std::string_view text) const;
    /// That regex and its groups: what identify() and a match of single() give, remembered for this thread.
    [[nodiscard]] std::optional<Recognized> recognize(std::string_view text) const;
    /// The same without a memory.
    [[nodiscard]] std::optional<Recognized> recognize_afresh(std::string_view text) const;
    /// Compiles what combined() and identify() need, side by side.
    void prepare() const;
    /// Whether the set compiles; false where the patterns are too large for it.
    [[nodiscard]] bool set_ok() const;

private:
    struct Lazy {
        std::once_flag once;
        std::unique_ptr<const re2::RE2> regex;
    };
    /// Which regexes tell digits apart, and those as a set for the texts of a shape.
    struct Digits {
        std::once_flag once;
        bool usable = false;
        std::vector<bool> told_apart;        ///< by index of the regex
        std::vector<std::uint32_t> indices;  ///< of the regexes in the set
        std::unique_ptr<re2::RE2::Set> widened;
    };
    const re2::RE2::Set& set() const;
    const Digits& digits() const;
    /// Whether all texts of the shape are read like this one of them.
    bool holds_for_shape(std::string_view shape, const std::optional<Recognized>& reading) const;

    std::vector<std::string> regexes_;
    std::size_t silent_;
    std::uint64_t id_;  ///< whose readings a thread remembers
    std::unique_ptr<Lazy[]> singles_;
    mutable Lazy combined_;
    mutable std::once_flag set_once_;
    mutable std::unique_ptr<re2::RE2::Set> set_;
    mutable bool set_ok_ = false;
    mutable Digits digits_;
};

}  // namespace stimmig
