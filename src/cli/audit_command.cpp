#include "cli/audit_command.h"

#include "audit/audit.h"
#include "audit/rule_hashes.h"
#include "cli/archive_report.h"
#include "cli/memory_budget.h"
#include "cli/progress.h"
#include "cli/report_folder.h"
#include "cli/rule_commands.h"
#include "cli/version.h"
#include "cli/wording.h"
#include "report/audit_report.h"
#include "report/printable.h"

namespace stimmig {

int audit_command(const Settings& settings, Console& console) {
    if (!settings.report_folder.empty()) {
        if (const auto fault = report_folder_fault(settings.report_folder)) {
            console.complain(*fault);
            return failed;
        }
    }
    const std::optional<Ruleset> rules = load_archive_rules(settings, console);
    if (!rules) return failed;
    Result<Store> store = Store::open(settings.store, keep_within(settings.memory, settings.jobs));
    if (!store) {
        console.complain(store.errors());
        return failed;
    }
    rules->prepare();
    const AuditOptions options{settings.paths, settings.jobs};
    Progress progress(console, settings.progress_bar);
    const Result<Run> run = audit(*rules, provenance_of(*rules, program_version()), options, *store, progress);
    progress.clear();
    if (!run) {
        console.complain(run.errors());
        return failed;
    }
    return report_archive(settings, *rules, *store, *run, console);
}

int facts_search_command(const Settings& settings, Console& console) {
    const std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return failed;
    Result<Store> store = Store::open_to_read(settings.store);
    if (!store) {
        console.complain(store.errors());
        return failed;
    }
    std::string words;
    for (const std::string& word : settings.paths) words += (words.empty() ? "" : " ") + word;
    std::string heading;
    bool any = false;
    const bool more = search_facts(*rules, *store, words, settings.limit, [&](const KnownStatement& statement) {
        any = true;
        if (settings.json) {
            console.write(statement_json(statement));
            return;
        }
        const Digest& digest = statement.digest;
        const ShownFigure shown = show_figure(digest.text, statement.figure, digest.places[statement.figure], Widths{});
        console.write(statement_text(shown, heading, settings.report));
    });
    if (const auto failure = store->database().failure()) console.complain(*failure);
    const Language language = console.language;
    if (!any && !settings.json)
        console.write(std::string(in(language, "Keine Angabe zu ", "No statement of ")) +
                      quoted(language, printable(words)) + ".\n");
    if (more && !settings.json)
        console.write(std::string(in(language, "\nEs gibt mehr; wie viele gezeigt werden, sagt --limit.\n",
                                     "\nThere are more; --limit says how many are shown.\n")));
    return console.status(nothing_found);
}

}  // namespace stimmig
