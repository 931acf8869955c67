// `stimmig check`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

Usage check_usage() {
    std::vector<Option> options = reading_options(same("human|json"));
    const std::vector<Option> own{
        {"--fail-on",
         same("error|warning|note|never"),
         {"ab dieser Stufe ist der Rückgabewert 1 (warning)", "exit status 1 from this level on (warning)"},
         &Flags::fail_on},
        {"--min-level",
         same("error|warning|note"),
         {"ab dieser Stufe wird berichtet (warning; mit --fail-on note: note)",
          "report from this level on (warning; with --fail-on note: note)"},
         &Flags::min_level},
        {"--level",
         {"REGEL=STUFE", "RULE=LEVEL"},
         {"Stufe einer Prüfung: error, warning, note, off (mehrfach möglich)",
          "level of a check: error, warning, note, off (repeatable)"},
         &Flags::levels},
        {"--facts",
         {"DATEI", "FILE"},
         {"freigegebene Fakten, denen kein Text widersprechen darf (mehrfach möglich)",
          "approved facts that no text may contradict (repeatable)"},
         &Flags::facts},
    };
    append(options, own);
    append(options, general_options());
    return {"check",
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
             "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 it could not do (all of) what was asked."},
            options};
}

}  // namespace stimmig
