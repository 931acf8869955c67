// stimmig.toml: what a newsroom or repository has settled once for all runs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/finding.h"
#include "config/path_pattern.h"

namespace stimmig {

/// A value and where the file says it.
template <typename T>
struct Located {
    T value;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

using LocatedText = Located<std::string>;
using LocatedTexts = Located<std::vector<std::string>>;

/// [rule.NAME]
struct RuleConfig {
    std::optional<Located<Level>> level;
    std::map<std::string, LocatedText, std::less<>> options;  ///< as in rules/checks: "rounding_tolerance"
};

/// [[override]]: other levels for some files.
struct Override {
    PathPatterns files;
    std::map<std::string, Level, std::less<>> levels;
};

/// [[story]]: files that tell one story and are compared with no other story's.
struct StoryGroup {
    std::string name;
    std::vector<std::string> globs;
    PathPatterns files;
};

/// [[source]]: how far an outlet, or some files, are to be trusted where two texts disagree.
struct SourceWeight {
    std::string name;  ///< Document::source; may be empty where files are named
    PathPatterns files;
    std::uint32_t weight = 1;
};

/// [[ignore]]: findings that somebody has looked at and accepts.
struct Ignore {
    PathPatterns files;  ///< empty in a sidecar file, which is about one file
    LocatedText rule;
    std::string reason;
    std::string until;  ///< ISO 8601 day; empty: for ever
    std::string text;   ///< words of the block that is meant; empty: the whole text
    std::string id;     ///< of the text in a JSONL file; empty: all of them
};

struct Config {
    std::string path;                                       ///< of the file, for messages; empty where there is none
    std::string directory;                                  ///< that all paths in it are relative to
    std::string root;                                       ///< the same, absolute
    std::map<std::string, LocatedText, std::less<>> one;    ///< by key: "fail-on", "language" ...
    std::map<std::string, LocatedTexts, std::less<>> many;  ///< by key: "exclude", "rules" ...; paths as written
    std::map<std::string, RuleConfig, std::less<>> rules;
    std::vector<Override> overrides;
    std::vector<StoryGroup> stories;
    std::vector<SourceWeight> sources;
    std::vector<Ignore> ignores;

    /// What the file says for a key; null where it says nothing.
    [[nodiscard]] const LocatedText* text(std::string_view key) const;
    [[nodiscard]] const LocatedTexts* texts(std::string_view key) const;
    /// Whether patterns of the file select a file, which is named as seen from the working directory.
    [[nodiscard]] bool selects(const PathPatterns& patterns, const std::string& file) const;
    /// How far an outlet's text in a file is to be trusted, by the last [[source]] that fits; 1 where none does.
    [[nodiscard]] std::uint32_t weight_of(const std::string& source, const std::string& file) const;
    /// A path of the file as seen from the working directory.
    [[nodiscard]] std::string resolved(std::string_view path) const;
};

constexpr std::string_view config_name = "stimmig.toml";

/// Every fault of the content at once, with line and column and the nearest known name. `rule_names` are all checks.
[[nodiscard]] Result<Config> read_config(const std::string& path, std::string_view content,
                                         const std::vector<std::string>& rule_names);

/// The stimmig.toml in the directory or the nearest one above; empty where there is none.
[[nodiscard]] std::string find_config(const std::string& directory);

/// The [[ignore]] entries of a sidecar file "artikel.txt.stimmig.toml".
[[nodiscard]] Result<std::vector<Ignore>> read_sidecar(const std::string& path, std::string_view content,
                                                       const std::vector<std::string>& rule_names);

}  // namespace stimmig
