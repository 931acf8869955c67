// The settings in force: flags that have been understood, with every default filled in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "cli/cli.h"
#include "cli/flags.h"
#include "cli/inputs.h"
#include "config/config.h"
#include "report/formats.h"
#include "text/document.h"

namespace stimmig {

/// How `extract` shows figures.
enum class FigureFormat { table, json, jsonl };

/// A report that goes to a file, whatever stands on standard output.
struct ReportFile {
    const ReportFormat* format = nullptr;
    std::string path;
};

struct Settings {
    std::vector<std::string> paths;
    std::string files_from;  ///< list of further paths; empty for none
    InputFilter filter;
    Locale locale = Locale::unknown;
    std::string baseline;         ///< file of findings that are known; empty for none
    std::string cache_directory;  ///< where outcomes of runs are kept; empty for nowhere
    std::optional<Day> today;     ///< for suppressions that expire
    Config config;
    Flags typed;        ///< the command line alone, to tell it from the file
    bool json = false;  ///< config, audit, compare, facts search: not for people
    FigureFormat figure_format = FigureFormat::table;
    const ReportFormat* format = &report_formats().front();
    std::vector<ReportFile> report_files;
    ReportOptions report;
    std::optional<Level> fail_on = Level::warning;  ///< none: never
    Level min_level = Level::warning;
    unsigned jobs = 1;
    std::string output;  ///< empty: standard output
    std::string stdin_filename = "-";
    std::vector<std::string> rule_directories;
    std::vector<std::string> levels;                        ///< "RULE=LEVEL" as typed, for resolve_levels
    std::vector<std::string> facts;                         ///< files of house facts
    bool keyed = false;                                     ///< extract: lines for compare
    std::string store;                                      ///< the SQLite file
    std::size_t memory = std::size_t{512} << 20;            ///< bytes that audit and compare may take in all
    std::string report_folder;                              ///< of the HTML pages of an archive; empty: none
    std::int64_t limit = 20;                                ///< how many findings or statements are shown
    bool progress_bar = false;                              ///< standard error is a terminal
    std::vector<std::string> rates;                         ///< files of rates of exchange
    std::string from, subject, measure, fact_source, note;  ///< facts add, as typed

    /// All files that are written to.
    [[nodiscard]] std::vector<std::string> files() const;
};

using Levels = std::map<std::string, Level, std::less<>>;

/// All that is wrong with the flags is said at once.
/// `typed` is the command line; the file fills in what it leaves open.
[[nodiscard]] Result<Settings> resolve(const Flags& typed, const Config& config, Language language,
                                       const Environment& environment);

/// The levels that the configuration file and, over it, --level give. They wait for the rules, since only these know
/// the names of all checks.
[[nodiscard]] Result<Levels> resolve_levels(const Settings& settings, const Ruleset& rules, Language language);

/// Names of all checks that there are, sorted.
[[nodiscard]] std::vector<std::string> check_names(const Ruleset& rules);

}  // namespace stimmig
