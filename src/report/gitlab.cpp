// GitLab's Code Quality report, a subset of Code Climate's.
#include "report/finding_text.h"
#include "report/json_tree.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

std::string_view severity_of(Level level) {
    return level == Level::error ? "major" : level == Level::warning ? "minor" : "info";
}

Json in_code_climate(const Location& at) {
    const auto position = [](Position p) { return Json{{"line", p.line}, {"column", p.column}}; };
    return {{"path", at.path}, {"positions", {{"begin", position(at.begin)}, {"end", position(at.end)}}}};
}

}  // namespace

std::string gitlab_report(const Report& report, const ReportOptions& options) {
    Json issues = Json::array();
    for (const Finding& finding : report.findings) {
        Json issue{{"type", "issue"},
                   {"check_name", printable(finding.rule)},
                   {"description", one_line(report, finding, options)},
                   {"content", {{"body", joined(body(report, finding, options))}}},
                   {"categories", {"Bug Risk"}},
                   {"severity", severity_of(finding.level)},
                   {"fingerprint", finding.fingerprint},
                   {"location", in_code_climate(place_of(report, finding, options))}};
        for (std::size_t i = 1; i < finding.figures.size(); ++i)
            issue["other_locations"].push_back(in_code_climate(location_of(report, finding.figures[i], options)));
        issues.push_back(std::move(issue));
    }
    return to_text(issues, true);
}

}  // namespace stimmig
