#include "audit/comparing.h"
#include "audit/gathering.h"
#include "audit/keyed_stream.h"
#include "audit/rule_hashes.h"
#include "cli/archive_report.h"
#include "cli/audit_command.h"
#include "cli/memory_budget.h"
#include "cli/progress.h"
#include "cli/rule_commands.h"
#include "cli/version.h"

namespace stimmig {
namespace {

/// The stages of an audit that come after reading.
Result<Run> compare(const Ruleset& rules, const Settings& settings, Store& store, Console& console,
                    Observer& observer) {
    store.begin();
    const Run run = begin_run(store.database(), store.provenance_id(provenance_of(rules, program_version())));
    if (const auto error = store.commit()) return *error;
    const auto next = [&](std::string& line) { return static_cast<bool>(std::getline(console.in(), line)); };
    if (const auto error = take_keyed_lines(next, store, run, observer)) return *error;
    const AuditOptions options{{}, settings.jobs};
    if (const auto error = compare_pairs(rules, options, store, observer)) return *error;
    if (const auto error = gather_findings(rules, store, run)) return *error;
    return run;
}

}  // namespace

int compare_command(const Settings& settings, Console& console) {
    const std::optional<Ruleset> rules = load_archive_rules(settings, console);
    if (!rules) return failed;
    Result<Store> store = Store::temporary(keep_within(settings.memory, settings.jobs));
    if (!store) {
        console.complain(store.errors());
        return failed;
    }
    Progress progress(console, settings.progress_bar);
    const Result<Run> run = compare(*rules, settings, *store, console, progress);
    progress.clear();
    if (!run) {
        console.complain(run.errors());
        return failed;
    }
    return report_archive(settings, *rules, *store, *run, console);
}

}  // namespace stimmig
