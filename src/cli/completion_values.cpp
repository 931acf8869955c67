#include "cli/completion_values.h"

#include "cli/settings.h"
#include "report/formats.h"

namespace stimmig {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> format_names(std::string_view suffix) {
    std::vector<std::string> names;
    for (const ReportFormat& format : report_formats()) names.push_back(std::string(format.name).append(suffix));
    return names;
}

std::vector<std::string> rules_with_levels(const Ruleset& rules) {
    std::vector<std::string> words;
    for (const std::string& name : check_names(rules))
        for (const Level level : {Level::error, Level::warning, Level::note, Level::off})
            words.push_back(name + '=' + std::string(to_string(level)));
    return words;
}

}  // namespace

std::string long_name(const Option& option) {
    return std::string(option.name.substr(option.name.find("--")));
}

CompletionValues values_of(const Option& option, const Ruleset& rules) {
    const std::string& shape = option.shape.en;
    if (shape == "DIR") return {{}, false, true};
    if (shape == "FORMAT") return {format_names("")};
    if (shape == "[FORMAT=]FILE") return {format_names("="), true};
    if (shape == "RULE=LEVEL") return {rules_with_levels(rules)};
    if (shape.starts_with("FILE")) return {{}, true};
    if (shape.find('|') != std::string::npos) return {split(shape, '|')};
    return {};
}

CompletionValues arguments_of(const Usage& usage, const Ruleset& rules) {
    if (usage.name == "completion") return {completion_shells()};
    if (usage.name != "explain") return {{}, usage.most > 0};
    std::vector<std::string> names = check_names(rules);
    for (const Pattern& pattern : rules.patterns()) names.push_back(pattern.name);
    for (const Measure& measure : rules.measures()) names.push_back(measure.name);
    return {names};
}

const std::vector<std::string>& completion_shells() {
    static const std::vector<std::string> names{"bash", "fish", "zsh"};
    return names;
}

std::string spaced(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

bool is_group(const Usage& usage) {
    return usage.name.empty() || usage.options.empty();
}

std::vector<std::string> commands_below(std::string_view name) {
    std::vector<std::string> below;
    const std::string start = name.empty() ? "" : std::string(name) + ' ';
    for (const Usage& usage : usages())
        if (usage.name.size() > start.size() && usage.name.starts_with(start) &&
            usage.name.find(' ', start.size()) == std::string_view::npos)
            below.emplace_back(usage.name.substr(start.size()));
    return below;
}

}  // namespace stimmig
