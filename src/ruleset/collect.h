// From rule files to their entries: what the files say, with later layers laid over earlier ones, not yet compiled.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ruleset/rule_files.h"
#include "ruleset/ruleset.h"
#include "ruleset/toml_tree.h"

namespace stimmig {

/// Place of a text in the rule files; `file` indexes the list of files.
struct Mark {
    std::uint32_t file = 0;
    TomlPlace place;
};

struct Fragment {
    std::string name;
    std::string match;
    Mark name_at;
    Mark match_at;
};

struct Collected {
    std::map<std::string, Table, std::less<>> tables;
    std::vector<Fragment> fragments;
    std::vector<Pattern> patterns;
    std::vector<Mark> pattern_matches;  ///< [i] is where the match of patterns[i] stands
    std::vector<Subject> subjects;
    std::vector<Measure> measures;
    std::vector<CheckRule> checks;
    bool incomplete = false;  ///< a file could not be parsed, so that names may be missing for no other reason
};

[[nodiscard]] Collected collect(const std::vector<RuleFile>& files, Errors& errors);

}  // namespace stimmig
