// What stimmig.toml may say.
#include <algorithm>

#include "config/node_reader.h"

namespace stimmig {
namespace {

using Type = TomlNode::Type;

const std::vector<std::string> single_keys{"baseline", "fail-on", "language", "locale", "min-level"};
const std::vector<std::string> list_keys{"exclude", "facts", "include", "partners", "rates", "rules"};
const std::vector<std::string> sections{"ignore", "override", "rule", "source", "story"};
const Message unknown_rule{"unbekannte Regel", "unknown rule"};

std::vector<std::string> allowed(std::string_view key) {
    if (key == "fail-on") return {"error", "warning", "note", "never"};
    if (key == "min-level") return {"error", "warning", "note"};
    if (key == "language") return {"de", "en"};
    if (key == "locale") return {"de-DE", "de-AT", "de-CH"};
    return {};
}

void sort_by_place(Errors& faults) {
    std::stable_sort(faults.begin(), faults.end(), [](const Error& a, const Error& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
}

class ConfigReader {
public:
    ConfigReader(std::string path, const std::vector<std::string>& rule_names)
        : path_(std::move(path)), reader_(path_, faults_), rule_names_(rule_names) {}

    Result<Config> read(std::string_view content) {
        const Result<TomlNode> root = parse_toml(path_, content);
        if (!root) return root.errors();
        std::vector<std::string> known = single_keys;
        known.insert(known.end(), list_keys.begin(), list_keys.end());
        known.insert(known.end(), sections.begin(), sections.end());
        reader_.check_keys(*root, known);
        for (const std::string& key : single_keys)
            if (auto value = reader_.text(*root, key, allowed(key))) config_.one.emplace(key, std::move(*value));
        for (const std::string& key : list_keys)
            if (auto value = reader_.texts(*root, key)) config_.many.emplace(key, std::move(*value));
        read_rules(*root);
        reader_.each_table(*root, "override", [&](const TomlNode& table) { read_override(table); });
        reader_.each_table(*root, "story", [&](const TomlNode& table) { read_story(table); });
        reader_.each_table(*root, "source", [&](const TomlNode& table) { read_source(table); });
        reader_.each_table(*root, "ignore", [&](const TomlNode& table) { read_ignore(table, false); });
        return finish<Config>(std::move(config_));
    }

    Result<std::vector<Ignore>> read_sidecar(std::string_view content) {
        const Result<TomlNode> root = parse_toml(path_, content);
        if (!root) return root.errors();
        reader_.check_keys(*root, {"ignore"});
        reader_.each_table(*root, "ignore", [&](const TomlNode& table) { read_ignore(table, true); });
        return finish<std::vector<Ignore>>(std::move(config_.ignores));
    }

private:
    std::string path_;
    Errors faults_;
    NodeReader reader_;
    const std::vector<std::string>& rule_names_;
    Config config_;

    template <typename T>
    Result<T> finish(T value) {
        if (faults_.empty()) return value;
        sort_by_place(faults_);
        return faults_;
    }

    void read_rules(const TomlNode& root) {
        const TomlNode* rules = root.get("rule");
        if (!rules) return;
        if (rules->type != Type::table) {
            reader_.fault(rules->line, rules->column, "write [rule.NAME] for each rule",
                          "jede Regel braucht [rule.NAME]");
            return;
        }
        reader_.check_keys(*rules, rule_names_);
        for (const TomlEntry& entry : rules->entries) {
            if (std::find(rule_names_.begin(), rule_names_.end(), entry.key) != rule_names_.end())
                read_rule(entry.key, entry.value);
        }
    }

    void read_rule(const std::string& name, const TomlNode& table) {
        if (table.type != Type::table) {
            reader_.fault(table.line, table.column, "write [rule." + name + "] with a key level",
                          "[rule." + name + "] mit einem Schlüssel level schreiben");
            return;
        }
        RuleConfig& rule = config_.rules[name];
        for (const TomlEntry& entry : table.entries) {
            const TomlNode& value = entry.value;
            if (entry.key == "level") {
                if (const auto level = reader_.level(value, entry.key))
                    rule.level = Located<Level>{*level, entry.line, entry.column};
            } else if (value.type == Type::text || value.type == Type::integer || value.type == Type::real) {
                rule.options[entry.key] = {value.text, entry.line, entry.column};
            } else {
                reader_.fault(value.line, value.column, "\"" + entry.key + "\" has to be a number",
                              "„" + entry.key + "“ muss eine Zahl sein");
            }
        }
    }

    void read_override(const TomlNode& table) {
        reader_.check_keys(table, {"files", "levels"});
        reader_.require(table, {"files", "levels"}, "[[override]]");
        Override entry;
        if (const auto files = reader_.texts(table, "files")) entry.files = PathPatterns(files->value);
        if (const TomlNode* levels = table.get("levels")) {
            if (levels->type != Type::table) {
                reader_.fault(levels->line, levels->column, "\"levels\" has to be a table: { divergence = \"note\" }",
                              "„levels“ muss eine Tabelle sein: { divergence = \"note\" }");
            }
            reader_.check_keys(*levels, rule_names_);
            for (const TomlEntry& each : levels->entries)
                if (const auto level = reader_.level(each.value, each.key)) entry.levels[each.key] = *level;
        }
        config_.overrides.push_back(std::move(entry));
    }

    void read_story(const TomlNode& table) {
        reader_.check_keys(table, {"name", "files"});
        reader_.require(table, {"name", "files"}, "[[story]]");
        StoryGroup story;
        if (const auto name = reader_.text(table, "name")) story.name = name->value;
        if (const auto files = reader_.texts(table, "files")) story.globs = files->value;
        story.files = PathPatterns(story.globs);
        const bool again = std::any_of(config_.stories.begin(), config_.stories.end(),
                                       [&](const StoryGroup& other) { return other.name == story.name; });
        if (again && !story.name.empty())
            reader_.fault(table.line, table.column, "there is a story \"" + story.name + "\" already",
                          "eine Geschichte „" + story.name + "“ gibt es schon");
        config_.stories.push_back(std::move(story));
    }

    void read_source(const TomlNode& table) {
        reader_.check_keys(table, {"name", "files", "weight"});
        reader_.require(table, {"weight"}, "[[source]]");
        SourceWeight source;
        if (!table.get("files")) reader_.require(table, {"name"}, "[[source]]");
        if (const auto name = reader_.text(table, "name")) source.name = name->value;
        if (const auto files = reader_.texts(table, "files")) source.files = PathPatterns(files->value);
        if (const auto weight = reader_.number(table, "weight", 0, 100)) source.weight = *weight;
        config_.sources.push_back(std::move(source));
    }

    void read_ignore(const TomlNode& table, bool sidecar) {
        std::vector<std::string> keys{"rule", "reason", "until", "text", "id"};
        if (!sidecar) keys.emplace_back("files");
        reader_.check_keys(table, keys);
        reader_.require(table, {"rule", "reason"}, "[[ignore]]");
        if (!sidecar) reader_.require(table, {"files"}, "[[ignore]]");
        Ignore entry;
        if (const auto rule = reader_.name(table, "rule", rule_names_, unknown_rule)) {
            entry.rule = {rule->value, table.line, table.column};
        }
        if (const auto reason = reader_.text(table, "reason")) entry.reason = reason->value;
        if (const auto until = reader_.day(table, "until")) entry.until = *until;
        if (const auto words = reader_.text(table, "text")) entry.text = words->value;
        if (const auto id = reader_.text(table, "id")) entry.id = id->value;
        if (const auto files = sidecar ? std::nullopt : reader_.texts(table, "files"))
            entry.files = PathPatterns(files->value);
        config_.ignores.push_back(std::move(entry));
    }
};

}  // namespace

Result<Config> read_config(const std::string& path, std::string_view content,
                           const std::vector<std::string>& rule_names) {
    return ConfigReader(path, rule_names).read(content);
}

Result<std::vector<Ignore>> read_sidecar(const std::string& path, std::string_view content,
                                         const std::vector<std::string>& rule_names) {
    return ConfigReader(path, rule_names).read_sidecar(content);
}

}  // namespace stimmig
