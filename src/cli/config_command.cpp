// `stimmig config`: every setting with where it comes from.
#include <algorithm>

#include "cli/config_commands.h"
#include "cli/configuration.h"
#include "cli/rule_commands.h"
#include "cli/wording.h"
#include "report/json_text.h"
#include "report/printable.h"

namespace stimmig {
namespace {

struct Setting {
    std::string key;                  ///< "fail-on", "rule.divergence.level"
    std::vector<std::string> values;  ///< one, or those of a list
    bool list = false;
    bool number = false;
    std::string origin;      ///< "--fail-on", "stimmig.toml", a rule file; empty for the program's own
    std::uint32_t line = 0;  ///< in the origin, where it is a file
};

std::string toml_text(std::string_view text) {
    std::string out;
    append_json_string(out, text);  // TOML's basic strings escape alike
    return out;
}

std::string toml_value(const Setting& setting) {
    if (setting.list) {
        std::string out = "[";
        for (const std::string& value : setting.values) out += (out.size() == 1 ? "" : ", ") + toml_text(value);
        return out + ']';
    }
    return setting.number ? setting.values.front() : toml_text(setting.values.front());
}

class ConfigPrinter {
public:
    ConfigPrinter(const Settings& settings, const Ruleset& rules) : settings_(settings), config_(settings.config) {
        add_keys();
        for (const CheckRule& rule : rules.checks()) add_rule(rule);
    }

    [[nodiscard]] std::string human(Language language) const {
        const std::string none(in(language, "keine stimmig.toml", "no stimmig.toml"));
        std::string out = "# " + (config_.path.empty() ? none : printable(config_.path)) + '\n';
        std::string section;
        for (const Setting& setting : all_) {
            std::string key = setting.key;
            if (key.starts_with("rule.")) {
                const std::size_t point = key.rfind('.');
                if (const std::string own = key.substr(0, point); own != section) {
                    section = own;
                    out += "\n[" + section + "]\n";
                }
                key = key.substr(point + 1);
            }
            const std::string line = key + " = " + toml_value(setting);
            out += padded(line, 40) + "  # " + origin(setting, language) + '\n';
        }
        return out + counts();
    }

    [[nodiscard]] std::string json() const {
        std::string out = "{\"version\": 1, \"file\": ";
        append_json_string_or_null(out, config_.path);
        out += ", \"settings\": [";
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const Setting& setting = all_[i];
            out += i == 0 ? "\n  {\"key\": " : ",\n  {\"key\": ";
            append_json_string(out, setting.key);
            out += ", \"value\": ";
            append_value(out, setting);
            out += ", \"origin\": ";
            append_json_string_or_null(out, setting.origin);
            out += ", \"line\": " + (setting.line == 0 ? "null" : std::to_string(setting.line)) + '}';
        }
        return out + "\n]}\n";
    }

private:
    const Settings& settings_;
    const Config& config_;
    std::vector<Setting> all_;

    static void append_value(std::string& out, const Setting& setting) {
        if (!setting.list) return append_json_string(out, setting.values.front());
        out += '[';
        for (std::size_t i = 0; i < setting.values.size(); ++i) {
            out += i == 0 ? "" : ", ";
            append_json_string(out, setting.values[i]);
        }
        out += ']';
    }

    static std::string origin(const Setting& setting, Language language) {
        if (setting.origin.empty()) return std::string(in(language, "Vorgabe", "default"));
        return printable(setting.origin) + (setting.line == 0 ? "" : ':' + std::to_string(setting.line));
    }

    void add_keys() {
        for (const ConfigKey& key : config_keys()) {
            Setting setting{std::string(key.key), {}, key.many != nullptr, false, "", 0};
            if (key.one)
                add_one(key, std::move(setting));
            else
                add_many(key, setting);
        }
    }

    void add_one(const ConfigKey& key, Setting setting) {
        const std::string& typed = settings_.typed.*key.one;
        const LocatedText* said = config_.text(key.key);
        if (!typed.empty()) {
            setting.origin = key.option;
            setting.values = {typed};
        } else if (said) {
            setting.origin = config_.path;
            setting.line = said->line;
            setting.values = {said->value};
        } else if (!key.usual.empty()) {
            setting.values = {std::string(key.usual)};
        } else {
            return;
        }
        all_.push_back(std::move(setting));
    }

    /// A list may come from both; then each has a line of its own.
    void add_many(const ConfigKey& key, const Setting& setting) {
        const std::vector<std::string>& typed = settings_.typed.*key.many;
        if (const LocatedTexts* said = config_.texts(key.key); said && (key.key != "include" || typed.empty())) {
            all_.push_back(setting);
            all_.back().values = said->value;
            all_.back().origin = config_.path;
            all_.back().line = said->line;
        }
        if (typed.empty()) return;
        all_.push_back(setting);
        all_.back().values = typed;
        all_.back().origin = key.option;
    }

    void add_rule(const CheckRule& rule) {
        const auto configured = config_.rules.find(rule.name);
        const RuleConfig* own = configured == config_.rules.end() ? nullptr : &configured->second;
        Setting level{"rule." + rule.name + ".level", {rule.level}, false, false, rule.origin.path, rule.origin.line};
        if (own && own->level) {
            level.values = {std::string(to_string(own->level->value))};
            level.origin = config_.path;
            level.line = own->level->line;
        }
        for (const std::string& typed : settings_.levels) {
            if (!typed.starts_with(rule.name + '=')) continue;
            level.values = {typed.substr(rule.name.size() + 1)};
            level.origin = "--level";
            level.line = 0;
        }
        all_.push_back(std::move(level));
        for (const auto& [name, value] : rule.options) {
            Setting option{"rule." + rule.name + '.' + name, {value}, false, true, rule.origin.path, rule.origin.line};
            if (own && own->options.contains(name)) {
                option.origin = config_.path;
                option.line = own->options.find(name)->second.line;
            }
            all_.push_back(std::move(option));
        }
    }

    /// What stands in sections of its own.
    [[nodiscard]] std::string counts() const {
        std::string out;
        const auto add = [&](std::size_t count, std::string_view name) {
            if (count > 0)
                out += (out.empty() ? "\n# " : ", ") + std::to_string(count) + " [[" + std::string(name) + "]]";
        };
        add(config_.overrides.size(), "override");
        add(config_.stories.size(), "story");
        add(config_.sources.size(), "source");
        add(config_.ignores.size(), "ignore");
        return out.empty() ? out : out + std::string(" in ") + printable(config_.path) + '\n';
    }
};

}  // namespace

int config_command(const Settings& settings, Console& console) {
    const std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return failed;
    if (const Result<Levels> levels = resolve_levels(settings, *rules, console.language); !levels) {
        console.complain(levels.errors());
        return failed;
    }
    const ConfigPrinter printer(settings, *rules);
    console.write(settings.json ? printer.json() : printer.human(console.language));
    return console.status(nothing_found);
}

}  // namespace stimmig
