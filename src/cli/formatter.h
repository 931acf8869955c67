// --help in the program's own layout and languages. Only for flags.cpp: CLI11 is a heavy header.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "report/report.h"

namespace stimmig {

/// Description, usage, commands, options, examples; no label is left in CLI11's English.
class HelpFormatter : public CLI::Formatter {
public:
    explicit HelpFormatter(Language language) : language_(language) { column_width(32); }

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_option_opts(const CLI::Option* option) const override;

private:
    Language language_;
};

/// "rules list" for the command of a command, "" for the program itself.
[[nodiscard]] std::string full_name(const CLI::App* app);

}  // namespace stimmig
