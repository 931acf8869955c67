// From findings and figures to bytes. One file per format; none of them knows where the bytes go.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/finding.h"
#include "link/claim.h"
#include "ruleset/ruleset.h"
#include "value/verdict.h"

namespace stimmig {

enum class Language : std::uint8_t { de, en };

struct ReportOptions {
    Language language = Language::de;
    bool color = false;
    bool quiet = false;   ///< findings alone, without what is said about them as a whole
    std::string root;     ///< absolute folder that machine formats name files from; empty: as the user named them
    std::string folder;   ///< where a report with links will lie; empty: where the program runs, or unknown
    std::string version;  ///< of the program
};

/// What `check` reports about.
struct Report {
    const std::vector<Text>& texts;
    const std::vector<Finding>& findings;
    std::size_t suppressed = 0;             ///< findings below the level asked for
    std::span<const CheckRule> rules = {};  ///< what the rules of the findings are about
    Widths widths = {};                     ///< by which the findings were made
};

// check; formats.h lists them
[[nodiscard]] std::string human_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string concise_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string json_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string jsonl_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string sarif_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string github_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string gitlab_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string rdjsonl_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string checkstyle_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string junit_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string markdown_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string html_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string statistics_report(const Report& report, const ReportOptions& options);

// extract
[[nodiscard]] std::string figures_table(const std::vector<Text>& texts, const ReportOptions& options);
[[nodiscard]] std::string figures_jsonl(const std::vector<Text>& texts);
[[nodiscard]] std::string figures_json(const std::vector<Text>& texts);

}  // namespace stimmig
