// `stimmig rules`, `stimmig explain`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

std::vector<Usage> rules_usages() {
    const std::vector<Option> options = general_options();
    return {{"rules",
             {"stimmig rules list|test [OPTIONEN]", "stimmig rules list|test [OPTIONS]"},
             {"Zeigt und prüft die Regeln.", "Lists and tests the rules."},
             {"Beispiele:\n"
              "  stimmig rules list\n"
              "  stimmig rules test meine-regeln/",
              "Examples:\n"
              "  stimmig rules list\n"
              "  stimmig rules test my-rules/"},
             {}},
            {"rules list",
             {"stimmig rules list [OPTIONEN]", "stimmig rules list [OPTIONS]"},
             {"Zählt alle Prüfungen, Muster und Messgrößen auf.", "Lists all checks, patterns and measures."},
             {"Beispiele:\n"
              "  stimmig rules list\n"
              "  stimmig rules list --rules meine-regeln/",
              "Examples:\n"
              "  stimmig rules list\n"
              "  stimmig rules list --rules my-rules/"},
             options},
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
              "Exit status: 0 all hold, 1 at least one does not, 2 the rules are faulty."},
             options},
            {"explain",
             {"stimmig explain [OPTIONEN] NAME ...", "stimmig explain [OPTIONS] NAME ..."},
             {"Erklärt Prüfungen, Muster und Messgrößen: was, warum, Beispiele, wie einstellen, wie hinnehmen.",
              "Explains checks, patterns and measures: what, why, examples, how to configure and to accept."},
             {"Beispiele:\n"
              "  stimmig explain divergence\n"
              "  stimmig rules list                      alle Namen",
              "Examples:\n"
              "  stimmig explain divergence\n"
              "  stimmig rules list                      all names"},
             options,
             1,
             {"es fehlt ein Name: was soll erklärt werden?", "a name is missing: explain what?"}}};
}

}  // namespace stimmig
