// The vocabulary: terms of all files gathered into tables, later layers adding to earlier ones.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ruleset/rule_files.h"
#include "ruleset/ruleset.h"
#include "ruleset/toml_tree.h"

namespace stimmig {

class Vocabulary {
public:
    Vocabulary(std::map<std::string, Table, std::less<>>& tables, Errors& errors) : tables_(tables), errors_(errors) {}

    /// Adds the file's [vocabulary] and its [[term]]s.
    void add(const RuleFile& file, const TomlNode& root);
    /// Indexes all tables.
    void finish();

private:
    void add_term(const RuleFile& file, Table& table, std::size_t terms_before, const TomlNode& node);
    [[nodiscard]] std::vector<std::string> checked_forms(const RuleFile& file, const TomlNode& node);

    std::map<std::string, Table, std::less<>>& tables_;
    std::map<std::string, std::vector<std::string>, std::less<>> fields_;  // further keys of each table's terms
    std::set<std::string, std::less<>> shared_;  // tables a form of which may belong to several terms
    Errors& errors_;
};

/// Lower case of ASCII letters and Ä, Ö, Ü, appended to `out`; the rest unchanged.
void fold_case(std::string_view form, std::string& out);

}  // namespace stimmig
