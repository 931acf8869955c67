#include "ruleset/schema.h"

#include <algorithm>
#include <array>

#include "ruleset/nearest.h"
#include "value/days.h"

namespace stimmig {
namespace {

using Type = TomlNode::Type;

constexpr std::array<std::string_view, 8> pattern_kinds = {"money", "percent",  "date",   "factor",
                                                           "count", "duration", "number", "none"};
constexpr std::array<std::string_view, 7> measure_kinds = {"money",  "percent", "percentage_point", "date",
                                                           "factor", "count",   "duration"};
constexpr std::array<std::string_view, 4> levels = {"error", "warning", "note", "off"};
constexpr std::array<std::string_view, 2> directions = {"rise", "fall"};
constexpr std::array<std::string_view, 10> roles = {"level", "change",   "from_value", "part",      "total",
                                                    "rate",  "forecast", "estimate",   "threshold", "conversion"};

constexpr std::array vocabulary_keys = {
    KeyRule{"table", Shape::text, true, 0, {}},
    KeyRule{"summary", Shape::text, false, 0, {}},  // required the first time a table is named
    KeyRule{"fold", Shape::flag, false, 0, {}},
    KeyRule{"shared", Shape::flag, false, 0, {}},
    KeyRule{"fields", Shape::texts, false, 0, {}},
};
constexpr std::array term_keys = {
    KeyRule{"id", Shape::text, true, 0, {}},
    KeyRule{"forms", Shape::texts, true, 1, {}},
    KeyRule{"replace", Shape::flag, false, 0, {}},
};
constexpr std::array fragment_keys = {
    KeyRule{"name", Shape::text, true, 0, {}},
    KeyRule{"match", Shape::text, true, 0, {}},
};
constexpr std::array pattern_keys = {
    KeyRule{"name", Shape::text, true, 0, {}},      KeyRule{"kind", Shape::text, true, 0, pattern_kinds},
    KeyRule{"summary", Shape::text, true, 0, {}},   KeyRule{"why", Shape::text, true, 0, {}},
    KeyRule{"match", Shape::text, true, 0, {}},     KeyRule{"set", Shape::scalars, false, 0, {}},
    KeyRule{"example", Shape::stated, true, 2, {}}, KeyRule{"counterexample", Shape::silent, true, 1, {}},
};
constexpr std::array subject_keys = {
    KeyRule{"name", Shape::text, true, 0, {}},
    KeyRule{"aliases", Shape::texts, false, 0, {}},
    KeyRule{"descriptions", Shape::texts, false, 0, {}},
};
constexpr std::array measure_keys = {
    KeyRule{"name", Shape::text, true, 0, {}},
    KeyRule{"summary", Shape::text, true, 0, {}},
    KeyRule{"kinds", Shape::texts, true, 1, measure_kinds},
    KeyRule{"units", Shape::texts, false, 0, {}},
    KeyRule{"nouns", Shape::texts, false, 0, {}},
    KeyRule{"verbs", Shape::texts, false, 0, {}},
    KeyRule{"phrases", Shape::texts, false, 0, {}},
    KeyRule{"not_with", Shape::texts, false, 0, {}},
    KeyRule{"tally", Shape::flag, false, 0, {}},
    KeyRule{"direction", Shape::text, false, 0, directions},
    KeyRule{"role", Shape::text, false, 0, roles},
    KeyRule{"example", Shape::stated, false, 0, {}},
};
constexpr std::array check_keys = {
    KeyRule{"name", Shape::text, true, 0, {}},        KeyRule{"summary", Shape::text, true, 0, {}},
    KeyRule{"why", Shape::text, true, 0, {}},         KeyRule{"level", Shape::text, true, 0, levels},
    KeyRule{"summary_de", Shape::text, false, 0, {}}, KeyRule{"why_de", Shape::text, false, 0, {}},
    KeyRule{"options", Shape::scalars, false, 0, {}}, KeyRule{"wrong", Shape::stated, true, 1, {}},
    KeyRule{"right", Shape::silent, true, 2, {}},
};
constexpr std::array example_keys = {
    KeyRule{"text", Shape::text, true, 0, {}},
    KeyRule{"is", Shape::findings, true, 0, {}},
    KeyRule{"date", Shape::day, false, 0, {}},
};
constexpr std::array look_alike_keys = {
    KeyRule{"text", Shape::text, true, 0, {}},
    KeyRule{"date", Shape::day, false, 0, {}},
};

constexpr std::array all_sections = {
    SectionRule{"vocabulary", false, vocabulary_keys},
    SectionRule{"term", true, term_keys},
    SectionRule{"fragment", true, fragment_keys},
    SectionRule{"pattern", true, pattern_keys},
    SectionRule{"subject", true, subject_keys},
    SectionRule{"measure", true, measure_keys},
    SectionRule{"check", true, check_keys},
};

// Checks the values of one section and adds what is wrong with them.
class Validator {
public:
    Validator(const std::string& path, Errors& errors) : path_(path), errors_(errors) {}

