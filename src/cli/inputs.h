// Which texts the named paths stand for.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace stimmig {

struct Inputs {
    std::vector<std::string> paths;  ///< files in the order to read them, each once; "-" for standard input
    Errors errors;                   ///< paths that cannot be followed
};

/// Files as named; directories with all below them, sorted, without hidden entries and without what is no text.
[[nodiscard]] Inputs find_inputs(const std::vector<std::string>& named, Language language);

/// A text for the same file however it is named, to tell whether two paths meet.
[[nodiscard]] std::string same_file_key(const std::string& path);

}  // namespace stimmig
