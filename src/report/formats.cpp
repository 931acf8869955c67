#include "report/formats.h"

#include <algorithm>
#include <array>

namespace stimmig {

std::span<const ReportFormat> report_formats() {
    static const std::array<ReportFormat, 13> formats{{
        {"human", {"mit Auszügen, zum Lesen", "with excerpts, to read"}, human_report, true},
        {"concise", {"eine Zeile je Fund: Datei:Zeile:Spalte", "a line a finding: file:line:column"}, concise_report},
        {"json", {"alles, für Programme", "everything, for programs"}, json_report},
        {"jsonl", {"dasselbe, ein Fund je Zeile", "the same, a finding a line"}, jsonl_report},
        {"sarif",
         {"SARIF 2.1.0, für Code-Scanning und Editoren", "SARIF 2.1.0, for code scanning and editors"},
         sarif_report},
        {"github", {"Anmerkungen in GitHub Actions", "annotations in GitHub Actions"}, github_report, true},
        {"gitlab", {"Code-Quality-Bericht von GitLab", "GitLab's Code Quality report"}, gitlab_report},
        {"rdjsonl", {"für reviewdog", "for reviewdog"}, rdjsonl_report},
        {"checkstyle",
         {"Checkstyle-XML, für Jenkins und andere", "Checkstyle XML, for Jenkins and others"},
         checkstyle_report},
        {"junit", {"JUnit-XML, als Testergebnis", "JUnit XML, as results of tests"}, junit_report},
        {"markdown", {"Kommentar unter einem Pull Request", "comment on a pull request"}, markdown_report, true},
        {"html", {"eine Seite mit Diagrammen, für den Browser", "a page with plots, for the browser"}, html_report},
        {"statistics", {"nur wie oft welche Regel", "only how often which rule"}, statistics_report, true},
    }};
    return formats;
}

const ReportFormat* report_format(std::string_view name) {
    const auto formats = report_formats();
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const ReportFormat& format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

}  // namespace stimmig
