// `stimmig check`: what may be typed and what --help says.
#include "cli/usage.h"

#include "report/formats.h"
#include "report/printable.h"
#include "text/format.h"

namespace stimmig {
namespace {

/// A line for each form of report.
void append_formats(std::string& out, std::string Message::*language) {
    for (const ReportFormat& format : report_formats())
        out += "  " + padded(std::string(format.name), 12) + format.purpose.*language + '\n';
}

Message formats() {
    Message out{"Formen (--format, --output FORM=DATEI):\n", "Formats (--format, --output FORMAT=FILE):\n"};
    append_formats(out.de, &Message::de);
    append_formats(out.en, &Message::en);
    return out;
}

}  // namespace

Option level_option() {
    return {"--level",
            {"REGEL=STUFE", "RULE=LEVEL"},
            {"Stufe einer Prüfung: error, warning, note, off (mehrfach möglich)",
             "level of a check: error, warning, note, off (repeatable)"},
            &Flags::levels};
}

std::vector<Option> finding_options() {
    return {
        {"--min-level",
         same("error|warning|note"),
         {"ab dieser Stufe wird berichtet (warning; mit --fail-on note: note)",
          "report from this level on (warning; with --fail-on note: note)"},
         &Flags::min_level},
        level_option(),
        {"--source",
         {"DATEI|ORDNER", "FILE|DIR"},
         {"Quelle, gegen die geprüft wird, ohne sie selbst zu prüfen (mehrfach möglich)",
          "source to check against, without checking it (repeatable)"},
         &Flags::sources},
        {"--facts",
         {"DATEI", "FILE"},
         {"freigegebene Fakten, denen kein Text widersprechen darf (mehrfach möglich)",
          "approved facts that no text may contradict (repeatable)"},
         &Flags::facts},
        {"--rates",
         {"DATEI", "FILE"},
         {"Wechselkurse der Redaktion, an denen Umrechnungen gemessen werden (mehrfach möglich)",
          "the newsroom's rates of exchange, which conversions have to fit (repeatable)"},
         &Flags::rates},
    };
}

Usage check_usage() {
    std::vector<Option> options{
        {"--format",
         {"FORM", "FORMAT"},
         {"Form des Berichts (human); siehe unten", "form of the report (human); see below"},
         &Flags::format},
        {"--output",
         {"[FORM=]DATEI", "[FORMAT=]FILE"},
         {"DATEI: dorthin statt auf die Standardausgabe; FORM=DATEI: dorthin ein weiterer Bericht (mehrfach möglich)",
          "FILE: there instead of to standard output; FORMAT=FILE: there one more report (repeatable)"},
         &Flags::output},
        {"--quiet",
         {},
         {"nur die Funde: keine Zusammenfassung, keine Warnungen", "findings alone: no summary, no warnings"},
         &Flags::quiet},
        {"--statistics",
         {},
         {"nur zählen, wie oft welche Regel auf welcher Stufe meldet (wie --format statistics)",
          "only count how often which rule reports on which level (as --format statistics)"},
         &Flags::statistics},
        {"--fail-on",
         same("error|warning|note|never"),
         {"ab dieser Stufe ist der Rückgabewert 1 (warning)", "exit status 1 from this level on (warning)"},
         &Flags::fail_on},
        {"--baseline",
         {"DATEI", "FILE"},
         {"nur melden, was diese Datei von stimmig baseline nicht schon kennt",
          "report only what this file of stimmig baseline does not know already"},
         &Flags::baseline},
        {"--cache-dir",
         {"ORDNER", "DIR"},
         {"wo Ergebnisse unveränderter Läufe liegen ($XDG_CACHE_HOME/stimmig)",
          "where outcomes of unchanged runs are kept ($XDG_CACHE_HOME/stimmig)"},
         &Flags::cache_directory},
        {"--no-cache",
         {},
         {"alles neu prüfen, nichts aufheben", "check everything anew, keep nothing"},
         &Flags::no_cache},
    };
    append(options, finding_options());
    append(options, reading_options());
    append(options, general_options());
    const Message forms = formats();
    return {
        "check",
        {"stimmig check [OPTIONEN] DATEI|ORDNER|- ...", "stimmig check [OPTIONS] FILE|DIRECTORY|- ..."},
        {"Prüft Texte: jeden in sich und alle gegeneinander.",
         "Checks texts: each in itself, and all against each other."},
        {forms.de +
             "\n"
             "Ordner werden mit allen Unterordnern gelesen (" +
             extension_list() +
             "); Verborgenes und was .gitignore nennt,\n"
             "bleibt außer Acht.\n"
             "\n"
             "Beispiele:\n"
             "  stimmig check artikel.md quelle-a.txt quelle-b.html\n"
             "  stimmig check artikel.md --source agentur/ --source geschaeftsbericht.html\n"
             "  stimmig check --output sarif=funde.sarif --output junit=funde.xml redaktion/\n"
             "  stimmig check --fail-on error --level divergence=note artikel.md\n"
             "  pandoc artikel.docx -t markdown | stimmig check - --stdin-filename artikel.md\n"
             "\n"
             "Rückgabewert: 0 nichts von der Stufe --fail-on oder darüber, 1 Funde, 2 der Auftrag war nicht (ganz) "
             "auszuführen.",
         forms.en +
             "\n"
             "Directories are read with all below them (" +
             extension_list() +
             "); hidden files and what .gitignore\n"
             "names are skipped.\n"
             "\n"
             "Examples:\n"
             "  stimmig check article.md source-a.txt source-b.html\n"
             "  stimmig check article.md --source agencies/ --source annual-report.html\n"
             "  stimmig check --output sarif=findings.sarif --output junit=findings.xml newsroom/\n"
             "  stimmig check --fail-on error --level divergence=note article.md\n"
             "  pandoc article.docx -t markdown | stimmig check - --stdin-filename article.md\n"
             "\n"
             "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 it could not do (all of) what was asked."},
        options};
}

}  // namespace stimmig
