#include "audit/rule_hashes.h"

#include <algorithm>
#include <array>

#include "audit/content_hash.h"

namespace stimmig {
namespace {

/// Texts with their lengths, so that no two different lists hash alike.
class RuleHash {
public:
    void add(std::string_view text) {
        hasher_.add(std::to_string(text.size()) + ':');
        hasher_.add(text);
    }
    void add(const std::vector<std::string>& texts) {
        add(std::to_string(texts.size()));
        for (const std::string& text : texts) add(text);
    }
    void add(const std::map<std::string, std::string, std::less<>>& fields) {
        add(std::to_string(fields.size()));
        for (const auto& [name, value] : fields) {
            add(name);
            add(value);
        }
    }
    [[nodiscard]] std::string hex() const {
        std::string digits;
        for (const char byte : hasher_.hash()) {
            const auto value = static_cast<unsigned char>(byte);
            digits += "0123456789abcdef"[value >> 4U];
            digits += "0123456789abcdef"[value & 15U];
        }
        return digits;
    }

private:
    ContentHasher hasher_;
};

void add_table(RuleHash& hash, const Table& table) {
    hash.add(table.name);
    hash.add(table.fold_case ? "1" : "0");
    for (const Term& term : table.terms) {
        hash.add(term.id);
        hash.add(term.forms);
        hash.add(term.fields);
    }
}

/// Tables of this name are read by checks alone.
bool for_checks(std::string_view table) {
    return table.starts_with("check_");
}

/// Read when texts of an archive are compared, and by nothing else.
constexpr std::array<std::string_view, 3> comparing_tables{"common_word", "currency_home", "night_before"};

bool for_comparing(std::string_view table) {
    return std::find(comparing_tables.begin(), comparing_tables.end(), table) != comparing_tables.end();
}

std::string reading(const Ruleset& rules) {
    RuleHash hash;
    for (const auto& [name, table] : rules.tables())
        if (!for_checks(name) && !for_comparing(name)) add_table(hash, table);
    for (const Pattern& pattern : rules.patterns()) {
        hash.add(pattern.name);
        hash.add(std::to_string(static_cast<int>(pattern.kind)));
        hash.add(pattern.regex);
        hash.add(pattern.set);
    }
    for (const Subject& subject : rules.subjects()) {
        hash.add(subject.name);
        hash.add(subject.aliases);
        hash.add(subject.descriptions);
    }
    for (const Measure& measure : rules.measures()) {
        hash.add(measure.name);
        for (const Kind kind : measure.kinds) hash.add(to_string(kind));
        for (const auto* words : {&measure.units, &measure.nouns, &measure.verbs, &measure.phrases, &measure.not_with})
            hash.add(*words);
        hash.add(std::to_string(measure.direction));
        hash.add(measure.role);
    }
    return hash.hex();
}

}  // namespace

Provenance provenance_of(const Ruleset& rules, std::string version) {
    RuleHash checks;
    RuleHash comparing;
    for (const auto& [name, table] : rules.tables())
        if (for_checks(name)) add_table(checks, table);
    for (const std::string_view name : comparing_tables) add_table(comparing, rules.table(name));
    for (const CheckRule& rule : rules.checks()) {
        checks.add(rule.name);
        checks.add(rule.level);
        checks.add(rule.options);
        // Its level is given to what comes of comparing, and changes nothing before.
        if (rule.name == "divergence") comparing.add(rule.options);
    }
    return {std::move(version), reading(rules), checks.hex(), comparing.hex()};
}

}  // namespace stimmig
