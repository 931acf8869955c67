// Fragments: {name} in a regex stands for a fragment, or for all forms of a vocabulary table.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/collect.h"

namespace stimmig {

/// One {name} of a regex, or a name that cannot be expanded.
struct Placeholder {
    std::string_view name;
    std::size_t at = 0;      ///< byte of the brace
    std::size_t length = 0;  ///< with both braces
};

/// The {names} of a regex. Repetitions ({2}, {1,3}), \p{..}, \x{..}, escaped braces and quoted text are none.
[[nodiscard]] std::vector<Placeholder> placeholders(std::string_view regex);

/// All forms of a table as an alternation; of two forms that start alike, the longer one comes first.
[[nodiscard]] std::string table_regex(const Table& table);

class Expander {
public:
    /// Longest regex of one pattern; longer ones are a mistake, and would take RE2 seconds.
    static constexpr std::size_t max_bytes = 1U << 20;

    Expander(const Collected& rules, const std::vector<RuleFile>& files, Errors& errors);

    /// The regex with all placeholders replaced; "" where one of its names failed, which has then been reported.
    /// `who` names the user in messages.
    [[nodiscard]] std::string expand(std::string_view regex, const std::string& who, const Mark& mark);
    /// Expands every fragment, so that faults of unused ones are found as well; failed ones are "".
    [[nodiscard]] std::vector<std::string> expand_fragments();
    /// From now on users of fragment `index` fail silently: its own fault has been reported.
    void set_broken(std::size_t index) { fragments_[index].state = State::failed; }

private:
    enum class State : std::uint8_t { open, running, done, failed };
    struct Known {
        State state = State::open;
        std::string regex;
    };

    // Null where the name failed.
    const std::string* resolve(const Placeholder& name, const std::string& who, const Mark& mark);
    void unknown(const Placeholder& name, const std::string& who, const Mark& mark);
    void cycle(std::size_t fragment);
    void report(const Mark& mark, std::size_t offset, std::string message);

    const Collected& rules_;
    const std::vector<RuleFile>& files_;
    Errors& errors_;
    std::vector<Known> fragments_;
    std::map<std::string, std::size_t, std::less<>> by_name_;
    std::map<std::string, std::string, std::less<>> tables_;
    std::vector<std::size_t> running_;  // fragments being expanded, outermost first
    std::size_t total_ = 0;             // bytes made so far
};

}  // namespace stimmig
