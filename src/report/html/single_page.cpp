// `check --format html`: one file that needs nothing else.
#include <algorithm>

#include "audit/dossier.h"
#include "report/html/filter.h"
#include "report/html/finding_card.h"
#include "report/html/overview.h"
#include "report/html/page.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

// Browsers stay quick with as many; who has more wants `audit --report`.
constexpr std::size_t most_findings = 500;

}  // namespace

std::string html_report(const Report& report, const ReportOptions& options) {
    const Language language = options.language;
    const Dossier dossier = make_dossier(report.widths, report.texts, report.findings);
    const std::string title(in(language, "Prüfbericht", "Check report"));
    std::string body = "<div class=\"title\"><h1>" + title + "</h1>\n<p class=\"lead\">" +
                       in_one_sentence(dossier, language) + "</p>\n";
    if (report.suppressed > 0)
        body += "<p class=\"aside\">" +
                counted(report.suppressed, in(language, "geringfügiger Fund ist", "lesser finding is"),
                        in(language, "geringfügige Funde sind", "lesser findings are"), language) +
                std::string(in(language, " ausgeblendet; <code>--min-level note</code> zeigt alles.",
                               " hidden; <code>--min-level note</code> shows all.")) +
                "</p>\n";
    body += "</div>\n" + overview(dossier, language);
    const std::size_t shown = std::min(dossier.findings.size(), most_findings);
    if (shown > 0) {
        body += "<section class=\"findings\" aria-labelledby=\"findings\">\n<h2 id=\"findings\">" +
                std::string(in(language, "Funde", "Findings")) + "</h2>\n" +
                filter_bar(std::span(dossier.findings).first(shown), {language});
        for (std::size_t i = 0; i < shown; ++i) body += finding_card(dossier.findings[i], {options});
        body += "</section>\n";
    }
    if (shown < dossier.findings.size())
        body += "<p class=\"left-out\">" +
                counted(dossier.findings.size() - shown, in(language, "weiterer Fund steht", "more finding is"),
                        in(language, "weitere Funde stehen", "more findings are"), language) +
                std::string(in(language, " nicht auf dieser Seite; <code>--format json</code> nennt alle.",
                               " not on this page; <code>--format json</code> names them all.")) +
                "</p>\n";
    return render({title, body, "", false}, options);
}

}  // namespace stimmig
