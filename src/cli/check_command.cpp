#include "cli/check_command.h"

#include <algorithm>

#include "cli/facts_commands.h"
#include "cli/text_reader.h"

namespace stimmig {

int check_command(const Settings& settings, Console& console) {
    std::optional<Job> job = prepare(settings, console);
    if (!job) return failed;
    const Result<Levels> levels = resolve_levels(settings.levels, job->rules, console.language);
    if (!levels) {
        console.complain(levels.errors());
        return failed;
    }
    const std::optional<std::vector<Fact>> facts = load_facts(job->rules, settings.facts, console);
    if (!facts) return failed;
    const std::vector<Text> texts = TextReader(settings, job->rules, console).read(job->inputs.paths);
    std::vector<Finding> findings = run_checks(job->rules, texts, *levels, *facts);
    const bool fails = settings.fail_on && std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
                           return finding.level >= *settings.fail_on;
                       });
    const std::size_t suppressed =
        std::erase_if(findings, [&](const Finding& finding) { return finding.level < settings.min_level; });
    // "No contradictions" would be a lie where nothing could be read.
    if (texts.empty() && settings.format == OutputFormat::human) return console.status(nothing_found);
    const Report report{texts, findings, suppressed};
    console.write(settings.format == OutputFormat::json ? json_report(report, settings.report)
                                                        : human_report(report, settings.report));
    return console.status(fails ? found : nothing_found);
}

}  // namespace stimmig
