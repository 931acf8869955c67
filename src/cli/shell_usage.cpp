// `stimmig completion`, `stimmig manual`: what may be typed and what --help says.
#include "cli/usage.h"

namespace stimmig {

std::vector<Usage> shell_usages() {
    return {
        {"completion",
         {"stimmig completion [OPTIONEN] bash|zsh|fish", "stimmig completion [OPTIONS] bash|zsh|fish"},
         {"Gibt das Skript aus, mit dem eine Shell Befehle, Optionen, Formen und Regeln ergänzt.",
          "Prints the script with which a shell completes commands, options, formats and rules."},
         {"Das Debian-Paket hat alle drei an ihrem Platz.\n"
          "\n"
          "Beispiele:\n"
          "  stimmig completion bash > ~/.local/share/bash-completion/completions/stimmig\n"
          "  stimmig completion fish > ~/.config/fish/completions/stimmig.fish",
          "The Debian package has all three in their places.\n"
          "\n"
          "Examples:\n"
          "  stimmig completion bash > ~/.local/share/bash-completion/completions/stimmig\n"
          "  stimmig completion fish > ~/.config/fish/completions/stimmig.fish"},
         general_options(),
         1,
         {"es fehlt der Name der Shell: bash, zsh oder fish", "the name of the shell is missing: bash, zsh or fish"},
         1,
         {"mehr als eine Shell", "more than one shell"}},
        {"manual",
         {"stimmig manual [OPTIONEN]", "stimmig manual [OPTIONS]"},
         {"Gibt die Handbuchseite stimmig(1) aus.", "Prints the manual page stimmig(1)."},
         {"Beispiele:\n"
          "  stimmig manual | man -l -\n"
          "  stimmig manual --lang en > stimmig.1",
          "Examples:\n"
          "  stimmig manual | man -l -\n"
          "  stimmig manual --lang en > stimmig.1"},
         {language_option()},
         0,
         {},
         0,
         {"die Handbuchseite braucht keine Namen", "the manual page takes no names"}}};
}

}  // namespace stimmig
