#include "audit/account.h"

#include <date/date.h>

#include <algorithm>
#include <set>

namespace stimmig {
namespace {

// More than anybody reads; all are counted.
constexpr std::uint64_t most_gone = 10'000;

std::optional<Day> day_of(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return Day(date::days(static_cast<int>(row.integer(column))));
}

void count_texts(Database& database, Dossier& dossier) {
    Query all(database, "SELECT outlet, author, day, figures FROM documents");
    while (all.next()) {
        ++dossier.texts;
        dossier.figures += static_cast<std::uint64_t>(all.integer(3));
        ++dossier.by_outlet[std::string(all.text(0))].texts;
        ++dossier.by_author[std::string(all.text(1))].texts;
        ++dossier.by_month[month_of(day_of(all, 2))].texts;
    }
}

/// Counts every finding without loading a single text.
void count_findings(Store& store, const Run& run, Level least, Dossier& dossier) {
    Findings findings(store.database(), run.id);
    Query head(store.database(), "SELECT outlet, author, day FROM documents WHERE id = ?");
    std::map<std::string, std::set<std::int64_t>> texts_by_rule;
    findings.for_each(least, -1, [&](const StoredFinding& stored) {
        ShownFinding shown = show_finding(stored.finding);
        for (const FigureRef& ref : stored.finding.figures) {
            ShownFigure figure;
            figure.text = stored.documents[ref.text];
            head.bind(1, figure.text);
            if (head.next()) {
                figure.outlet = head.text(0);
                figure.author = head.text(1);
                figure.date = day_of(head, 2);
            }
            head.reset();
            shown.figures.push_back(std::move(figure));
            texts_by_rule[shown.rule].insert(stored.documents[ref.text]);
        }
        count_finding(dossier, shown);
        ++(stored.since == run.id ? dossier.fresh : dossier.unchanged);
    });
    for (const auto& [rule, texts] : texts_by_rule) dossier.by_rule[rule].texts = texts.size();
}

/// Subjects and measures that hold the words, from an index over all of them: few, however many figures there are.
std::vector<std::string> names_with(Database& database, const std::string& column, const std::string& words) {
    std::vector<std::string> found;
    // Jumps from one value to the next larger one.
    Query next(database, "SELECT min(" + column + ") FROM figures WHERE " + column + " > ?");
    std::string last;
    while (true) {
        next.bind(1, last);
        if (!next.next() || next.is_null(0)) break;
        last = next.text(0);
        next.reset();
        if (lower(last).find(words) != std::string::npos) found.push_back(last);
    }
    next.reset();
    return found;
}

/// Measures that a noun of a text names: "Umsatz" is revenue.
std::vector<std::string> measures_named(const Ruleset& rules, const std::string& words) {
    std::vector<std::string> found;
    for (const Measure& measure : rules.measures())
        if (std::any_of(measure.nouns.begin(), measure.nouns.end(),
                        [&](const std::string& noun) { return lower(noun) == words; }))
            found.push_back(measure.name);
    return found;
}

}  // namespace

void for_each_finding(Store& store, const Run& run, Level least, std::int64_t most,
                      const std::function<void(const LoadedFinding&)>& visit) {
    Findings findings(store.database(), run.id);
    Documents documents(store.database());
    findings.for_each(least, most, [&](const StoredFinding& stored) {
        LoadedFinding loaded{stored, {}};
        for (const std::int64_t document : stored.documents) {
            std::optional<Digest> digest = documents.load(document);
            if (!digest) return;
            loaded.digests.push_back(std::move(*digest));
        }
        visit(loaded);
    });
}

bool has_findings(Store& store, const Run& run, Level least) {
    bool any = false;
    Findings(store.database(), run.id).for_each(least, 1, [&](const StoredFinding&) { any = true; });
    return any;
}

Dossier make_dossier(const Ruleset& rules, Store& store, const Run& run, Level least, std::int64_t most) {
    Dossier dossier;
    count_texts(store.database(), dossier);
    count_findings(store, run, least, dossier);
    const Widths widths = widths_of(rules, "divergence");
    for_each_finding(store, run, least, most, [&](const LoadedFinding& loaded) {
        const Finding& finding = loaded.stored.finding;
        ShownFinding shown = show_finding(finding);
        shown.change = loaded.stored.since == run.id ? Change::fresh : Change::unchanged;
        const std::vector<Part> parts = parts_of(finding);
        for (std::size_t i = 0; i < finding.figures.size(); ++i) {
            const auto [text, figure] = finding.figures[i];
            const Digest& digest = loaded.digests[text];
            shown.figures.push_back(show_figure(digest.text, figure, digest.places[figure], widths));
            shown.figures.back().part = parts[i];
            shown.figures.back().text = loaded.stored.documents[text];
        }
        dossier.findings.push_back(std::move(shown));
    });
    dossier.left_out = dossier.fresh + dossier.unchanged - dossier.findings.size();
    Query below(store.database(), "SELECT count(*) FROM findings WHERE gone IS NULL AND rank < ?");
    below.bind(1, static_cast<std::int64_t>(least));
    if (below.next()) dossier.hidden = static_cast<std::uint64_t>(below.integer(0));
    dossier.compared_with_before = run.id > 1;
    Findings(store.database(), run.id).for_each_gone(least, [&](const StoredFinding& stored) {
        if (dossier.gone++ >= most_gone) return;
        dossier.gone_findings.push_back(show_finding(stored.finding));
        dossier.gone_findings.back().change = Change::gone;
    });
    return dossier;
}

bool search_facts(const Ruleset& rules, Store& store, const std::string& words, std::int64_t most,
                  const std::function<void(const KnownStatement&)>& visit) {
    Database& database = store.database();
    Documents documents(database);
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    const std::string wanted = lower(words);
    for (const std::string column : {"subject", "measure"}) {
        std::vector<std::string> names;
        if (column == "measure") names = measures_named(rules, wanted);
        for (std::string& name : names_with(database, column, wanted)) names.push_back(std::move(name));
        for (const std::string& name : names) {
            Query rows(database,
                       "SELECT document, number FROM figures JOIN documents ON documents.id = document WHERE " +
                           column + " = ? ORDER BY subject, measure, day, path, name, number");
            rows.bind(1, name);
            while (rows.next()) {
                const std::int64_t document = rows.integer(0);
                const std::int64_t figure = rows.integer(1);
                if (seen.contains({document, figure})) continue;
                if (most >= 0 && static_cast<std::int64_t>(seen.size()) >= most) return true;
                seen.emplace(document, figure);
                std::optional<Digest> digest = documents.load(document);
                if (!digest) return false;
                visit({std::move(*digest), static_cast<std::uint32_t>(figure)});
            }
        }
    }
    return false;
}

}  // namespace stimmig
