#include "report/html/finding_card.h"

#include <algorithm>
#include <set>

#include "report/html/escape.h"
#include "report/html/figure_text.h"
#include "report/html/interval_plot.h"
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

std::string kicker(const ShownFinding& finding, const CardOptions& options) {
    const Language language = options.report.language;
    std::string out = "<p class=\"kicker\"><span class=\"level\">";
    out.append(level_name(finding.level, language)).append("</span> <span class=\"rule\">") += escaped(finding.rule);
    out += "</span>";
    if (const std::string subject = common_subject(finding); !subject.empty())
        out += " <span class=\"subject\">" + escaped(subject) + "</span>";
    if (const std::string_view change = change_name(finding.change, language); options.shows_change && !change.empty())
        out.append(" <span class=\"change\">").append(change).append("</span>");
    return out + "<a class=\"anchor\" href=\"#" + anchor_of(finding) + "\" aria-label=\"" +
           std::string(in(language, "Verweis auf diesen Fund", "link to this finding")) + "\">#</a></p>\n";
}

}  // namespace

std::string anchor_of(const ShownFinding& finding) {
    return "f-" + escaped(finding.fingerprint);
}

std::string_view level_name(Level level, Language language) {
    switch (level) {
        case Level::error:
            return in(language, "Fehler", "error");
        case Level::warning:
            return in(language, "Warnung", "warning");
        case Level::note:
            return in(language, "Hinweis", "note");
        case Level::off:
            break;
    }
    return "";
}

std::string_view change_name(Change change, Language language) {
    if (change == Change::fresh) return in(language, "neu", "new");
    if (change == Change::gone) return in(language, "behoben", "gone");
    return "";
}

std::string filter_attributes(const ShownFinding& finding) {
    std::set<std::string> outlets;
    for (const ShownFigure& figure : finding.figures) outlets.insert(escaped(figure.outlet));
    std::string out = " data-level=\"" + std::string(to_string(finding.level)) + "\" data-rule=\"" +
                      escaped(finding.rule) + "\" data-outlets=\"";
    // A line end cannot stand in an escaped name.
    for (const std::string& outlet : outlets) out += '\n' + outlet;
    return out + "\n\"";
}

std::string finding_card(const ShownFinding& finding, const CardOptions& options) {
    const Language language = options.report.language;
    const std::string id = anchor_of(finding);
    std::string out = "<article class=\"finding " + std::string(to_string(finding.level)) + "\" id=\"" + id +
                      "\" aria-labelledby=\"" + id + "-title\"" + filter_attributes(finding) + ">\n" +
                      kicker(finding, options);
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
