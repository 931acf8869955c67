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

namespace {

/// Gives the rules the options of [rule.NAME]; those that no rule has are complained about.
void set_options(Ruleset& rules, const Config& config, Console& console) {
    for (const auto& [name, rule] : config.rules) {
        for (const auto& [option, value] : rule.options) {
            const auto complain = [&](const std::string& message) {
                console.complain(Error{config.path, value.line, value.column, message});
            };
            const std::optional<Number> number = Number::parse(value.value);
            if (!number) {
                complain(quoted(console.language, value.value) +
                         std::string(in(console.language, " ist keine Zahl", " is no number")));
            } else if (number->sign() < 0) {
                complain(quoted(console.language, value.value) +
                         std::string(in(console.language, " ist kleiner als 0", " is less than 0")));
            } else if (!rules.set_option(name, option, value.value)) {
                std::vector<std::string> known{"level"};
                if (const CheckRule* check = rules.check(name))
                    for (const auto& [each, ignored] : check->options) known.push_back(each);
                complain(std::string(in(console.language, "unbekannte Einstellung ", "unknown option ")) +
                         quoted(console.language, option) + meant_name(console.language, option, known));
            }
        }
    }
}

}  // namespace

std::optional<Ruleset> load_rules(const Settings& settings, Console& console,
                                  const std::vector<std::string>& more_directories) {
    std::vector<std::string> directories = settings.rule_directories;
    directories.insert(directories.end(), more_directories.begin(), more_directories.end());
    Result<Ruleset> rules = Ruleset::load(directories);
    if (!rules) {
        console.complain(rules.errors());
        return std::nullopt;
    }
    const int before = console.status(nothing_found);
    set_options(*rules, settings.config, console);
    if (console.status(nothing_found) != before) return std::nullopt;
    return std::move(*rules);
}

std::optional<Levels> load_levels(const Settings& settings, const Ruleset& rules, Console& console) {
    Result<Levels> levels = resolve_levels(settings, rules, console.language);
    if (levels) return std::move(*levels);
    console.complain(levels.errors());
    return std::nullopt;
}

std::optional<Ruleset> load_archive_rules(const Settings& settings, Console& console) {
    std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return std::nullopt;
    const std::optional<Levels> levels = load_levels(settings, *rules, console);
    if (!levels) return std::nullopt;
    for (const auto& [check, level] : *levels) rules->set_level(check, to_string(level));
    return rules;
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
    const std::optional<Ruleset> rules = load_rules(settings, console);
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
    const std::optional<Ruleset> rules = load_rules(settings, console, settings.paths);
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
