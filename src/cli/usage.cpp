#include "cli/usage.h"

#include <algorithm>

namespace stimmig {
namespace {

/// Of a command that does not say more about it itself.
void add_exit_status(Usage& usage) {
    if (usage.options.empty() || usage.footer.de.find("Rückgabewert:") != std::string::npos) return;
    usage.footer.de += "\n\nRückgabewert: 0 ausgeführt, 2 der Auftrag war nicht (ganz) auszuführen.";
    usage.footer.en += "\n\nExit status: 0 done, 2 it could not do (all of) what was asked.";
}

std::vector<Usage> all_usages() {
    std::vector<Usage> all{program_usage(), check_usage(), baseline_usage(), extract_usage()};
    for (const std::vector<Usage>& group :
         {audit_usages(), config_usages(), rules_usages(), facts_usages(), shell_usages()})
        all.insert(all.end(), group.begin(), group.end());
    for (Usage& usage : all) add_exit_status(usage);
    return all;
}

}  // namespace

const std::vector<Usage>& usages() {
    static const std::vector<Usage> all = all_usages();
    return all;
}

const Usage* usage_of(std::string_view name) {
    const auto found =
        std::find_if(usages().begin(), usages().end(), [&](const Usage& usage) { return usage.name == name; });
    return found == usages().end() ? nullptr : &*found;
}

std::vector<Option> general_options() {
    return {
        {"--rules",
         {"ORDNER", "DIR"},
         {"eigene Regeln dazu (mehrfach möglich)", "further rules (repeatable)"},
         &Flags::rule_directories},
        {"--config",
         {"DATEI", "FILE"},
         {"diese Konfiguration statt der nächstgelegenen stimmig.toml",
          "this configuration instead of the nearest stimmig.toml"},
         &Flags::config_file},
        {"--isolated", {}, {"keine Konfigurationsdatei beachten", "heed no configuration file"}, &Flags::isolated},
        language_option(),
    };
}

Option language_option() {
    return {"--lang", same("de|en"), {"Sprache der Meldungen (de)", "language of the messages (de)"}, &Flags::lang};
}

std::vector<Option> reading_options() {
    return {
        {"--include",
         {"MUSTER", "PATTERN"},
         {"aus Ordnern nur, was darauf passt (mehrfach möglich)", "from directories only what fits (repeatable)"},
         &Flags::include},
        {"--exclude",
         {"MUSTER", "PATTERN"},
         {"nicht lesen, was darauf passt (mehrfach möglich)", "leave out what fits (repeatable)"},
         &Flags::exclude},
        {"--no-ignore", {}, {"auch lesen, was .gitignore nennt", "read what .gitignore names, too"}, &Flags::no_ignore},
        {"--files-from",
         {"DATEI|-", "FILE|-"},
         {"weitere Texte, einer je Zeile, aus dieser Liste", "further texts, one a line, from this list"},
         &Flags::files_from},
        {"--locale",
         same("de-DE|de-AT|de-CH"),
         {"wie die Texte Zahlen schreiben (die Texte selbst zeigen es)",
          "how the texts write numbers (the texts themselves show it)"},
         &Flags::locale},
        {"--stdin-filename",
         same("NAME"),
         {"Name des Textes von der Standardeingabe (-)", "name of the text from standard input (-)"},
         &Flags::stdin_filename},
        {"--jobs",
         same("N"),
         {"so viele Texte zugleich lesen (Zahl der Kerne)", "read so many texts at a time (number of cores)"},
         &Flags::jobs},
        {"--color",
         same("auto|always|never"),
         {"Farben; auto beachtet Terminal, NO_COLOR, CLICOLOR_FORCE (auto)",
          "colours; auto looks at the terminal, NO_COLOR, CLICOLOR_FORCE (auto)"},
         &Flags::color},
    };
}

Message same(std::string_view words) {
    return {std::string(words), std::string(words)};
}

void append(std::vector<Option>& options, const std::vector<Option>& more) {
    options.insert(options.end(), more.begin(), more.end());
}

}  // namespace stimmig
