// The command line: arguments and streams in, exit status out. Tests run the whole program through it in-process.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace stimmig {

/// What the process knows and its arguments do not say.
struct Environment {
    bool terminal = false;        ///< standard output is a terminal
    bool error_terminal = false;  ///< standard error is one
    bool no_color = false;        ///< NO_COLOR is set and not empty
    bool force_color = false;     ///< CLICOLOR_FORCE is set and not "0"
    std::string cache_directory;  ///< where outcomes of runs may be kept; empty for nowhere
    std::string today;            ///< ISO 8601 day; empty where it does not matter, and no suppression expires

    /// Of the running process.
    [[nodiscard]] static Environment of_process();
};

/// Runs the program with the arguments after its name. Reports go to `out`, complaints to `err`, nothing elsewhere.
/// 0: nothing at or above --fail-on; 1: findings; 2: it could not do what was asked.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const Environment& environment = {});

}  // namespace stimmig
