#include "ruleset/read.h"

#include <array>

#include "ruleset/names.h"

namespace stimmig {
namespace {

using Type = TomlNode::Type;

std::map<std::string, std::string, std::less<>> scalars_of(const TomlNode& node, std::string_view key) {
    std::map<std::string, std::string, std::less<>> out;
    if (const TomlNode* table = node.get(key)) {
        for (const TomlEntry& entry : table->entries) out[entry.key] = entry.value.text;
    }
    return out;
}

std::vector<Example> examples_of(const std::string& path, const TomlNode& node, std::string_view key) {
    std::vector<Example> out;
    const TomlNode* list = node.get(key);
    if (!list) return out;
    for (const TomlNode& item : list->items) {
        Example example;
        example.origin = {path, item.line};
        if (item.type == Type::text) {
            example.text = item.text;
        } else {
            example.text = text_of(item, "text");
            example.expected = texts_of(item, "is");
            if (const TomlNode* date = item.get("date")) example.date = date->text;
        }
        out.push_back(std::move(example));
    }
    return out;
}

// Examples that state nothing would pass whatever the rule does.
void need_expectations(const std::string& path, const TomlNode& node, std::string_view key, Errors& errors) {
    const TomlNode* list = node.get(key);
    if (!list) return;
    for (const TomlNode& item : list->items) {
        const TomlNode* is = item.get("is");
        if (!is || is->type != Type::array || !is->items.empty()) continue;
        errors.push_back({path, is->line, is->column, "\"is\" is empty, so this example would show nothing"});
    }
}

}  // namespace

std::string_view text_of(const TomlNode& node, std::string_view key) {
    const TomlNode* value = node.get(key);
    return value && value->type == Type::text ? std::string_view(value->text) : std::string_view();
}

std::vector<std::string> texts_of(const TomlNode& node, std::string_view key) {
    std::vector<std::string> out;
    const TomlNode* list = node.get(key);
    if (!list) return out;
    for (const TomlNode& item : list->items) {
        if (item.type == Type::text && !item.text.empty()) out.push_back(item.text);
    }
    return out;
}

Pattern read_pattern(const std::string& path, const TomlNode& node, Errors& errors) {
    Pattern pattern;
    pattern.name = text_of(node, "name");
    pattern.kind = parse_pattern_kind(text_of(node, "kind")).value_or(PatternKind::none);
    pattern.summary = text_of(node, "summary");
    pattern.why = text_of(node, "why");
    pattern.match = text_of(node, "match");
    pattern.set = scalars_of(node, "set");
    pattern.examples = examples_of(path, node, "example");
    pattern.counterexamples = examples_of(path, node, "counterexample");
    pattern.origin = {path, node.line};
    if (pattern.kind != PatternKind::none) need_expectations(path, node, "example", errors);
    return pattern;
}

Subject read_subject(const std::string& path, const TomlNode& node) {
    return {std::string(text_of(node, "name")),
            texts_of(node, "aliases"),
            texts_of(node, "descriptions"),
            {path, node.line}};
}

Measure read_measure(const std::string& path, const TomlNode& node) {
    Measure measure;
    measure.name = text_of(node, "name");
    measure.summary = text_of(node, "summary");
    for (const std::string& kind : texts_of(node, "kinds")) {
        if (const auto known = parse_kind(kind)) measure.kinds.push_back(*known);
    }
    measure.units = texts_of(node, "units");
    measure.nouns = texts_of(node, "nouns");
    measure.verbs = texts_of(node, "verbs");
    measure.phrases = texts_of(node, "phrases");
    measure.not_with = texts_of(node, "not_with");
    if (const TomlNode* tally = node.get("tally")) measure.tally = tally->text == "true";
    const std::string_view direction = text_of(node, "direction");
    measure.direction = direction == "rise" ? 1 : direction == "fall" ? -1 : 0;
    measure.role = text_of(node, "role");
    measure.examples = examples_of(path, node, "example");
    measure.origin = {path, node.line};
    return measure;
}

CheckRule read_check(const std::string& path, const TomlNode& node, Errors& errors) {
    CheckRule check;
    check.name = text_of(node, "name");
    check.summary = text_of(node, "summary");
    check.why = text_of(node, "why");
    check.summary_de = text_of(node, "summary_de");
    check.why_de = text_of(node, "why_de");
    check.level = text_of(node, "level");
    check.options = scalars_of(node, "options");
    check.wrong = examples_of(path, node, "wrong");
    check.right = examples_of(path, node, "right");
    check.origin = {path, node.line};
    need_expectations(path, node, "wrong", errors);
    return check;
}

}  // namespace stimmig
