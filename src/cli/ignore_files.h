// .gitignore files, read without git: what a repository does not keep is no text of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/path_pattern.h"

namespace stimmig {

/// The ignore files that count on the way from a repository's root down to the folder that is being walked.
class IgnoreFiles {
public:
    /// Those above `directory`, up to the root of its repository; none where it lies in no repository.
    explicit IgnoreFiles(const std::filesystem::path& directory);

    /// Takes the ignore file of a folder into account, until leave().
    void enter(const std::filesystem::path& directory);
    void leave() { files_.pop_back(); }
    /// Whether an entry of the folder that was entered last is ignored.
    [[nodiscard]] bool ignores(const std::filesystem::path& entry, bool directory) const;

private:
    std::vector<RootedPatterns> files_;  ///< outermost first: the innermost that fits decides

    void add(const std::filesystem::path& directory, const std::filesystem::path& file);
};

}  // namespace stimmig
