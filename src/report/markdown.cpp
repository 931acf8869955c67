// A comment on a pull request: a table in GitHub's and GitLab's Markdown.
#include <algorithm>

#include "report/finding_text.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// GitHub takes no comment of more than 65,536 characters.
constexpr std::size_t most_bytes = 60000;

/// Text that stands for itself: whatever Markdown might make of a character is escaped.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]()<>#+-!|~$&").find(c) != std::string_view::npos) out += '\\';
        out += c;
        // Nobody is to be notified because a text names him.
        if (c == '@') out += "\xE2\x80\x8B";
    }
    return out;
}

/// A code span in a table's cell; a path may hold backticks itself.
std::string code(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
    const std::string fence(longest + 1, '`');
    const std::string pad = longest > 0 ? " " : "";
    std::string out = fence + pad;
    for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out + pad + fence;
}

std::string row(const Report& report, const Finding& finding, const ReportOptions& options) {
    std::string out = "| " + std::string(to_string(finding.level)) + " | " +
                      code(place_of(report, finding, options).to_string()) + " | " +
                      escaped(printable(in(options.language, finding.message)));
    if (const std::optional<FigureRef> other = counterpart(report, finding))
        out += "<br>" + std::string(relation_word(finding, options.language)) +
               escaped(quoted_figure(report, *other, options.language)) + ' ' +
               code(location_of(report, *other, options).to_string());
    return out + " | " + code(printable(finding.rule)) + " |\n";
}

}  // namespace

std::string markdown_report(const Report& report, const ReportOptions& options) {
    const Language language = options.language;
    std::string out = "### stimmig\n\n" + escaped(summary(report, language)) + '\n';
    if (report.findings.empty()) return out;
    out += in(language, "\n| Stufe | Stelle | Fund | Regel |\n", "\n| Level | Place | Finding | Rule |\n");
    out += "|---|---|---|---|\n";
    std::size_t shown = 0;
    for (; shown < report.findings.size(); ++shown) {
        const std::string next = row(report, report.findings[shown], options);
        if (out.size() + next.size() > most_bytes) break;
        out += next;
    }
    if (const std::size_t more = report.findings.size() - shown; more > 0)
        out += "\n… " +
               counted(more, in(language, "weiterer Fund", "further finding"),
                       in(language, "weitere Funde", "further findings"), language) +
               '\n';
    out += in(language, "\nWas die Regeln meinen und wie man einen Fund hinnimmt:",
              "\nWhat the rules mean and how to accept a finding:");
    std::string names;
    for (const std::string& rule : rules_of(report.findings)) names += ' ' + printable(rule);
    return out + ' ' + code("stimmig explain" + names) + '\n';
}

}  // namespace stimmig
