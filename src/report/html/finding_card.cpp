#include "report/html/finding_card.h"

#include "report/html/escape.h"
#include "report/html/filter.h"
#include "report/html/interval_plot.h"
#include "report/html/level.h"
#include "report/html/passages.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// What all figures that have a subject speak of; empty where they differ.
std::string common_subject(const ShownFinding& finding) {
    std::string subject;
    for (const ShownFigure& figure : finding.figures) {
        if (figure.subject.empty() || figure.subject == subject) continue;
        if (!subject.empty()) return "";
        subject = figure.subject;
    }
    return subject;
}

}  // namespace

std::string anchor_of(const ShownFinding& finding) {
    return "f-" + escaped(finding.fingerprint);
}

std::string kicker(const ShownFinding& finding, const CardOptions& options, std::string_view anchor) {
    const Language language = options.report.language;
    std::string out = "<p class=\"kicker\"><span class=\"level\">";
    out.append(level_name(finding.level, language)).append("</span> <span class=\"rule\">") += escaped(finding.rule);
    out += "</span>";
    if (const std::string subject = common_subject(finding); !subject.empty())
        out += " <span class=\"subject\">" + escaped(subject) + "</span>";
    if (const std::string_view change = change_name(finding.change, language); options.shows_change && !change.empty())
        out.append(" <span class=\"change\">").append(change).append("</span>");
    return out.append(anchor).append("</p>\n");
}

std::string finding_card(const ShownFinding& finding, const CardOptions& options) {
    const Language language = options.report.language;
    const std::string id = anchor_of(finding);
    std::string out =
        "<article class=\"finding " + std::string(to_string(finding.level)) + "\" id=\"" + id +
        "\" aria-labelledby=\"" + id + "-title\"" + filter_attributes(finding) + ">\n" +
        kicker(finding, options,
               "<a class=\"anchor\" href=\"#" + id + "\" aria-label=\"" +
                   std::string(in(language, "Verweis auf diesen Fund", "link to this finding")) + "\">#</a>");
    out += "<h3 id=\"" + id + "-title\">" + escaped(in(language, finding.message)) + "</h3>\n";
    out += interval_plot(finding, options.report);
    out += passages(finding, options.report);
    if (!finding.details.empty()) {
        out += "<ul class=\"details\">";
        for (const Message& detail : finding.details) out += "<li>" + escaped(in(language, detail)) + "</li>";
        out += "</ul>\n";
    }
    return out + "</article>\n";
}

}  // namespace stimmig
