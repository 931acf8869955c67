// The arguments as typed. Nothing here is checked beyond its shape; settings.h makes sense of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace stimmig {

struct Flags {
    std::string command;             ///< as named in usage.h: "check", "rules list" ...
    bool version = false;            ///< --version
    bool keyed = false;              ///< extract: lines for compare
    std::vector<std::string> paths;  ///< files and directories; for explain the name, for rules test the directory
    std::string lang;                ///< requested_language has made sense of it before
    std::string format;              ///< empty where not given, as all that follow
    std::string color;
    std::string fail_on;
    std::string min_level;
    std::string jobs;
    std::vector<std::string> output;  ///< "FILE" or, for check, "FORMAT=FILE"
    bool quiet = false;
    bool statistics = false;
    std::string stdin_filename;
    std::string config_file;
    bool isolated = false;  ///< no configuration file
    std::vector<std::string> include, exclude;
    bool no_ignore = false;  ///< .gitignore files do not count
    std::string files_from;
    std::string locale;
    std::string baseline;
    std::string cache_directory;
    bool no_cache = false;
    std::vector<std::string> rule_directories;
    std::vector<std::string> levels;   ///< "RULE=LEVEL"
    std::vector<std::string> sources;  ///< files and directories to check against
    std::vector<std::string> facts;    ///< files of house facts
    std::vector<std::string> rates;    ///< files of rates of exchange
    std::string from;                  ///< facts add: "TEXT:LINE[:COLUMN]"
    std::string store;                 ///< audit, facts search: the SQLite file
    std::string memory;                ///< audit, compare: "512M"
    std::string report;                ///< folder of HTML pages
    std::string limit;                 ///< how many findings or statements to show
    std::string subject, measure, fact_source, note;
};

/// What the arguments ask for: a command, or a text to print (help).
struct Parsed {
    Flags flags;
    std::optional<std::string> help;
};

/// The language that --lang names, wherever it stands: needed before anything else, since complaints are in it too.
[[nodiscard]] Result<Language> requested_language(const std::vector<std::string>& arguments);

[[nodiscard]] Result<Parsed> parse_flags(const std::vector<std::string>& arguments, Language language);

}  // namespace stimmig
