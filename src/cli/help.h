// What --help says about each command, in both languages.
#pragma once

#include <span>

#include "check/finding.h"

namespace stimmig {

struct CommandHelp {
    std::string_view name;  ///< as typed: "rules list"; empty for the program itself
    Message usage;
    Message summary;
    Message footer;  ///< examples, exit status
};

[[nodiscard]] std::span<const CommandHelp> command_helps();
/// Null where no command has that name.
[[nodiscard]] const CommandHelp* command_help(std::string_view name);

}  // namespace stimmig
