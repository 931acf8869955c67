#include "cli/configuration.h"

#include <algorithm>
#include <filesystem>

#include "check/check.h"
#include "cli/file_bytes.h"
#include "cli/usage.h"
#include "triage/suppression.h"

namespace stimmig {
namespace {

/// The folder whose configuration counts: that of the first text, else the working directory.
std::string folder_of(const Flags& flags) {
    const bool reads = flags.command == "check" || flags.command == "extract" || flags.command == "baseline" ||
                       flags.command == "config" || flags.command == "audit";
    if (!reads || flags.paths.empty() || flags.paths.front() == "-") return ".";
    std::error_code ignored;
    const std::filesystem::path first = flags.paths.front();
    if (std::filesystem::is_directory(first, ignored)) return first.string();
    const std::filesystem::path parent = first.parent_path();
    return std::filesystem::is_directory(parent, ignored) ? parent.string() : ".";
}

}  // namespace

std::vector<std::string> configurable_rules() {
    std::vector<std::string> names{std::string(suppression_rule)};
    for (const Check& check : checks()) names.emplace_back(check.name);
    return names;
}

Result<Config> load_config(const Flags& flags) {
    const std::vector<Option>& options = usage_of(flags.command)->options;
    const bool heeds_one =
        std::any_of(options.begin(), options.end(), [](const Option& option) { return option.name == "--config"; });
    const std::string path = flags.isolated || !heeds_one ? ""
                             : flags.config_file.empty()  ? find_config(folder_of(flags))
                                                          : flags.config_file;
    if (path.empty()) return Config{};
    const Result<std::string> bytes = read_bytes(path);
    if (!bytes) return bytes.errors();
    Result<Config> config = read_config(path, *bytes, configurable_rules());
    if (!config) return config;
    config->path = path;
    config->directory = std::filesystem::path(path).parent_path().string();
    config->root = absolute_path(config->directory.empty() ? "." : config->directory);
    return config;
}

const std::vector<ConfigKey>& config_keys() {
    static const std::vector<ConfigKey> keys{
        {"language", "--lang", &Flags::lang, nullptr, false, "de"},
        {"locale", "--locale", &Flags::locale, nullptr, false, ""},
        {"fail-on", "--fail-on", &Flags::fail_on, nullptr, false, "warning"},
        {"min-level", "--min-level", &Flags::min_level, nullptr, false, "warning"},
        {"baseline", "--baseline", &Flags::baseline, nullptr, true, ""},
        {"include", "--include", nullptr, &Flags::include, false, ""},
        {"exclude", "--exclude", nullptr, &Flags::exclude, false, ""},
        {"rules", "--rules", nullptr, &Flags::rule_directories, true, ""},
        {"facts", "--facts", nullptr, &Flags::facts, true, ""},
        {"rates", "--rates", nullptr, &Flags::rates, true, ""},
        {"partners", "--source", nullptr, &Flags::sources, true, ""},
    };
    return keys;
}

Flags with_config(Flags flags, const Config& config) {
    for (const ConfigKey& key : config_keys()) {
        const LocatedText* text = config.text(key.key);
        if (text && key.one && (flags.*key.one).empty())
            flags.*key.one = key.path ? config.resolved(text->value) : text->value;
        const LocatedTexts* texts = config.texts(key.key);
        if (!texts || !key.many || !key.path) continue;
        std::vector<std::string> joined;
        for (const std::string& each : texts->value) joined.push_back(config.resolved(each));
        joined.insert(joined.end(), (flags.*key.many).begin(), (flags.*key.many).end());
        flags.*key.many = std::move(joined);
    }
    return flags;
}

Config without_overridden(Config config, const Flags& flags) {
    for (const std::string& level : flags.levels)
        for (Override& each : config.overrides) each.levels.erase(level.substr(0, level.find('=')));
    return config;
}

InputFilter input_filter(const Flags& flags, const Config& config) {
    const std::string here = absolute_path(".");
    InputFilter filter;
    if (!flags.include.empty()) {
        filter.include.push_back({here, PathPatterns(flags.include)});
    } else if (const LocatedTexts* include = config.texts("include")) {
        filter.include.push_back({config.root, PathPatterns(include->value)});
    }
    if (!flags.exclude.empty()) filter.exclude.push_back({here, PathPatterns(flags.exclude)});
    if (const LocatedTexts* exclude = config.texts("exclude"))
        filter.exclude.push_back({config.root, PathPatterns(exclude->value)});
    filter.git_ignore = !flags.no_ignore;
    return filter;
}

}  // namespace stimmig
