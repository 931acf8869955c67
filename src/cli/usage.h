// What may be typed after each command, as data: the parser, --help, and whatever else lists options are made from it.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "check/finding.h"
#include "cli/flags.h"

namespace stimmig {

struct Option {
    std::string_view name;  ///< "--format", "-o,--output"
    Message shape;          ///< of its value: "DATEI", "de|en"; empty for a switch
    Message description;
    /// Where its value goes: the last one given, all of them, or that it was given.
    std::variant<std::string Flags::*, std::vector<std::string> Flags::*, bool Flags::*> slot;
    bool required = false;
};

/// One command, or the program itself.
struct Usage {
    std::string_view name;  ///< as typed: "rules list"; empty for the program itself
    Message call;           ///< "stimmig check [OPTIONEN] DATEI ..."
    Message summary;
    Message footer;  ///< examples, exit status
    std::vector<Option> options;
    std::size_t least = 0;  ///< arguments besides options that it needs
    Message too_few;        ///< complaint where there are less; says what is missing
    std::size_t most = SIZE_MAX;
    Message too_many;
};

/// The program, then all commands; a command of commands ("rules") stands before these.
[[nodiscard]] const std::vector<Usage>& usages();
/// Null where no command has that name.
[[nodiscard]] const Usage* usage_of(std::string_view name);

// One file each.
[[nodiscard]] Usage program_usage();
[[nodiscard]] Usage check_usage();
[[nodiscard]] Usage extract_usage();
[[nodiscard]] Usage baseline_usage();
[[nodiscard]] std::vector<Usage> config_usages();
[[nodiscard]] std::vector<Usage> rules_usages();
[[nodiscard]] std::vector<Usage> facts_usages();
[[nodiscard]] std::vector<Usage> shell_usages();
[[nodiscard]] std::vector<Usage> audit_usages();
[[nodiscard]] Usage facts_search_usage();

[[nodiscard]] Option language_option();
/// Options of every command that loads rules.
[[nodiscard]] std::vector<Option> general_options();
/// Options of commands that read texts, besides --format and --output.
[[nodiscard]] std::vector<Option> reading_options();

/// Options of commands that find something: which checks, against what, and what counts.
[[nodiscard]] std::vector<Option> finding_options();
[[nodiscard]] Option level_option();

/// A message that is the same in both languages.
[[nodiscard]] Message same(std::string_view words);
void append(std::vector<Option>& options, const std::vector<Option>& more);

}  // namespace stimmig
