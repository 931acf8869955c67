// Annotations in GitHub Actions: commands that the runner reads from a step's output.
#include <algorithm>
#include <array>

#include "report/finding_text.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// GitHub shows no more than so many annotations of each level from one step.
constexpr std::size_t most_of_a_level = 10;

/// What ends a command or a property in the runner's eyes, as it wants it written.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%') {
            out += "%25";
        } else if (c == '\n') {
            out += "%0A";
        } else if (c == '\r') {
            out += "%0D";
        } else if (property && c == ':') {
            out += "%3A";
        } else if (property && c == ',') {
            out += "%2C";
        } else {
            out += c;
        }
    }
    return out;
}

std::string annotation(const Report& report, const Finding& finding, const ReportOptions& options) {
    const Location at = place_of(report, finding, options);
    std::string out = finding.level == Level::note ? "::notice " : "::" + std::string(to_string(finding.level)) + ' ';
    out += "file=" + escaped(at.path, true) + ",line=" + std::to_string(at.begin.line);
    // Columns mean nothing to GitHub where an annotation spans lines.
    if (at.end.line == at.begin.line) {
        out += ",col=" + std::to_string(at.begin.column) + ",endColumn=" + std::to_string(at.end.column);
    } else {
        out += ",endLine=" + std::to_string(at.end.line);
    }
    std::vector<std::string> lines{printable(in(options.language, finding.message))};
    for (std::string& line : body(report, finding, options)) lines.push_back(std::move(line));
    return out + ",title=" + escaped("stimmig: " + printable(finding.rule), true) +
           "::" + escaped(joined(lines), false) + '\n';
}

}  // namespace

std::string github_report(const Report& report, const ReportOptions& options) {
    std::string out;
    std::size_t unseen = 0;
    for (const Level level : {Level::error, Level::warning, Level::note}) {
        std::size_t shown = 0;
        for (const Finding& finding : report.findings) {
            if (finding.level != level) continue;
            if (shown++ < most_of_a_level)
                out += annotation(report, finding, options);
            else
                ++unseen;
        }
    }
    if (unseen > 0)
        out += counted(unseen, in(options.language, "weiterer Fund", "further finding"),
                       in(options.language, "weitere Funde", "further findings"), options.language) +
               std::string(in(options.language, ", über dem, was GitHub je Schritt anzeigt (10 je Stufe).\n",
                              ", beyond what GitHub shows for one step (10 of a level).\n"));
    if (!options.quiet) out += summary(report, options.language) + '\n';
    return out;
}

}  // namespace stimmig
