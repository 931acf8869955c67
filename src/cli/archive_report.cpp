#include "cli/archive_report.h"

#include "cli/report_folder.h"
#include "report/audit_report.h"
#include "report/html/site.h"

namespace stimmig {

int report_archive(const Settings& settings, const Ruleset& rules, Store& store, const Run& run, Console& console) {
    const bool json = settings.json;
    if (!settings.output.empty() && !console.open(settings.output)) return failed;
    const Dossier dossier = make_dossier(rules, store, run, settings.min_level, json ? 0 : settings.limit);
    if (json) {
        const Language language = settings.report.language;
        console.write(audit_json::head(), settings.output);
        bool first = true;
        for_each_finding(store, run, settings.min_level, -1, [&](const LoadedFinding& finding) {
            const bool fresh = finding.stored.since == run.id;
            console.write((first ? "" : ",") + audit_json::finding(finding, fresh, language), settings.output);
            first = false;
        });
        console.write(audit_json::tail(dossier, language), settings.output);
    } else {
        console.write(audit_human(dossier, settings.report), settings.output);
    }
    if (!settings.report_folder.empty()) {
        const Dossier shown = make_dossier(rules, store, run, settings.min_level, most_on_site);
        if (const auto fault = write_report_folder(shown, settings.report_folder, settings.report))
            console.complain(*fault);
    }
    if (const auto failure = store.database().failure()) {
        console.complain(*failure);
        return failed;
    }
    const bool fails = settings.fail_on && has_findings(store, run, *settings.fail_on);
    return console.status(fails ? found : nothing_found);
}

}  // namespace stimmig
