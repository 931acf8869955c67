#include "cli/help.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

const std::array<CommandHelp, 11>& all_helps() {
    static const std::array<CommandHelp, 11> helps{{
        {"",
         {"stimmig BEFEHL [OPTIONEN]", "stimmig COMMAND [OPTIONS]"},
         {"stimmig findet Geldbeträge, Prozentangaben und Daten in deutschen Texten und meldet,\nwo sich zwei Angaben "
          "zur selben Sache widersprechen.",
          "stimmig finds amounts of money, percentages and dates in German texts and reports\nwhere two statements of "
          "the same fact disagree."},
         {"Beispiele:\n"
          "  stimmig check artikel.md quelle.txt     zwei Texte gegeneinander prüfen\n"
          "  stimmig check redaktion/                alle Texte eines Ordners\n"
          "  stimmig extract artikel.md              welche Zahlen stehen darin?\n"
          "  stimmig explain divergence              was heißt diese Meldung?\n"
          "\n"
          "Rückgabewert: 0 nichts gefunden, 1 Funde, 2 der Auftrag war nicht auszuführen.\n"
          "Mehr zu jedem Befehl: stimmig BEFEHL --help",
          "Examples:\n"
          "  stimmig check article.md source.txt     check two texts against each other\n"
          "  stimmig check newsroom/                 all texts of a directory\n"
          "  stimmig extract article.md              which figures does it state?\n"
          "  stimmig explain divergence              what does this finding mean?\n"
          "\n"
          "Exit status: 0 nothing found, 1 findings, 2 it could not do what was asked.\n"
          "More about each command: stimmig COMMAND --help"}},
        {"check",
         {"stimmig check [OPTIONEN] DATEI|ORDNER|- ...", "stimmig check [OPTIONS] FILE|DIRECTORY|- ..."},
         {"Prüft Texte: jeden in sich und alle gegeneinander.",
          "Checks texts: each in itself, and all against each other."},
         {"Ordner werden mit allen Unterordnern gelesen (.txt .md .markdown .html .htm); Verborgenes bleibt außer "
          "Acht.\n"
          "\n"
          "Beispiele:\n"
          "  stimmig check artikel.md quelle-a.txt quelle-b.html\n"
          "  stimmig check --format json redaktion/ > funde.json\n"
          "  stimmig check --fail-on error --level divergence=note artikel.md\n"
          "  pandoc artikel.docx -t markdown | stimmig check - --stdin-filename artikel.md\n"
          "\n"
          "Rückgabewert: 0 nichts von der Stufe --fail-on oder darüber, 1 Funde, 2 der Auftrag war nicht (ganz) "
          "auszuführen.",
          "Directories are read with all below them (.txt .md .markdown .html .htm); hidden files are skipped.\n"
          "\n"
          "Examples:\n"
          "  stimmig check article.md source-a.txt source-b.html\n"
          "  stimmig check --format json newsroom/ > findings.json\n"
          "  stimmig check --fail-on error --level divergence=note article.md\n"
          "  pandoc article.docx -t markdown | stimmig check - --stdin-filename article.md\n"
          "\n"
          "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 it could not do (all of) what was asked."}},
        {"extract",
         {"stimmig extract [OPTIONEN] DATEI|ORDNER|- ...", "stimmig extract [OPTIONS] FILE|DIRECTORY|- ..."},
         {"Zeigt jede Zahl der Texte mit Wert, Einheit und dem, wovon sie handelt.",
          "Shows every figure of the texts with its value, its unit and what it is about."},
         {"Beispiele:\n"
          "  stimmig extract artikel.md\n"
          "  stimmig extract --format jsonl archiv/ > zahlen.jsonl\n"
          "  stimmig extract --format jsonl artikel.md | jq -r 'select(.kind == \"money\") | .surface'",
          "Examples:\n"
          "  stimmig extract article.md\n"
          "  stimmig extract --format jsonl archive/ > figures.jsonl\n"
          "  stimmig extract --format jsonl article.md | jq -r 'select(.kind == \"money\") | .surface'"}},
        {"rules",
         {"stimmig rules list|test [OPTIONEN]", "stimmig rules list|test [OPTIONS]"},
         {"Zeigt und prüft die Regeln.", "Lists and tests the rules."},
         {"Beispiele:\n"
          "  stimmig rules list\n"
          "  stimmig rules test meine-regeln/",
          "Examples:\n"
          "  stimmig rules list\n"
          "  stimmig rules test my-rules/"}},
        {"rules list",
         {"stimmig rules list [OPTIONEN]", "stimmig rules list [OPTIONS]"},
         {"Zählt alle Prüfungen, Muster und Messgrößen auf.", "Lists all checks, patterns and measures."},
         {"Beispiele:\n"
          "  stimmig rules list\n"
          "  stimmig rules list --rules meine-regeln/",
          "Examples:\n"
          "  stimmig rules list\n"
          "  stimmig rules list --rules my-rules/"}},
        {"rules test",
         {"stimmig rules test [OPTIONEN] [ORDNER]", "stimmig rules test [OPTIONS] [DIRECTORY]"},
         {"Prüft die Beispiele und Gegenbeispiele aller Regeln, auch die eines eigenen Ordners.",
          "Runs the examples and counterexamples of all rules, those of a directory of one's own too."},
         {"Beispiele:\n"
          "  stimmig rules test\n"
          "  stimmig rules test meine-regeln/\n"
          "\n"
          "Rückgabewert: 0 alle stimmen, 1 mindestens eines nicht, 2 die Regeln sind fehlerhaft.",
          "Examples:\n"
          "  stimmig rules test\n"
          "  stimmig rules test my-rules/\n"
          "\n"
          "Exit status: 0 all hold, 1 at least one does not, 2 the rules are faulty."}},
        {"explain",
         {"stimmig explain [OPTIONEN] NAME", "stimmig explain [OPTIONS] NAME"},
         {"Erklärt eine Prüfung, ein Muster oder eine Messgröße: was, warum, Beispiele.",
          "Explains a check, a pattern or a measure: what, why, examples."},
         {"Beispiele:\n"
          "  stimmig explain divergence\n"
          "  stimmig rules list                      alle Namen",
          "Examples:\n"
          "  stimmig explain divergence\n"
          "  stimmig rules list                      all names"}},
        {"why",
         {"stimmig why [OPTIONEN] DATEI:ZEILE[:SPALTE] DATEI:ZEILE[:SPALTE] [DATEI ...]",
          "stimmig why [OPTIONS] FILE:LINE[:COLUMN] FILE:LINE[:COLUMN] [FILE ...]"},
         {"Sagt, warum zwei Zahlen verglichen werden oder nicht, und was dabei herauskommt.",
          "Says why two figures are compared or not, and what comes of it."},
         {"Weitere Dateien sind Texte, die mit geprüft wurden: auch sie entscheiden mit, was zusammengehört.\n"
          "\n"
          "Beispiele:\n"
          "  stimmig why artikel.md:12:30 quelle.txt:3",
          "Further files are texts that were checked as well: they, too, decide what belongs together.\n"
          "\n"
          "Examples:\n"
          "  stimmig why article.md:12:30 source.txt:3"}},
        {"facts",
         {"stimmig facts check|add [OPTIONEN]", "stimmig facts check|add [OPTIONS]"},
         {"Prüft und ergänzt Dateien mit freigegebenen Fakten.", "Checks and extends files of approved facts."},
         {"Beispiele:\n"
          "  stimmig facts check fakten.toml\n"
          "  stimmig facts add fakten.toml --from artikel.md:12\n"
          "  stimmig check --facts fakten.toml artikel.md",
          "Examples:\n"
          "  stimmig facts check facts.toml\n"
          "  stimmig facts add facts.toml --from article.md:12\n"
          "  stimmig check --facts facts.toml article.md"}},
        {"facts check",
         {"stimmig facts check [OPTIONEN] DATEI ...", "stimmig facts check [OPTIONS] FILE ..."},
         {"Prüft, ob eine Datei mit Fakten fehlerfrei ist.", "Checks whether a file of facts is free of faults."},
         {"So sieht ein Fakt aus:\n"
          "  [[fact]]\n"
          "  subject = \"Nvidia\"\n"
          "  aliases = [\"NVIDIA\"]                    nach Belieben\n"
          "  measure = \"Börsenwertverlust\"           oder ein Name aus stimmig rules list\n"
          "  value = \"589 Mrd. USD\"                  wie ein Text es schreibt\n"
          "  period = \"27. Januar 2025\"              nach Belieben; oder valid-from, valid-until\n"
          "  source = \"...\"                          nach Belieben, ebenso note\n"
          "\n"
          "Rückgabewert: 0 fehlerfrei, 2 Fehler, jeder mit Zeile und Spalte.\n\n"
          "Beispiele:\n"
          "  stimmig facts check fakten.toml",
          "This is a fact:\n"
          "  [[fact]]\n"
          "  subject = \"Nvidia\"\n"
          "  aliases = [\"NVIDIA\"]                    optional\n"
          "  measure = \"Börsenwertverlust\"           or a name of stimmig rules list\n"
          "  value = \"589 Mrd. USD\"                  as a text writes it\n"
          "  period = \"27. Januar 2025\"              optional; or valid-from, valid-until\n"
          "  source = \"...\"                          optional, as is note\n"
          "\n"
          "Exit status: 0 no faults, 2 faults, each with line and column.\n\n"
          "Examples:\n"
          "  stimmig facts check facts.toml"}},
        {"facts add",
         {"stimmig facts add [OPTIONEN] DATEI --from DATEI:ZEILE[:SPALTE]",
          "stimmig facts add [OPTIONS] FILE --from FILE:LINE[:COLUMN]"},
         {"Hängt eine Zahl eines Textes als Fakt an; was in der Datei steht, bleibt.",
          "Appends a text's figure as a fact; what the file holds stays as it is."},
         {"Beispiele:\n"
          "  stimmig facts add fakten.toml --from artikel.md:12 --source \"Geschäftsbericht 2024\"\n"
          "  stimmig facts add fakten.toml --from artikel.md:12:30 --measure Umsatz",
          "Examples:\n"
          "  stimmig facts add facts.toml --from article.md:12 --source \"annual report 2024\"\n"
          "  stimmig facts add facts.toml --from article.md:12:30 --measure Umsatz"}},
    }};
    return helps;
}

}  // namespace

std::span<const CommandHelp> command_helps() {
    return all_helps();
}

const CommandHelp* command_help(std::string_view name) {
    const auto found = std::find_if(all_helps().begin(), all_helps().end(),
                                    [&](const CommandHelp& help) { return help.name == name; });
    return found == all_helps().end() ? nullptr : &*found;
}

}  // namespace stimmig