    void fault(std::uint32_t line, std::uint32_t column, std::string message) {
        errors_.push_back({path_, line, column, std::move(message)});
    }

    void keys(const TomlNode& node, std::string_view section, std::span<const KeyRule> rules,
              std::span<const std::string> further) {
        for (const TomlEntry& entry : node.entries) {
            const auto rule =
                std::find_if(rules.begin(), rules.end(), [&](const KeyRule& r) { return r.key == entry.key; });
            if (rule != rules.end()) {
                value(*rule, entry.value);
            } else if (std::find(further.begin(), further.end(), entry.key) != further.end()) {
                value(KeyRule{entry.key, Shape::scalar, false, 0, {}}, entry.value);
            } else {
                std::vector<std::string> known(further.begin(), further.end());
                for (const KeyRule& r : rules) known.emplace_back(r.key);
                fault(entry.line, entry.column,
                      "unknown key \"" + entry.key + "\" in " + std::string(section) + did_you_mean(entry.key, known));
            }
        }
        for (const KeyRule& rule : rules) {
            if (!rule.required || node.get(rule.key)) continue;
            fault(node.line, node.column, std::string(section) + " lacks the key \"" + std::string(rule.key) + '"');
        }
    }

private:
    // Whether the value has the type; says so if it has not.
    bool is(const KeyRule& rule, const TomlNode& node, Type type, std::string_view wanted) {
        if (node.type == type) return true;
        fault(node.line, node.column,
              '"' + std::string(rule.key) + "\" has to be " + std::string(wanted) + ", not " +
                  std::string(describe(node.type)));
        return false;
    }

    void text(const KeyRule& rule, const TomlNode& node) {
        if (!is(rule, node, Type::text, "a text")) return;
        if (node.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            return fault(node.line, node.column, '"' + std::string(rule.key) + "\" is empty");
        }
        if (rule.allowed.empty()) return;
        if (std::find(rule.allowed.begin(), rule.allowed.end(), node.text) != rule.allowed.end()) return;
        const std::vector<std::string> known(rule.allowed.begin(), rule.allowed.end());
        std::string list;
        for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
        fault(node.line, node.column,
              "unknown " + std::string(rule.key) + " \"" + node.text + "\" (one of " + list + ')' +
                  did_you_mean(node.text, known));
    }

    void scalar(const KeyRule& rule, const TomlNode& node) {
        if (node.type == Type::integer || node.type == Type::boolean) return;
        if (node.type == Type::real) {
            return fault(node.line, node.column,
                         '"' + std::string(rule.key) + "\" has to be written as a text, which keeps it exact");
        }
        is(rule, node, Type::text, "a text, an integer or true or false");
    }

