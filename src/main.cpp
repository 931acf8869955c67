#include <iostream>

#include "cli/cli.h"

int main(int argc, char** argv) { return stimmig::run({argv + 1, argv + argc}, std::cin, std::cout, std::cerr); }
