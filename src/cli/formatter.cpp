#include "cli/formatter.h"

#include "cli/help.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// "rules list" for the command of a command, "" for the program itself.
std::string full_name(const CLI::App* app) {
    if (!app->get_parent()) return "";
    const std::string above = full_name(app->get_parent());
    return above.empty() ? app->get_name() : above + ' ' + app->get_name();
}

}  // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string, CLI::AppFormatMode mode) const {
    const CommandHelp* help = command_help(full_name(app));
    if (!help) return "";
    std::string out = in(language_, help->summary) + "\n\n";
    out += std::string(in(language_, "Aufruf: ", "Usage: ")) + in(language_, help->usage) + '\n';
    out += make_subcommands(app, mode) + make_groups(app, mode);
    return out + '\n' + in(language_, help->footer) + '\n';
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
    return option->get_option_text().empty() ? "" : ' ' + option->get_option_text();
}

}  // namespace stimmig
