// `stimmig config`, `stimmig init`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

std::vector<Usage> config_usages() {
    std::vector<Option> options{
        {"--format", same("human|json"), {"Form der Ausgabe (human)", "form of the output (human)"}, &Flags::format},
    };
    append(options, finding_options());
    append(options, reading_options());
    append(options, general_options());
    return {
        {"config",
         {"stimmig config [OPTIONEN] [DATEI|ORDNER]", "stimmig config [OPTIONS] [FILE|DIRECTORY]"},
         {"Zeigt, was gilt und woher es kommt: Kommandozeile, stimmig.toml oder Vorgabe.",
          "Shows what is in force and where it comes from: command line, stimmig.toml or default."},
         {"Es gilt die stimmig.toml, die dem Text am nächsten liegt: in seinem Ordner oder einem darüber.\n"
          "\n"
          "Beispiele:\n"
          "  stimmig config\n"
          "  stimmig config --format json redaktion/artikel.md\n"
          "  stimmig config --isolated",
          "The stimmig.toml nearest to the text counts: in its directory or one above.\n"
          "\n"
          "Examples:\n"
          "  stimmig config\n"
          "  stimmig config --format json newsroom/article.md\n"
          "  stimmig config --isolated"},
         options,
         0,
         {},
         1,
         {"mehr als ein Text", "more than one text"}},
        {"init",
         {"stimmig init [OPTIONEN] [ORDNER]", "stimmig init [OPTIONS] [DIRECTORY]"},
         {"Schreibt eine kommentierte stimmig.toml; eine vorhandene bleibt, wie sie ist.",
          "Writes a commented stimmig.toml; one that is there stays as it is."},
         {"Beispiele:\n"
          "  stimmig init\n"
          "  stimmig init redaktion/",
          "Examples:\n"
          "  stimmig init\n"
          "  stimmig init newsroom/"},
         {language_option()},
         0,
         {},
         1,
         {"mehr als ein Ordner", "more than one directory"}},
    };
}

}  // namespace stimmig
