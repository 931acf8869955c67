// `stimmig facts`, `stimmig why`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

namespace {

const Message no_file{"es fehlt eine Datei mit Fakten", "a file of facts is missing"};

std::vector<Option> add_options() {
    return {
        {"--from",
         {"DATEI:ZEILE[:SPALTE]", "FILE:LINE[:COLUMN]"},
         {"wo die Zahl steht", "where the figure stands"},
         &Flags::from,
         true},
        {"--subject",
         same("NAME"),
         {"von wem sie handelt, wenn der Text es nicht sagt", "whom it is about, where the text does not say"},
         &Flags::subject},
        {"--measure",
         {"WORT", "WORDS"},
         {"was sie misst, wenn der Text es nicht sagt", "what it measures, where the text does not say"},
         &Flags::measure},
        {"--source", {"WORTE", "WORDS"}, {"Beleg für den Fakt", "source of the fact"}, &Flags::fact_source},
        {"--note", {"WORTE", "WORDS"}, {"Hinweis für die Redaktion", "note to the editors"}, &Flags::note},
    };
}

}  // namespace

std::vector<Usage> facts_usages() {
    std::vector<Option> options = add_options();
    append(options, general_options());
    return {{"facts",
             {"stimmig facts check|add|search [OPTIONEN]", "stimmig facts check|add|search [OPTIONS]"},
             {"Prüft und ergänzt Dateien mit freigegebenen Fakten; sucht Angaben in Archiven.",
              "Checks and extends files of approved facts; searches archives for statements."},
             {"Beispiele:\n"
              "  stimmig facts check fakten.toml\n"
              "  stimmig facts add fakten.toml --from artikel.md:12\n"
              "  stimmig check --facts fakten.toml artikel.md",
              "Examples:\n"
              "  stimmig facts check facts.toml\n"
              "  stimmig facts add facts.toml --from article.md:12\n"
              "  stimmig check --facts facts.toml article.md"},
             {}},
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
              "  stimmig facts check facts.toml"},
             general_options(),
             1,
             no_file},
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
              "  stimmig facts add facts.toml --from article.md:12:30 --measure Umsatz"},
             options,
             1,
             no_file,
             1,
             {"mehr als eine Datei mit Fakten", "more than one file of facts"}},
            facts_search_usage(),
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
              "  stimmig why article.md:12:30 source.txt:3"},
             general_options(),
             2,
             {"es fehlen zwei Stellen, je DATEI:ZEILE[:SPALTE]", "two places are missing, each FILE:LINE[:COLUMN]"}}};
}

}  // namespace stimmig
