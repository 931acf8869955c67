#include "cli/facts_commands.h"

#include "cli/facts_file.h"
#include "cli/rule_commands.h"
#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {

void complain_of(const std::string& path, const std::vector<FactFault>& faults, Console& console) {
    for (const FactFault& fault : faults)
        console.complain(Error{path, fault.line, fault.column, in(console.language, fault.message)});
}

std::optional<std::vector<Fact>> load_facts(const Ruleset& rules, const std::vector<std::string>& paths,
                                            Console& console) {
    if (paths.empty()) return std::vector<Fact>();
    const Analyzer analyzer(rules);
    return load_entries(
        paths, &FactsFile::facts,
        [&](const std::string& path, const std::string& bytes) { return read_facts(rules, analyzer, path, bytes); },
        console);
}

int facts_check_command(const Settings& settings, Console& console) {
    const std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return failed;
    const std::optional<std::vector<Fact>> facts = load_facts(*rules, settings.paths, console);
    if (!facts) return failed;
    const Language language = console.language;
    std::string names;
    for (const std::string& path : settings.paths) names += (names.empty() ? "" : ", ") + printable(path);
    console.write(names + ": " +
                  counted(facts->size(), in(language, "Fakt", "fact"), in(language, "Fakten", "facts"), language) +
                  std::string(in(language, ", keine Fehler.\n", ", no faults.\n")));
    return console.status(nothing_found);
}

}  // namespace stimmig
