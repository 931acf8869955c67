// What may stand where, for the completion scripts of all shells.
#pragma once

#include <string>
#include <vector>

#include "cli/usage.h"
#include "ruleset/ruleset.h"

namespace stimmig {

/// What a value or an argument can be: one of the words, or a path.
struct CompletionValues {
    std::vector<std::string> words;
    bool files = false;
    bool directories = false;  ///< only these
};

/// "--output" of "-o,--output".
[[nodiscard]] std::string long_name(const Option& option);

[[nodiscard]] CompletionValues values_of(const Option& option, const Ruleset& rules);
[[nodiscard]] CompletionValues arguments_of(const Usage& usage, const Ruleset& rules);

/// Names of the shells that there are scripts for.
[[nodiscard]] const std::vector<std::string>& completion_shells();

/// The words with a space between them.
[[nodiscard]] std::string spaced(const std::vector<std::string>& words);

/// Whether the usage only holds further commands.
[[nodiscard]] bool is_group(const Usage& usage);
/// The commands right below one: their names without its own. "" is the program.
[[nodiscard]] std::vector<std::string> commands_below(std::string_view name);

}  // namespace stimmig
