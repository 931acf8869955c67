#include "cli/baseline_command.h"

#include "cli/check_run.h"
#include "cli/wording.h"
#include "report/printable.h"
#include "triage/baseline.h"

namespace stimmig {

int baseline_command(const Settings& settings, Console& console) {
    const std::optional<Inputs> inputs = find_texts(settings, console);
    if (!inputs) return failed;
    const std::optional<CheckRun> run = run_check(settings, *inputs, "", console);
    // A baseline without the texts that could not be read would make all their findings new ones.
    if (!run || console.status(nothing_found) == failed) return failed;
    if (!open_outputs(settings, *inputs, console)) return failed;
    if (!console.write(to_text(make_baseline(run->texts, run->findings)), settings.output)) return failed;
    const Language language = console.language;
    console.write(
        printable(settings.output) + ": " +
        counted(run->findings.size(), in(language, "Fund", "finding"), in(language, "Funde", "findings"), language) +
        std::string(in(language, " festgehalten; stimmig check --baseline ", " recorded; stimmig check --baseline ")) +
        printable(settings.output) + std::string(in(language, " meldet nur neue.\n", " reports only new ones.\n")));
    return console.status(nothing_found);
}

}  // namespace stimmig
