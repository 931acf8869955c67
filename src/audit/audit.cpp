#include "audit/audit.h"

#include "audit/blocking.h"
#include "audit/comparing.h"
#include "audit/gathering.h"
#include "store/documents.h"
#include "store/keys.h"
#include "store/pairs.h"
#include "store/stories.h"

namespace stimmig {
namespace {

/// What is worth comparing, and what comes of it, is to be found anew.
void forget_comparisons(const Ruleset& rules, Database& database) {
    const Rarity rarity(rules);
    Stories(database).remove_all();
    Pairs(database).clear();
    Keys keys(database);
    keys.clear();
    Documents documents(database);
    documents.for_each([&](std::int64_t id) {
        const std::optional<Digest> digest = documents.load(id);
        if (!digest) return;
        KeyedDocument place = place_in_group(digest->text.document);
        place.document = id;
        for (const BlockingKey& key : keys_of(*digest, rarity)) keys.add(key.key, place);
    });
}

/// Begins or resumes a run, and lets go of comparisons that were made with other rules.
Result<Run> begin(const Ruleset& rules, const Provenance& provenance, Store& store, Observer& observer) {
    Database& database = store.database();
    store.begin();
    const Run before = last_run(database);
    const Provenance then = store.provenance(before.provenance);
    const Run run = begin_run(database, store.provenance_id(provenance));
    if (before.id != 0 && then != provenance) {
        const bool compares_anew = then.comparing != provenance.comparing || then.version != provenance.version;
        if (compares_anew) {
            forget_comparisons(rules, database);
        }
        observer.rules_changed(compares_anew);
    }
    if (const auto error = store.commit()) return *error;
    return run;
}

}  // namespace

Result<Run> audit(const Ruleset& rules, const Provenance& provenance, const AuditOptions& options, Store& store,
                  Observer& observer) {
    Result<Run> run = begin(rules, provenance, store, observer);
    if (!run) return run;
    if (const auto error = read_archive(rules, options, store, *run, observer)) return *error;
    if (const auto error = compare_texts(rules, options, store, observer)) return *error;
    observer.progress(Stage::gathering, 0, 0);
    if (const auto error = gather_findings(rules, store, *run)) return *error;
    return run;
}

}  // namespace stimmig
