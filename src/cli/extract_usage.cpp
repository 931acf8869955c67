// `stimmig extract`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

Usage extract_usage() {
    std::vector<Option> options{
        {"--format",
         same("table|jsonl|json"),
         {"Form der Ausgabe (table)", "form of the output (table)"},
         &Flags::format},
        {"--output",
         {"DATEI", "FILE"},
         {"in diese Datei schreiben statt auf die Standardausgabe", "write to this file instead of standard output"},
         &Flags::output},
    };
    append(options, reading_options());
    options.push_back({"--keyed",
                       {},
                       {"mit --format jsonl: Zeilen für compare, eine je Zahl und Schlüssel",
                        "with --format jsonl: lines for compare, one a figure and key"},
                       &Flags::keyed});
    append(options, general_options());
    return {"extract",
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
             "  stimmig extract --format jsonl article.md | jq -r 'select(.kind == \"money\") | .surface'"},
            options};
}

}  // namespace stimmig
