// The configuration file of a run, and how it meets the command line.
#pragma once

#include "cli/flags.h"
#include "cli/inputs.h"
#include "config/config.h"
#include "report/report.h"

namespace stimmig {

/// Names that [rule.NAME] may have: all checks, and `suppression`.
[[nodiscard]] std::vector<std::string> configurable_rules();

/// The file that --config names, or the stimmig.toml nearest to the first text; an empty one where there is none or
/// --isolated was given.
[[nodiscard]] Result<Config> load_config(const Flags& flags);

/// The flags with what the file says wherever the command line is silent; lists are joined, the file's first.
[[nodiscard]] Flags with_config(Flags flags, const Config& config);

/// The command line beats the file: a level that it names holds for all files.
[[nodiscard]] Config without_overridden(Config config, const Flags& flags);
/// Which files the file and the command line leave out.
[[nodiscard]] InputFilter input_filter(const Flags& flags, const Config& config);

/// Values of one key that the file may give, and the option that does the same.
struct ConfigKey {
    std::string_view key;
    std::string_view option;
    std::string Flags::*one;                ///< null for a list
    std::vector<std::string> Flags::*many;  ///< null for a single value
    bool path;                              ///< relative to the file's folder
    std::string_view usual;                 ///< what is in force where nobody says anything
};
[[nodiscard]] const std::vector<ConfigKey>& config_keys();

}  // namespace stimmig
