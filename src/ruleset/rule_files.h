// Where rule files come from: the library itself, directories, or memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace stimmig {

struct RuleFile {
    std::string path;
    std::string owned;         ///< content of a file read from disk; empty for files in memory
    std::string_view content;  ///< of `owned`, or of memory that outlives the loading
    std::uint32_t layer = 0;   ///< entries override those of the same name from a lower layer
};

/// The *.toml files below a directory, sorted by path. Unreadable files and a directory without any are errors.
void read_rule_directory(const std::string& directory, std::uint32_t layer, std::vector<RuleFile>& files,
                         Errors& errors);

}  // namespace stimmig
