#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_set>

#include "cli/wording.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> text_extensions{".txt", ".md", ".markdown", ".html", ".htm"};

bool is_text_name(const fs::path& path) {
    std::string extension = path.extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return std::find(text_extensions.begin(), text_extensions.end(), extension) != text_extensions.end();
}

std::string reason(const std::error_code& error) {
    return error.message();
}

/// Appends the texts below a directory. Links to directories are not followed: they may lead in a circle.
void walk(const fs::path& directory, std::vector<std::string>& files, Errors& errors, Language language) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
        entries.push_back(*it);
    if (error) {
        errors.push_back(
            {directory.string(), 0, 0,
             std::string(in(language, "Ordner nicht zu lesen: ", "directory cannot be read: ")) + reason(error)});
        return;
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
        if (entry.path().filename().string().starts_with('.')) continue;
        std::error_code ignored;
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
            walk(entry.path(), files, errors, language);
        } else if (entry.is_regular_file(ignored) && is_text_name(entry.path())) {
            files.push_back(entry.path().string());
        }
    }
}

}  // namespace

std::string same_file_key(const std::string& path) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(path, error);
    return error ? path : canonical.string();
}

Inputs find_inputs(const std::vector<std::string>& named, Language language) {
    Inputs inputs;
    std::vector<std::string> found;
    for (const std::string& path : named) {
        std::error_code ignored;
        if (path.empty()) {
            inputs.errors.push_back(
                {"", 0, 0, std::string(in(language, "ein Dateiname ist leer", "a file name is empty"))});
            continue;
        }
        if (path == "-" || !fs::is_directory(path, ignored)) {
            found.push_back(path);
            continue;
        }
        const std::size_t files_before = found.size();
        const std::size_t errors_before = inputs.errors.size();
        walk(path, found, inputs.errors, language);
        if (found.size() == files_before && inputs.errors.size() == errors_before)
            inputs.errors.push_back(
                {path, 0, 0,
                 std::string(in(language, "in diesem Ordner liegt kein Text (.txt .md .markdown .html .htm)",
                                "no text in this directory (.txt .md .markdown .html .htm)"))});
    }
    std::unordered_set<std::string> seen;
    for (std::string& path : found)
        if (seen.insert(path == "-" ? "-" : same_file_key(path)).second) inputs.paths.push_back(std::move(path));
    return inputs;
}

}  // namespace stimmig
