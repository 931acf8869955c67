#include "cli/formatter.h"

#include "cli/usage.h"
#include "report/words.h"

namespace stimmig {

std::string full_name(const CLI::App* app) {
    if (!app->get_parent()) return "";
    const std::string above = full_name(app->get_parent());
    return above.empty() ? app->get_name() : above + ' ' + app->get_name();
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string, CLI::AppFormatMode mode) const {
    const Usage* usage = usage_of(full_name(app));
    if (!usage) return "";
    std::string out = in(language_, usage->summary) + "\n\n";
    out += std::string(in(language_, "Aufruf: ", "Usage: ")) + in(language_, usage->call) + '\n';
    out += make_subcommands(app, mode) + make_groups(app, mode);
    while (out.ends_with("\n\n")) out.pop_back();
    return out + '\n' + in(language_, usage->footer) + '\n';
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
    return option->get_option_text().empty() ? "" : ' ' + option->get_option_text();
}

}  // namespace stimmig
