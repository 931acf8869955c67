#include "cli/check_command.h"

#include <filesystem>

#include "cli/check_run.h"
#include "cli/run_cache.h"

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

}  // namespace

int check_command(const Settings& settings, Console& console) {
    const std::optional<Inputs> inputs = find_texts(settings, console);
    if (!inputs) return failed;
    const RunCache cache(settings, *inputs);
    if (const std::optional<Recording> earlier = cache.find()) {
        if (!open_outputs(settings, *inputs, console)) return failed;
        return console.replay(*earlier);
    }
    console.record();
    const std::optional<CheckRun> run = run_check(settings, *inputs, settings.baseline, console);
    if (!run || !open_outputs(settings, *inputs, console)) return failed;
    write_reports({run->texts, run->findings, run->hidden, run->rules.checks(), widths_of(run->rules, "divergence")},
                  settings, console);
    const int status = console.status(run->fails ? found : nothing_found);
    cache.keep(console.recorded(status));
    return status;
}

}  // namespace stimmig
