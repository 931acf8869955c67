#include "triage/levels.h"

#include <algorithm>

#include "triage/witnesses.h"

namespace stimmig {
namespace {

Level usual_level(const Ruleset& rules, const Levels& levels, const std::string& name) {
    if (const auto asked = levels.find(name); asked != levels.end()) return asked->second;
    const CheckRule* rule = rules.check(name);
    return rule ? parse_level(rule->level).value_or(Level::warning) : Level::warning;
}

/// What the last override that fits a file says about a rule.
std::optional<Level> overridden(const Config& config, const std::string& file, const std::string& rule) {
    std::optional<Level> level;
    for (const Override& each : config.overrides) {
        const auto named = each.levels.find(rule);
        if (named != each.levels.end() && config.selects(each.files, file)) level = named->second;
    }
    return level;
}

}  // namespace

Levels highest_levels(const Config& config, const Ruleset& rules, const Levels& levels) {
    Levels highest = levels;
    for (const Override& each : config.overrides)
        for (const auto& [rule, level] : each.levels)
            highest[rule] = std::max(level, usual_level(rules, highest, rule));
    return highest;
}

void limit_levels(const Config& config, const Ruleset& rules, const Levels& levels, const std::vector<Text>& texts,
                  std::vector<Finding>& findings) {
    if (config.overrides.empty()) return;
    for (Finding& finding : findings) {
        const Level usual = usual_level(rules, levels, finding.rule);
        for (const std::uint32_t text : witness_texts(finding)) {
            const std::string& file = texts[text].document.path;
            finding.level = std::min(finding.level, overridden(config, file, finding.rule).value_or(usual));
        }
    }
    std::erase_if(findings, [](const Finding& finding) { return finding.level == Level::off; });
}

}  // namespace stimmig
