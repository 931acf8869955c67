#include <unistd.h>

#include <cstdlib>
#include <ctime>
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
    environment.error_terminal = isatty(STDERR_FILENO) != 0 && value("TERM") != "dumb";
    environment.no_color = !value("NO_COLOR").empty();
    environment.force_color = !value("CLICOLOR_FORCE").empty() && value("CLICOLOR_FORCE") != "0";
    const std::string_view home = value("HOME");
    const std::string_view caches = value("XDG_CACHE_HOME");
    if (!caches.empty()) {
        environment.cache_directory = std::string(caches) + "/stimmig";
    } else if (!home.empty()) {
        environment.cache_directory = std::string(home) + "/.cache/stimmig";
    }
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    char day[sizeof "2026-12-31"];
    if (localtime_r(&now, &local) && std::strftime(day, sizeof day, "%Y-%m-%d", &local) > 0) environment.today = day;
    return environment;
}

}  // namespace stimmig
