#include "config/config.h"

#include <filesystem>

namespace stimmig {

namespace fs = std::filesystem;

const LocatedText* Config::text(std::string_view key) const {
    const auto found = one.find(key);
    return found == one.end() ? nullptr : &found->second;
}

const LocatedTexts* Config::texts(std::string_view key) const {
    const auto found = many.find(key);
    return found == many.end() ? nullptr : &found->second;
}

bool Config::selects(const PathPatterns& patterns, const std::string& file) const {
    return !patterns.empty() && RootedPatterns{root, patterns}.select(absolute_path(file));
}

std::uint32_t Config::weight_of(const std::string& source, const std::string& file) const {
    std::uint32_t weight = 1;
    for (const SourceWeight& each : sources) {
        const bool by_name = !each.name.empty() && each.name == source;
        if (by_name || selects(each.files, file)) weight = each.weight;
    }
    return weight;
}

std::string Config::resolved(std::string_view written) const {
    return (fs::path(directory) / written).lexically_normal().string();
}

std::string find_config(const std::string& directory) {
    std::error_code error;
    fs::path at = fs::absolute(directory.empty() ? "." : directory, error).lexically_normal();
    if (error) return "";
    const fs::path here = fs::current_path(error);
    if (!at.has_filename()) at = at.parent_path();  // of "folder/"
    for (;; at = at.parent_path()) {
        const fs::path candidate = at / config_name;
        // As short as a user would write it: paths in messages and reports begin with its folder.
        if (fs::is_regular_file(candidate, error)) {
            const fs::path relative = candidate.lexically_relative(here);
            return relative.empty() ? candidate.string() : relative.string();
        }
        if (at == at.parent_path()) return "";
    }
}

}  // namespace stimmig
