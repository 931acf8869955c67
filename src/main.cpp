#include <csignal>
#include <iostream>

#include "cli/cli.h"

int main(int argc, char** argv) {
    // A reader that closes the pipe (`stimmig ... | head`) is met as a failed write, not as a signal.
    std::signal(SIGPIPE, SIG_IGN);
    return stimmig::run({argv + (argc > 0 ? 1 : 0), argv + argc}, std::cin, std::cout, std::cerr,
                        stimmig::Environment::of_process());
}
