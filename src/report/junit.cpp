// JUnit's XML: a suite for each text, a failed case for each finding, a passed one for a text without any.
#include <map>

#include "report/finding_text.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"
#include "report/xml_tree.h"

namespace stimmig {
namespace {

void append_case(pugi::xml_node suite, const Report& report, const Finding& finding, const ReportOptions& options) {
    const Location at = place_of(report, finding, options);
    pugi::xml_node test = suite.append_child("testcase");
    set_attribute(
        test, "name",
        printable(finding.rule) + ':' + std::to_string(at.begin.line) + ':' + std::to_string(at.begin.column));
    set_attribute(test, "classname", at.path);
    set_attribute(test, "file", at.path);
    set_attribute(test, "line", at.begin.line);
    pugi::xml_node failure = test.append_child("failure");
    set_attribute(failure, "type", std::string(to_string(finding.level)));
    set_attribute(failure, "message", one_line(report, finding, options));
    failure.text().set(joined(body(report, finding, options)).c_str());
}

}  // namespace

std::string junit_report(const Report& report, const ReportOptions& options) {
    std::map<std::string, std::vector<const Finding*>> findings_of;
    for (const Text& text : report.texts) findings_of[reported_path(text.document.path, options)];
    for (const Finding& finding : report.findings)
        findings_of[place_of(report, finding, options).path].push_back(&finding);

    pugi::xml_document document;
    pugi::xml_node root = document.append_child("testsuites");
    set_attribute(root, "name", "stimmig");
    std::size_t tests = 0;
    for (const auto& [path, findings] : findings_of) tests += std::max<std::size_t>(findings.size(), 1);
    set_attribute(root, "tests", tests);
    set_attribute(root, "failures", report.findings.size());
    for (const auto& [path, findings] : findings_of) {
        pugi::xml_node suite = root.append_child("testsuite");
        set_attribute(suite, "name", path);
        set_attribute(suite, "tests", std::max<std::size_t>(findings.size(), 1));
        set_attribute(suite, "failures", findings.size());
        set_attribute(suite, "errors", 0);
        for (const Finding* finding : findings) append_case(suite, report, *finding, options);
        if (!findings.empty()) continue;
        pugi::xml_node test = suite.append_child("testcase");
        set_attribute(test, "name", std::string(in(options.language, "keine Widersprüche", "no contradictions")));
        set_attribute(test, "classname", path);
    }
    return to_text(document);
}

}  // namespace stimmig
