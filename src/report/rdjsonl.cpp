// reviewdog's diagnostics, one a line.
#include <algorithm>

#include "report/finding_text.h"
#include "report/json_tree.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

std::string_view severity_of(Level level) {
    return level == Level::error ? "ERROR" : level == Level::warning ? "WARNING" : "INFO";
}

/// reviewdog counts the bytes of a line, not its code points.
Json position_at(const Document& document, std::uint32_t offset) {
    const std::vector<std::uint32_t>& starts = document.line_starts;
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
    return {{"line", next - starts.begin() + document.first_line - 1}, {"column", offset - *std::prev(next) + 1}};
}

Json in_reviewdog(const Document& document, Span in_file, const ReportOptions& options) {
    return {{"path", reported_path(document.path, options)},
            {"range", {{"start", position_at(document, in_file.begin)}, {"end", position_at(document, in_file.end)}}}};
}

Json in_reviewdog(const Report& report, FigureRef ref, const ReportOptions& options) {
    const Text& text = report.texts[ref.text];
    return in_reviewdog(text.document, text.document.origin.to_file(text.figures[ref.figure].span), options);
}

/// Where the finding is reported.
Json home_in_reviewdog(const Report& report, const Finding& finding, const ReportOptions& options) {
    if (!finding.figures.empty()) return in_reviewdog(report, finding.figures.front(), options);
    const TextPlace& place = *finding.place;
    return in_reviewdog(report.texts[place.text].document, {place.begin, place.end}, options);
}

}  // namespace

std::string rdjsonl_report(const Report& report, const ReportOptions& options) {
    std::string out;
    for (const Finding& finding : report.findings) {
        if (finding.figures.empty() && !finding.place) continue;
        std::vector<std::string> lines{printable(in(options.language, finding.message))};
        for (std::string& line : body(report, finding, options)) lines.push_back(std::move(line));
        Json diagnostic{{"message", joined(lines)},
                        {"location", home_in_reviewdog(report, finding, options)},
                        {"severity", severity_of(finding.level)},
                        {"source", {{"name", "stimmig"}}},
                        {"code", {{"value", printable(finding.rule)}}}};
        for (std::size_t i = 1; i < finding.figures.size(); ++i)
            diagnostic["relatedLocations"].push_back(
                {{"message", quoted_figure(report, finding.figures[i], options.language)},
                 {"location", in_reviewdog(report, finding.figures[i], options)}});
        out += to_text(diagnostic, false);
    }
    return out;
}

}  // namespace stimmig
