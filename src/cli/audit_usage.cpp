// `stimmig audit`, `stimmig compare`, `stimmig facts search`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {
namespace {

Option store_option() {
    return {"--store",
            {"DATEI", "FILE"},
            {"SQLite-Datei, in der steht, was schon gelesen ist", "SQLite file that holds what has been read"},
            &Flags::store,
            true};
}

/// Options of a report on a whole archive.
std::vector<Option> report_options() {
    return {
        {"--format", same("human|json"), {"Form der Ausgabe", "form of the report"}, &Flags::format},
        {"--output",
         {"DATEI", "FILE"},
         {"in diese Datei schreiben statt auf die Standardausgabe", "write to this file instead of standard output"},
         &Flags::output},
        {"--report",
         {"ORDNER", "DIRECTORY"},
         {"dorthin auch Seiten für den Browser schreiben", "also write pages for the browser there"},
         &Flags::report},
        {"--limit",
         same("N"),
         {"höchstens so viele Funde zeigen, die schwersten zuerst (20; JSON zeigt alle)",
          "show at most so many findings, the worst first (20; JSON shows all)"},
         &Flags::limit},
        {"--fail-on",
         same("error|warning|note|never"),
         {"ab dieser Stufe ist der Rückgabewert 1 (warning)", "exit status 1 from this level on (warning)"},
         &Flags::fail_on},
        {"--min-level",
         same("error|warning|note"),
         {"ab dieser Stufe wird berichtet (warning)", "report from this level on (warning)"},
         &Flags::min_level},
        level_option(),
        {"--memory",
         same("512M|2G"),
         {"so viel Speicher darf der Lauf belegen (512M)", "memory that the run may take (512M)"},
         &Flags::memory},
        {"--jobs",
         same("N"),
         {"so viele Texte zugleich lesen (Zahl der Kerne)", "read so many texts at a time (number of cores)"},
         &Flags::jobs},
        {"--color", same("auto|always|never"), {"Farben (auto)", "colours (auto)"}, &Flags::color},
    };
}

Usage audit_usage() {
    std::vector<Option> options{store_option()};
    append(options, report_options());
    append(options, general_options());
    return {
        "audit",
        {"stimmig audit [OPTIONEN] --store DATEI ARCHIV ...", "stimmig audit [OPTIONS] --store FILE ARCHIVE ..."},
        {"Prüft ein ganzes Archiv und merkt sich, was es gelesen hat.",
         "Audits a whole archive and remembers what it has read."},
        {"Ein Archiv sind Ordner und Dateien: Texte wie bei check und JSONL (id, title, date, source, author, text "
         "oder html je Zeile), auch gepackt (.gz, .zst). Ein zweiter Lauf liest nur, was neu oder geändert ist, ein "
         "abgebrochener macht weiter, wo er war.\n"
         "\n"
         "Beispiele:\n"
         "  stimmig audit archiv/ --store archiv.sqlite --report bericht\n"
         "  stimmig audit 2024.jsonl.zst 2025.jsonl.zst --store archiv.sqlite --format json > funde.json\n"
         "  stimmig facts search Nvidia --store archiv.sqlite\n"
         "\n"
         "Rückgabewert: 0 nichts von der Stufe --fail-on oder darüber, 1 Funde, 2 der Auftrag war nicht (ganz) "
         "auszuführen.",
         "An archive is directories and files: texts as for check, and JSONL (id, title, date, source, author, text "
         "or html a line), also compressed (.gz, .zst). A second run reads only what is new or changed, one that "
         "was interrupted goes on where it was.\n"
         "\n"
         "Examples:\n"
         "  stimmig audit archive/ --store archive.sqlite --report report\n"
         "  stimmig audit 2024.jsonl.zst 2025.jsonl.zst --store archive.sqlite --format json > findings.json\n"
         "  stimmig facts search Nvidia --store archive.sqlite\n"
         "\n"
         "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 it could not do (all of) what was asked."},
        options,
        1,
        {"es fehlt ein Archiv: ein Ordner oder eine Datei", "an archive is missing: a directory or a file"}};
}

Usage compare_usage() {
    std::vector<Option> options = report_options();
    append(options, general_options());
    return {
        "compare",
        {"stimmig compare [OPTIONEN] < ZEILEN", "stimmig compare [OPTIONS] < LINES"},
        {"Vergleicht, was extract --keyed auf vielen Maschinen gelesen hat.",
         "Compares what extract --keyed has read on many machines."},
        {"Die Zeilen kommen sortiert (LC_ALL=C sort); der Bericht ist der von audit über dieselben Texte.\n"
         "\n"
         "Beispiele:\n"
         "  stimmig extract --format jsonl --keyed teil-1.jsonl > 1.jsonl\n"
         "  stimmig extract --format jsonl --keyed teil-2.jsonl > 2.jsonl\n"
         "  LC_ALL=C sort 1.jsonl 2.jsonl | stimmig compare\n"
         "\n"
         "Rückgabewert: 0 nichts von der Stufe --fail-on oder darüber, 1 Funde, 2 der Auftrag war nicht auszuführen.",
         "The lines come sorted (LC_ALL=C sort); the report is that of audit over the same texts.\n"
         "\n"
         "Examples:\n"
         "  stimmig extract --format jsonl --keyed part-1.jsonl > 1.jsonl\n"
         "  stimmig extract --format jsonl --keyed part-2.jsonl > 2.jsonl\n"
         "  LC_ALL=C sort 1.jsonl 2.jsonl | stimmig compare\n"
         "\n"
         "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 it could not do what was asked."},
        options,
        0,
        {},
        0,
        {"compare liest nur die Standardeingabe", "compare reads standard input only"}};
}

}  // namespace

std::vector<Usage> audit_usages() {
    return {audit_usage(), compare_usage()};
}

Usage facts_search_usage() {
    std::vector<Option> options{
        store_option(),
        {"--format", same("human|jsonl"), {"Form der Ausgabe", "form of the report"}, &Flags::format},
        {"--limit",
         same("N"),
         {"höchstens so viele Angaben zeigen (20)", "show at most so many statements (20)"},
         &Flags::limit},
        {"--color", same("auto|always|never"), {"Farben (auto)", "colours (auto)"}, &Flags::color}};
    append(options, general_options());
    return {
        "facts search",
        {"stimmig facts search [OPTIONEN] WORTE --store DATEI", "stimmig facts search [OPTIONS] WORDS --store FILE"},
        {"Zeigt, was ein Archiv über einen Namen oder eine Messgröße sagt.",
         "Shows what an archive says about a name or a measure."},
        {"Beispiele:\n"
         "  stimmig facts search Nvidia --store archiv.sqlite\n"
         "  stimmig facts search revenue --store archiv.sqlite --format jsonl",
         "Examples:\n"
         "  stimmig facts search Nvidia --store archive.sqlite\n"
         "  stimmig facts search revenue --store archive.sqlite --format jsonl"},
        options,
        1,
        {"es fehlt, wonach zu suchen ist", "what to search for is missing"}};
}

}  // namespace stimmig
