#include "cli/ignore_files.h"

#include <fstream>
#include <iterator>
#include <ranges>

namespace stimmig {

namespace fs = std::filesystem;

IgnoreFiles::IgnoreFiles(const fs::path& directory) {
    std::error_code error;
    const fs::path start = absolute_path(directory.string());
    fs::path root = start;
    while (!fs::exists(root / ".git", error)) {
        if (root == root.parent_path()) return;
        root = root.parent_path();
    }
    add(root, root / ".git" / "info" / "exclude");
    std::vector<fs::path> between;
    for (fs::path at = start; at != root;) {
        at = at.parent_path();
        between.push_back(at);
    }
    for (const fs::path& each : std::ranges::reverse_view(between)) enter(each);
}

void IgnoreFiles::add(const fs::path& directory, const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    files_.push_back({absolute_path(directory.string()), PathPatterns::of_file(content)});
}

void IgnoreFiles::enter(const fs::path& directory) {
    add(directory, directory / ".gitignore");
}

bool IgnoreFiles::ignores(const fs::path& entry, bool directory) const {
    const std::string path = absolute_path(entry.string());
    for (const auto& file : std::ranges::reverse_view(files_)) {
        if (file.patterns.empty()) continue;
        const std::string_view relative =
            std::string_view(path).substr(file.root.size() + (file.root.ends_with('/') ? 0 : 1));
        if (const std::optional<bool> decided = file.patterns.decide(relative, directory)) return *decided;
    }
    return false;
}

}  // namespace stimmig
