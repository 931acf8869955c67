#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "base/system_error.h"
#include "cli/ignore_files.h"
#include "cli/wording.h"
#include "text/format.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

bool any_selects(const std::vector<RootedPatterns>& all, const std::string& path) {
    if (all.empty()) return false;
    const std::string absolute = absolute_path(path);
    return std::any_of(all.begin(), all.end(), [&](const RootedPatterns& each) { return each.select(absolute); });
}

/// The folder before the first name with a wildcard, and the pattern of what follows.
struct Glob {
    std::string folder;
    std::string pattern;
};

std::optional<Glob> split_glob(const std::string& path) {
    const std::size_t wildcard = path.find_first_of("*?[");
    if (wildcard == std::string::npos) return std::nullopt;
    const std::size_t slash = path.rfind('/', wildcard);
    if (slash == std::string::npos) return Glob{".", '/' + path};
    return Glob{slash == 0 ? "/" : path.substr(0, slash), path.substr(slash)};
}

class Finder {
public:
    Finder(const InputFilter& filter, Language language) : filter_(filter), language_(language) {}

    Inputs find(const std::vector<std::string>& named) {
        for (const std::string& path : named) add(path);
        return std::move(inputs_);
    }

private:
    /// Paths with the key of the file behind each: asking the system for every one would cost more than reading them.
    using Files = std::vector<std::pair<std::string, std::string>>;

    const InputFilter& filter_;
    Language language_;
    Inputs inputs_;
    std::unordered_set<std::string> seen_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }
    void fail(const std::string& path, const std::string& message) { inputs_.errors.push_back({path, 0, 0, message}); }
    void keep(const std::string& path, const std::string& key) {
        if (seen_.insert(key).second) inputs_.paths.push_back(path);
    }

    void add(const std::string& path) {
        std::error_code ignored;
        if (path.empty()) return fail("", say("ein Dateiname ist leer", "a file name is empty"));
        if (path == "-") return keep(path, path);
        const fs::file_status status = fs::status(path, ignored);
        if (fs::is_directory(status)) return add_directory(path);
        if (!fs::exists(status)) {
            if (const std::optional<Glob> glob = split_glob(path)) return add_glob(path, *glob);
        }
        if (any_selects(filter_.exclude, path)) {
            inputs_.excluded.push_back(path);
        } else {
            keep(path, same_file_key(path));
        }
    }

    void add_directory(const std::string& path) {
        Files files;
        const std::size_t errors = inputs_.errors.size();
        walk(path, filter_.include, files);
        if (files.empty() && inputs_.errors.size() == errors) {
            fail(path,
                 filter_.include.empty()
                     ? say("in diesem Ordner liegt kein Text (", "no text in this directory (") + extension_list() + ')'
                     : say("in diesem Ordner liegt kein Text, der zu include passt",
                           "no text in this directory fits include"));
        }
        for (const auto& [file, key] : files) keep(file, key);
    }

    void add_glob(const std::string& path, const Glob& glob) {
        Files files;
        const std::size_t errors = inputs_.errors.size();
        walk(glob.folder, {{absolute_path(glob.folder), PathPatterns({glob.pattern})}}, files);
        if (files.empty() && inputs_.errors.size() == errors)
            fail(path, say("auf dieses Muster passt keine Datei", "no file fits this pattern"));
        for (const auto& [file, key] : files)
            keep(file.starts_with("./") && !path.starts_with("./") ? file.substr(2) : file, key);
    }

    void walk(const std::string& directory, const std::vector<RootedPatterns>& include, Files& files) {
        if (!filter_.git_ignore) return walk(directory, include, nullptr, files);
        IgnoreFiles ignore{fs::path(directory)};
        walk(directory, include, &ignore, files);
    }

    /// Links to folders are not followed: they may lead in a circle.
    void walk(const fs::path& directory, const std::vector<RootedPatterns>& include, IgnoreFiles* ignore,
              Files& files) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
            entries.push_back(*it);
        if (error)
            return inputs_.errors.push_back(
                system_error(directory.string(), "directory cannot be read", "Ordner nicht zu lesen", error.value()));
        std::sort(entries.begin(), entries.end());
        const std::string key = same_file_key(directory.string()) + '/';
        if (ignore) ignore->enter(directory);
        for (const fs::directory_entry& entry : entries) {
            if (entry.path().filename().string().starts_with('.')) continue;
            std::error_code ignored;
            const bool folder = entry.is_directory(ignored) && !entry.is_symlink(ignored);
            if (!folder && !entry.is_regular_file(ignored)) continue;
            const std::string path = entry.path().string();
            const bool wanted = folder || (include.empty() ? has_text_extension(path) : any_selects(include, path));
            if (!wanted || any_selects(filter_.exclude, path)) continue;
            if (ignore && ignore->ignores(entry.path(), folder)) continue;
            if (folder) {
                walk(entry.path(), include, ignore, files);
            } else {
                files.emplace_back(
                    path, entry.is_symlink(ignored) ? same_file_key(path) : key + entry.path().filename().string());
            }
        }
        if (ignore) ignore->leave();
    }
};

}  // namespace

std::string same_file_key(const std::string& path) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(path, error);
    return error ? path : canonical.string();
}

Inputs find_inputs(const std::vector<std::string>& named, const InputFilter& filter, Language language) {
    return Finder(filter, language).find(named);
}

}  // namespace stimmig
