#include "cli/cli.h"

#include <array>
#include <stdexcept>

#include "cli/audit_command.h"
#include "cli/baseline_command.h"
#include "cli/check_command.h"
#include "cli/completion.h"
#include "cli/config_commands.h"
#include "cli/configuration.h"
#include "cli/console.h"
#include "cli/extract_command.h"
#include "cli/facts_commands.h"
#include "cli/flags.h"
#include "cli/manual.h"
#include "cli/rule_commands.h"
#include "cli/settings.h"
#include "cli/version.h"
#include "cli/why_command.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

using Run = int (*)(const Settings&, Console&);

constexpr std::array<std::pair<std::string_view, Run>, 16> commands{{
    {"check", check_command},
    {"baseline", baseline_command},
    {"config", config_command},
    {"init", init_command},
    {"extract", extract_command},
    {"audit", audit_command},
    {"compare", compare_command},
    {"facts search", facts_search_command},
    {"rules list", list_command},
    {"rules test", test_command},
    {"explain", explain_command},
    {"why", why_command},
    {"facts check", facts_check_command},
    {"facts add", facts_add_command},
    {"completion", completion_command},
    {"manual", manual_command},
}};

int dispatch(std::string_view name, const Settings& settings, Console& console) {
    for (const auto& [command, run] : commands)
        if (command == name) return run(settings, console);
    throw std::logic_error("no such command: " + std::string(name));  // flags.h lets none through
}

int run_or_throw(const std::vector<std::string>& arguments, const Environment& environment, Console& console) {
    const auto give_up = [&](const Errors& errors) {
        console.complain(errors);
        return static_cast<int>(failed);
    };
    const Result<Language> language = requested_language(arguments);
    if (!language) return give_up(language.errors());
    console.language = *language;
    const Result<Parsed> parsed = parse_flags(arguments, *language);
    if (!parsed) return give_up(parsed.errors());
    if (parsed->help) {
        console.write(*parsed->help);
        return console.status(nothing_found);
    }
    if (parsed->flags.version) {
        console.write(version_text());
        return console.status(nothing_found);
    }
    const Result<Config> config = load_config(parsed->flags);
    if (!config) return give_up(config.errors());
    if (with_config(parsed->flags, *config).lang == "en") console.language = Language::en;
    const Result<Settings> settings = resolve(parsed->flags, *config, console.language, environment);
    if (!settings) return give_up(settings.errors());
    console.quiet = settings->report.quiet;
    return dispatch(parsed->flags.command, *settings, console);
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const Environment& environment) {
    Console console(in, out, err);
    try {
        return run_or_throw(arguments, environment, console);
    } catch (const std::exception& e) {
        // A bug, or no memory left: still one clear line, and never an abort.
        console.complain(Error{
            "", 0, 0, std::string(stimmig::in(console.language, "interner Fehler: ", "internal error: ")) + e.what()});
        return failed;
    }
}

}  // namespace stimmig
