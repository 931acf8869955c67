#include "cli/cli.h"

#include "cli/console.h"
#include "cli/facts_commands.h"
#include "cli/flags.h"
#include "cli/pipeline.h"
#include "cli/rule_commands.h"
#include "cli/settings.h"
#include "cli/version.h"
#include "cli/why_command.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

int dispatch(const Flags& flags, const Settings& settings, Console& console) {
    if (flags.command == "check") return check_command(settings, flags.levels, console);
    if (flags.command == "extract") return extract_command(settings, console);
    if (flags.command == "rules list") return list_command(settings, console);
    if (flags.command == "rules test") return test_command(settings, console);
    if (flags.command == "why") return why_command(settings, console);
    if (flags.command == "facts check") return facts_check_command(settings, console);
    if (flags.command == "facts add") return facts_add_command(settings, console);
    if (flags.command == "explain") return explain_command(settings, console);
    console.write(version_text());
    return console.status(nothing_found);
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
    const Result<Settings> settings = resolve(parsed->flags, *language, environment);
    if (!settings) return give_up(settings.errors());
    return dispatch(parsed->flags, *settings, console);
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
