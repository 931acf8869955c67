// The whole program in this process, and folders of files for it.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace stimmig::testing {

struct Outcome {
    int status = -1;
    std::string out;
    std::string err;
};

inline Outcome run_program(const std::vector<std::string>& arguments, const std::string& input = "",
                           const Environment& environment = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Outcome outcome;
    outcome.status = run(arguments, in, out, err, environment);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

inline std::string file_content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A folder that is the working directory while it exists.
class WorkingFolder {
public:
    WorkingFolder() : before_(std::filesystem::current_path()) {
        std::string path = (std::filesystem::temp_directory_path() / "stimmig-XXXXXX").string();
        if (!mkdtemp(path.data())) throw std::runtime_error("no temporary folder");
        path_ = path;
        std::filesystem::current_path(path_);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;
    ~WorkingFolder() {
        std::error_code ignored;
        std::filesystem::current_path(before_, ignored);
        std::filesystem::remove_all(path_, ignored);
    }

    /// Writes a file, with the folders above it.
    static void write(const std::filesystem::path& path, const std::string& content) {
        if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
    }

private:
    std::filesystem::path before_;
    std::filesystem::path path_;
};

}  // namespace stimmig::testing
