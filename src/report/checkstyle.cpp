// Checkstyle's XML: files with the findings in them.
#include "report/finding_text.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/xml_tree.h"

namespace stimmig {
namespace {

const char* severity_of(Level level) {
    return level == Level::error ? "error" : level == Level::warning ? "warning" : "info";
}

}  // namespace

std::string checkstyle_report(const Report& report, const ReportOptions& options) {
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("checkstyle");
    set_attribute(root, "version", "8.0");
    pugi::xml_node file;
    std::string path;
    for (const Finding& finding : report.findings) {
        const Location at = place_of(report, finding, options);
        // Findings come sorted by their texts.
        if (!file || at.path != path) {
            file = root.append_child("file");
            set_attribute(file, "name", at.path);
            path = at.path;
        }
        pugi::xml_node error = file.append_child("error");
        set_attribute(error, "line", at.begin.line);
        set_attribute(error, "column", at.begin.column);
        set_attribute(error, "severity", severity_of(finding.level));
        set_attribute(error, "message", one_line(report, finding, options));
        set_attribute(error, "source", "stimmig." + printable(finding.rule));
    }
    return to_text(document);
}

}  // namespace stimmig
