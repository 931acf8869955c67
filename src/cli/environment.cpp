#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "cli/cli.h"

namespace stimmig {

Environment Environment::of_process() {
    const auto value = [](const char* name) {
        const char* set = std::getenv(name);
        return std::string_view(set ? set : "");
    };
    Environment environment;
    environment.terminal = isatty(STDOUT_FILENO) != 0 && value("TERM") != "dumb";
    environment.no_color = !value("NO_COLOR").empty();
    environment.force_color = !value("CLICOLOR_FORCE").empty() && value("CLICOLOR_FORCE") != "0";
    return environment;
}

}  // namespace stimmig
