#include "cli/rule_commands.h"

#include <algorithm>
#include <optional>

#include "cli/rule_examples.h"
#include "cli/wording.h"
#include "extract/extract.h"
#include "report/printable.h"
#include "report/rule_text.h"
#include "ruleset/names.h"
#include "ruleset/nearest.h"

namespace stimmig {

std::optional<Ruleset> load_rules(const std::vector<std::string>& directories, Console& console) {
    Result<Ruleset> rules = Ruleset::load(directories);
    if (rules) return std::move(*rules);
    console.complain(rules.errors());
    return std::nullopt;
}

namespace {

/// Name, what kind or level, summary; in columns.
struct Entry {
    std::string name;
    std::string kind;
    std::string summary;
};

std::string listing(std::string_view title, const std::vector<Entry>& entries) {
    if (entries.empty()) return "";
    std::size_t name = 0;
    std::size_t kind = 0;
    for (const Entry& entry : entries) {
        name = std::max(name, columns_of(entry.name));
        kind = std::max(kind, columns_of(entry.kind));
    }
    std::string out = std::string(title) + " (" + std::to_string(entries.size()) + ")\n";
    for (const Entry& entry : entries)
        out += "  " + padded(printable(entry.name), name) + "  " + padded(printable(entry.kind), kind) + "  " +
               printable(entry.summary) + '\n';
    return out;
}

}  // namespace

int list_command(const Settings& settings, Console& console) {
    const std::optional<Ruleset> rules = load_rules(settings.rule_directories, console);
    if (!rules) return failed;
    std::vector<Entry> checks, patterns, measures;
    for (const CheckRule& rule : rules->checks())
        checks.push_back({rule.name, rule.level, rule_summary(rule, console.language)});
    for (const Pattern& pattern : rules->patterns())
        patterns.push_back({pattern.name, std::string(to_string(pattern.kind)), pattern.summary});
    for (const Measure& measure : rules->measures()) measures.push_back({measure.name, "", measure.summary});
    const Language language = console.language;
    std::string out;
    for (const std::string& part :
         {listing(in(language, "Prüfungen", "Checks"), checks), listing(in(language, "Muster", "Patterns"), patterns),
          listing(in(language, "Messgrößen", "Measures"), measures)})
        if (!part.empty()) out += (out.empty() ? "" : "\n") + part;
    out += (out.empty() ? "" : "\n") +
           std::string(in(language, "Namen von Firmen und Stellen: ", "Names of companies and bodies: ")) +
           std::to_string(rules->subjects().size()) + '\n';
    console.write(out);
    return console.status(nothing_found);
}

int test_command(const Settings& settings, Console& console) {
    std::vector<std::string> directories = settings.rule_directories;
    directories.insert(directories.end(), settings.paths.begin(), settings.paths.end());
    const std::optional<Ruleset> rules = load_rules(directories, console);
    if (!rules) return failed;
    Errors faults = test_examples(*rules);
    const Errors more = test_check_examples(*rules);
    faults.insert(faults.end(), more.begin(), more.end());
    std::string out;
    for (const Error& fault : faults) out += printable(fault.to_string()) + '\n';
    std::size_t examples = 0;
    for (const Pattern& pattern : rules->patterns())
        examples += pattern.examples.size() + pattern.counterexamples.size();
    for (const CheckRule& rule : rules->checks()) examples += rule.wrong.size() + rule.right.size();
    const Language language = console.language;
    out += counted(examples, in(language, "Beispiel", "example"), in(language, "Beispiele", "examples"), language);
    out += faults.empty() ? std::string(in(language, ", alle stimmen.\n", ", all hold.\n"))
                          : ", " +
                                counted(faults.size(), in(language, "Fehler", "fault"),
                                        in(language, "Fehler", "faults"), language) +
                                ".\n";
    console.write(out);
    return console.status(faults.empty() ? nothing_found : found);
}

}  // namespace stimmig
