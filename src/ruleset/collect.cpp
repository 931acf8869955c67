#include "ruleset/collect.h"

#include "ruleset/read.h"
#include "ruleset/schema.h"
#include "ruleset/vocabulary.h"

namespace stimmig {
namespace {

// Adds entries to a list in which names are unique: a later layer replaces, the same layer must not repeat.
class Names {
public:
    Names(std::string_view section, Errors& errors) : section_(section), errors_(errors) {}

    /// Index at which the entry belongs; size where it is new; none where it repeats a name of its own layer.
    std::optional<std::size_t> place(const std::string& name, std::size_t size, const RuleFile& file,
                                     const TomlNode& node) {
        const auto [known, added] = known_.try_emplace(name, Known{size, file.layer, file.path, node.line});
        if (added) return size;
        if (known->second.layer == file.layer) {
            errors_.push_back({file.path, node.line, node.column,
                               std::string(section_) + " \"" + name + "\" already stands in " + known->second.path +
                                   ':' + std::to_string(known->second.line)});
            return std::nullopt;
        }
        known->second = {known->second.index, file.layer, file.path, node.line};
        return known->second.index;
    }

private:
    struct Known {
        std::size_t index;
        std::uint32_t layer;
        std::string path;
        std::uint32_t line;
    };
    std::string_view section_;
    Errors& errors_;
    std::map<std::string, Known, std::less<>> known_;
};

template <typename Entry>
void put(std::vector<Entry>& list, std::size_t index, Entry entry) {
    if (index == list.size()) {
        list.push_back(std::move(entry));
    } else {
        list[index] = std::move(entry);
    }
}

class Collector {
public:
    explicit Collector(Errors& errors) : errors_(errors), vocabulary_(out_.tables, errors) {}

    void add(const RuleFile& file, std::uint32_t index) {
        Result<TomlNode> root = parse_toml(file.path, file.content);
        if (!root) {
            errors_.insert(errors_.end(), root.errors().begin(), root.errors().end());
            out_.incomplete = true;
            return;
        }
        check_top_level(file.path, *root, errors_);
        vocabulary_.add(file, *root);
        for_each(file, *root, "fragment", [&](const TomlNode& node) { fragment(file, index, node); });
        for_each(file, *root, "pattern", [&](const TomlNode& node) { pattern(file, index, node); });
        for_each(file, *root, "subject", [&](const TomlNode& node) {
            named(subjects_, out_.subjects, file, node, read_subject(file.path, node));
        });
        for_each(file, *root, "measure", [&](const TomlNode& node) {
            named(measures_, out_.measures, file, node, read_measure(file.path, node));
        });
        for_each(file, *root, "check", [&](const TomlNode& node) {
            named(checks_, out_.checks, file, node, read_check(file.path, node, errors_));
        });
    }

    Collected take() {
        vocabulary_.finish();
        return std::move(out_);
    }

private:
    // Validates every entry of a section and hands on those that have a name.
    template <typename Use>
    void for_each(const RuleFile& file, const TomlNode& root, std::string_view section, Use use) {
        const TomlNode* list = root.get(section);
        if (!list) return;
        for (const TomlNode& node : list->items) {
            if (node.type != TomlNode::Type::table) continue;
            check_section(file.path, node, section, {}, errors_);
            if (!text_of(node, "name").empty()) use(node);
        }
    }

    template <typename Entry>
    void named(Names& names, std::vector<Entry>& list, const RuleFile& file, const TomlNode& node, Entry entry) {
        const auto at = names.place(entry.name, list.size(), file, node);
        if (at) put(list, *at, std::move(entry));
    }

    static Mark mark(std::uint32_t file, const TomlNode& node, std::string_view key) {
        const TomlNode* value = node.get(key);
        const TomlNode& at = value ? *value : node;
        return {file, {at.line, at.column}};
    }

    void fragment(const RuleFile& file, std::uint32_t index, const TomlNode& node) {
        const std::string name(text_of(node, "name"));
        const auto at = fragments_.place(name, out_.fragments.size(), file, node);
        if (!at) return;
        put(out_.fragments, *at,
            {name, std::string(text_of(node, "match")), mark(index, node, "name"), mark(index, node, "match")});
    }

    void pattern(const RuleFile& file, std::uint32_t index, const TomlNode& node) {
        Pattern read = read_pattern(file.path, node, errors_);
        const auto at = patterns_.place(read.name, out_.patterns.size(), file, node);
        if (!at) return;
        put(out_.patterns, *at, std::move(read));
        put(out_.pattern_matches, *at, mark(index, node, "match"));
    }

    Errors& errors_;
    Collected out_;
    Vocabulary vocabulary_;
    Names fragments_{"fragment", errors_};
    Names patterns_{"pattern", errors_};
    Names subjects_{"subject", errors_};
    Names measures_{"measure", errors_};
    Names checks_{"check", errors_};
};

}  // namespace

Collected collect(const std::vector<RuleFile>& files, Errors& errors) {
    Collector collector(errors);
    for (std::uint32_t i = 0; i < files.size(); ++i) collector.add(files[i], i);
    return collector.take();
}

}  // namespace stimmig
