// Texts for the commands that read some: from files and standard input, several at a time.
#pragma once

#include <optional>
#include <span>
#include <thread>

#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/settings.h"
#include "link/analyzer.h"

namespace stimmig {

/// Texts in the order of their paths; those that cannot be read are complained about and left out.
class TextReader {
public:
    TextReader(const Settings& settings, const Ruleset& rules, Console& console)
        : settings_(settings), console_(console), preparation_(prepared(settings, rules)), analyzer_(rules) {}

    [[nodiscard]] std::vector<Text> read(std::span<const std::string> paths) const;

private:
    const Settings& settings_;
    Console& console_;
    std::jthread preparation_;  ///< compiles patterns while the lexicon is made ready; first use waits for it
    Analyzer analyzer_;

    static std::jthread prepared(const Settings& settings, const Ruleset& rules) {
        return settings.jobs > 1 ? std::jthread([&rules] { rules.prepare(); }) : std::jthread();
    }

    template <typename Read>
    [[nodiscard]] Result<Text> guarded(const std::string& path, const Read& read) const;
};

/// The rules and the paths that a command works on.
struct Job {
    Ruleset rules;
    Inputs inputs;
};

/// None if that failed, which has been complained about. Reports go where --output says from then on.
[[nodiscard]] std::optional<Job> prepare(const Settings& settings, Console& console);

}  // namespace stimmig