    void day(const TomlNode& node) {
        if (node.type != Type::date && node.type != Type::text) {
            is(KeyRule{"date", Shape::day, false, 0, {}}, node, Type::text, "a day such as \"2025-01-30\"");
        } else if (node.text.size() != 10 || !parse_iso_day(node.text)) {
            fault(node.line, node.column, '"' + node.text + "\" is no day of the calendar such as \"2025-01-30\"");
        }
    }

    void array(const KeyRule& rule, const TomlNode& node, std::string_view wanted) {
        if (!is(rule, node, Type::array, wanted)) return;
        if (node.items.size() < rule.at_least) {
            fault(node.line, node.column,
                  rule.at_least == 1 && node.items.empty()
                      ? '"' + std::string(rule.key) + "\" is empty"
                      : '"' + std::string(rule.key) + "\" needs at least " + std::to_string(rule.at_least) +
                            " entries and has " + std::to_string(node.items.size()));
        }
        for (const TomlNode& item : node.items) {
            const bool look_alike = rule.shape == Shape::silent;
            if (rule.shape == Shape::texts || rule.shape == Shape::findings ||
                (look_alike && item.type == Type::text)) {
                text(rule, item);
            } else if (is(rule, item, Type::table, look_alike ? "texts or { text, date }" : "{ text, is, date }")) {
                keys(item, rule.key, look_alike ? std::span<const KeyRule>(look_alike_keys) : example_keys, {});
            }
        }
    }

    void value(const KeyRule& rule, const TomlNode& node) {
        switch (rule.shape) {
            case Shape::text:
                return text(rule, node);
            case Shape::flag:
                static_cast<void>(is(rule, node, Type::boolean, "true or false"));
                return;
            case Shape::scalar:
                return scalar(rule, node);
            case Shape::texts:
            case Shape::findings:
                return array(rule, node, "an array of texts");
            case Shape::stated:
            case Shape::silent:
                return array(rule, node, "an array of examples");
            case Shape::day:
                return day(node);
            case Shape::scalars:
                if (!is(rule, node, Type::table, "a table")) return;
                for (const TomlEntry& entry : node.entries) {
                    scalar(KeyRule{entry.key, Shape::scalar, false, 0, {}}, entry.value);
                }
        }
    }

    const std::string& path_;
    Errors& errors_;
};

}  // namespace

std::span<const SectionRule> sections() {
    return all_sections;
}

void check_top_level(const std::string& path, const TomlNode& root, Errors& errors) {
    std::vector<std::string> known;
    for (const SectionRule& section : all_sections) known.emplace_back(section.name);
    for (const TomlEntry& entry : root.entries) {
        const auto rule = std::find_if(all_sections.begin(), all_sections.end(),
                                       [&](const SectionRule& s) { return s.name == entry.key; });
        if (rule == all_sections.end()) {
            errors.push_back({path, entry.line, entry.column,
                              "unknown section \"" + entry.key + '"' + did_you_mean(entry.key, known)});
            continue;
        }
        const TomlNode& node = entry.value;
        const bool tables = std::all_of(node.items.begin(), node.items.end(),
                                        [](const TomlNode& item) { return item.type == Type::table; });
        const bool right = rule->repeated ? node.type == Type::array && tables : node.type == Type::table;
        if (right) continue;
        const std::string brackets = rule->repeated ? "[[" + entry.key + "]]" : '[' + entry.key + ']';
        errors.push_back({path, entry.line, entry.column, "\"" + entry.key + "\" has to be written " + brackets});
    }
}

void check_section(const std::string& path, const TomlNode& node, std::string_view section,
                   std::span<const std::string> further, Errors& errors) {
    const auto rule =
        std::find_if(all_sections.begin(), all_sections.end(), [&](const SectionRule& s) { return s.name == section; });
    const std::string shown = (rule->repeated ? "[[" : "[") + std::string(section) + (rule->repeated ? "]]" : "]");
    Validator(path, errors).keys(node, shown, rule->keys, further);
}

}  // namespace stimmig
