// `stimmig baseline`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

Usage baseline_usage() {
    std::vector<Option> options{
        {"-o,--output",
         {"DATEI", "FILE"},
         {"dorthin schreiben (baseline aus stimmig.toml, sonst stimmig-baseline.json)",
          "write there (baseline of stimmig.toml, else stimmig-baseline.json)"},
         &Flags::output},
    };
    append(options, finding_options());
    append(options, reading_options());
    append(options, general_options());
    return {"baseline",
            {"stimmig baseline [OPTIONEN] DATEI|ORDNER ...", "stimmig baseline [OPTIONS] FILE|DIRECTORY ..."},
            {"Hält fest, was heute gefunden wird, damit check --baseline nur Neues meldet.",
             "Records what is found today, so that check --baseline reports only what is new."},
            {"Jeder Fund steht mit seinem Fingerabdruck in der Datei: er gilt als derselbe, solange seine Dateien und\n"
             "die Worte seiner Zahlen bleiben. Was behoben ist, nennt check --baseline als überholt.\n"
             "\n"
             "Beispiele:\n"
             "  stimmig baseline redaktion/\n"
             "  stimmig check --baseline stimmig-baseline.json redaktion/\n"
             "  stimmig baseline -o altbestand.json --min-level note archiv/",
             "Each finding stands in the file by its fingerprint: it counts as the same while its files and the words\n"
             "of its figures stay. What has been fixed, check --baseline names as stale.\n"
             "\n"
             "Examples:\n"
             "  stimmig baseline newsroom/\n"
             "  stimmig check --baseline stimmig-baseline.json newsroom/\n"
             "  stimmig baseline -o legacy.json --min-level note archive/"},
            options};
}

}  // namespace stimmig
