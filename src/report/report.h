// From findings and figures to bytes. One file per format; none of them knows where the bytes go.
#pragma once

#include <string>
#include <vector>

#include "check/finding.h"
#include "link/claim.h"

namespace stimmig {

enum class Language : std::uint8_t { de, en };

struct ReportOptions {
    Language language = Language::de;
    bool color = false;
};

/// What `check` reports about.
struct Report {
    const std::vector<Text>& texts;
    const std::vector<Finding>& findings;
    std::size_t suppressed = 0;  ///< findings below the level asked for
};

// check
[[nodiscard]] std::string human_report(const Report& report, const ReportOptions& options);
[[nodiscard]] std::string json_report(const Report& report, const ReportOptions& options);

// extract
[[nodiscard]] std::string figures_table(const std::vector<Text>& texts, const ReportOptions& options);
[[nodiscard]] std::string figures_jsonl(const std::vector<Text>& texts);
[[nodiscard]] std::string figures_json(const std::vector<Text>& texts);

}  // namespace stimmig
