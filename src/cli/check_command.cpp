#include "cli/check_command.h"

#include <algorithm>
#include <filesystem>

#include "cli/facts_commands.h"
#include "cli/text_reader.h"

namespace stimmig {
namespace {

/// To standard output or --output FILE, and to the files of --output FORMAT=FILE, which never have colours.
void write_reports(const Report& report, const Settings& settings, Console& console) {
    const auto write = [&](const ReportFormat& format, const ReportOptions& options, const std::string& path) {
        // "No contradictions" would be a lie where nothing could be read.
        if (report.texts.empty() && format.in_words) return;
        ReportOptions here = options;
        here.folder = std::filesystem::path(path).parent_path().string();
        console.write(format.render(report, here), path);
    };
    write(*settings.format, settings.report, settings.output);
    ReportOptions plain = settings.report;
    plain.color = false;
    for (const ReportFile& file : settings.report_files) write(*file.format, plain, file.path);
}

/// Files of --source; a text that is checked is no source.
std::vector<std::string> source_paths(const Settings& settings, const Inputs& checked, Console& console) {
    Inputs sources = find_inputs(settings.sources, console.language);
    console.complain(sources.errors);
    std::erase_if(sources.paths, [&](const std::string& source) {
        return std::any_of(checked.paths.begin(), checked.paths.end(), [&](const std::string& path) {
            return path != "-" && same_file_key(path) == same_file_key(source);
        });
    });
    return std::move(sources.paths);
}

}  // namespace

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
    const TextReader reader(settings, job->rules, console);
    std::vector<Text> texts = reader.read(job->inputs.paths);
    std::vector<Witness> witnesses(texts.size());
    for (Text& source : reader.read(source_paths(settings, job->inputs, console))) {
        texts.push_back(std::move(source));
        witnesses.push_back({.is_source = true});
    }
    std::vector<Finding> findings = run_checks(job->rules, texts, *levels, *facts, witnesses);
    const bool fails = settings.fail_on && std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
                           return finding.level >= *settings.fail_on;
                       });
    const std::size_t suppressed =
        std::erase_if(findings, [&](const Finding& finding) { return finding.level < settings.min_level; });
    write_reports({texts, findings, suppressed, job->rules.checks(), widths_of(job->rules, "divergence")}, settings,
                  console);
    return console.status(fails ? found : nothing_found);
}

}  // namespace stimmig
