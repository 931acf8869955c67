// The program itself: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

Usage program_usage() {
    return {
        "",
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
         "More about each command: stimmig COMMAND --help"},
        {{"--version",
          {},
          {"Version des Programms und seiner Bibliotheken", "version of the program and its libraries"},
          &Flags::version}}};
}

}  // namespace stimmig
