#include "cli/completion.h"

#include <algorithm>
#include <array>

#include "cli/completion_values.h"
#include "cli/rule_commands.h"
#include "cli/wording.h"

namespace stimmig {

int completion_command(const Settings& settings, Console& console) {
    using Script = std::string (*)(const Ruleset&, Language);
    constexpr std::array<std::pair<std::string_view, Script>, 3> scripts{
        {{"bash", bash_completion}, {"fish", fish_completion}, {"zsh", zsh_completion}}};
    const std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return failed;
    const std::string& asked = settings.paths.front();
    for (const auto& [shell, script] : scripts)
        if (shell == asked) console.write(script(*rules, console.language));
    const std::vector<std::string>& known = completion_shells();
    if (std::find(known.begin(), known.end(), asked) == known.end())
        console.complain(
            Error{"", 0, 0,
                  quoted(console.language, asked) +
                      std::string(in(console.language, " ist keine dieser Shells: ", " is none of these shells: ")) +
                      spaced(known)});
    return console.status(nothing_found);
}

}  // namespace stimmig
