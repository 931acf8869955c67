#include "ruleset/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace stimmig {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t max_bytes = 16U << 20;  // a rule file is written by hand; anything larger is a mistake

void read_rule_file(const std::string& path, std::uint32_t layer, std::vector<RuleFile>& files, Errors& errors) {
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(path, failure);
    if (!failure && size > max_bytes) {
        errors.push_back({path, 0, 0, "the rule file is larger than 16 MB"});
        return;
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) {
        errors.push_back({path, 0, 0, "the rule file cannot be read"});
        return;
    }
    files.push_back({path, std::move(bytes), {}, layer});
}

}  // namespace

void read_rule_directory(const std::string& directory, std::uint32_t layer, std::vector<RuleFile>& files,
                         Errors& errors) {
    std::error_code failure;
    if (!fs::is_directory(directory, failure)) {
        errors.push_back({directory, 0, 0,
                          fs::exists(directory, failure) ? "is no directory of rules" : "no such directory of rules"});
        return;
    }
    std::vector<std::string> paths;
    fs::recursive_directory_iterator at(directory, failure);
    while (!failure && at != fs::recursive_directory_iterator()) {
        std::error_code ignored;
        if (at->path().extension() == ".toml" && !at->is_directory(ignored)) paths.push_back(at->path().string());
        at.increment(failure);
    }
    if (failure) {
        errors.push_back({directory, 0, 0, "the directory of rules cannot be read: " + failure.message()});
        return;
    }
    if (paths.empty()) {
        errors.push_back({directory, 0, 0, "the directory of rules holds no .toml file"});
        return;
    }
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) read_rule_file(path, layer, files, errors);
}

}  // namespace stimmig
