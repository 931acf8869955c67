// Which texts the named paths stand for.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "config/path_pattern.h"
#include "report/report.h"

namespace stimmig {

/// What is left out of folders, and what is read besides the known formats.
struct InputFilter {
    std::vector<RootedPatterns> include;  ///< where there is any, only what one of them selects
    std::vector<RootedPatterns> exclude;  ///< holds for files that are named, too
    bool git_ignore = true;               ///< .gitignore files count
};

struct Inputs {
    std::vector<std::string> paths;     ///< files in the order to read them, each once; "-" for standard input
    std::vector<std::string> partners;  ///< files to check these against, none of them among `paths`
    std::size_t sources = 0;            ///< so many of them, the first, were named as well and have to be readable
    std::vector<std::string> excluded;  ///< files that were named and are left out all the same
    Errors errors;                      ///< paths that cannot be followed
};

/// Files as named; folders with all below them, sorted, without hidden entries, ignored ones and what is no text; of
/// patterns ("texte/**/*.md", which a shell leaves as they are) the files that fit.
[[nodiscard]] Inputs find_inputs(const std::vector<std::string>& named, const InputFilter& filter, Language language);

/// A text for the same file however it is named, to tell whether two paths meet.
[[nodiscard]] std::string same_file_key(const std::string& path);

}  // namespace stimmig
