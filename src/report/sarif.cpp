// SARIF 2.1.0, which code scanning services and editors read.
#include <algorithm>

#include "report/finding_text.h"
#include "report/json_tree.h"
#include "report/location.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/rule_text.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::string_view root_name = "%SRCROOT%";

/// Percent-encodes what a path of a URI must not hold.
std::string in_uri(std::string_view path) {
    constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
    std::string out;
    for (const char c : path) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', "0123456789ABCDEF"[byte >> 4U], "0123456789ABCDEF"[byte & 15U]};
        }
    }
    return out;
}

Json artifact(const std::string& path) {
    if (path.starts_with('/')) return {{"uri", "file://" + in_uri(path)}};
    return {{"uri", in_uri(path)}, {"uriBaseId", root_name}};
}

Json physical(const Location& at, std::string_view snippet) {
    Json region{{"startLine", at.begin.line},
                {"startColumn", at.begin.column},
                {"endLine", at.end.line},
                {"endColumn", at.end.column}};
    if (!snippet.empty()) region["snippet"] = {{"text", printable(snippet)}};
    return {{"artifactLocation", artifact(at.path)}, {"region", std::move(region)}};
}

Json physical_of(const Report& report, FigureRef ref, const ReportOptions& options) {
    const Text& text = report.texts[ref.text];
    return physical(location_of(report, ref, options), text.document.surface(text.figures[ref.figure].span));
}

Json rule_of(const std::string& name, std::span<const CheckRule> rules, Language language) {
    Json rule{{"id", name}};
    const auto known =
        std::find_if(rules.begin(), rules.end(), [&](const CheckRule& each) { return each.name == name; });
    if (known == rules.end()) return rule;
    const std::string help = rule_markdown(*known, language);
    rule["shortDescription"] = {{"text", rule_summary(*known, language)}};
    rule["fullDescription"] = {{"text", rule_reason(*known, language)}};
    rule["help"] = {{"text", help}, {"markdown", help}};
    if (known->level != "off") rule["defaultConfiguration"] = {{"level", known->level}};
    return rule;
}

Json result_of(const Report& report, const Finding& finding, const ReportOptions& options) {
    std::vector<std::string> lines{printable(in(options.language, finding.message))};
    for (std::string& line : notes(report, finding, options)) lines.push_back(std::move(line));
    Json result{{"ruleId", finding.rule}, {"level", to_string(finding.level)}, {"message", {{"text", joined(lines)}}}};
    if (!finding.figures.empty())
        result["locations"] = {{{"physicalLocation", physical_of(report, finding.figures.front(), options)}}};
    else if (finding.place)
        result["locations"] = {{{"physicalLocation", physical(place_of(report, finding, options), "")}}};
    for (std::size_t i = 1; i < finding.figures.size(); ++i)
        result["relatedLocations"].push_back(
            {{"id", i},
             {"physicalLocation", physical_of(report, finding.figures[i], options)},
             {"message", {{"text", quoted_figure(report, finding.figures[i], options.language)}}}});
    result["partialFingerprints"] = {{"stimmig/v1", finding.fingerprint}};
    return result;
}

}  // namespace

std::string sarif_report(const Report& report, const ReportOptions& options) {
    std::vector<std::string> names;
    for (const Finding& finding : report.findings) names.push_back(finding.rule);
    for (const CheckRule& rule : report.rules) names.push_back(rule.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());

    Json driver{{"name", "stimmig"}};
    if (!options.version.empty()) driver["semanticVersion"] = options.version;
    driver["rules"] = Json::array();
    for (const std::string& name : names) driver["rules"].push_back(rule_of(name, report.rules, options.language));
    Json results = Json::array();
    for (const Finding& finding : report.findings) {
        Json result = result_of(report, finding, options);
        result["ruleIndex"] = std::lower_bound(names.begin(), names.end(), finding.rule) - names.begin();
        results.push_back(std::move(result));
    }
    Json run{{"tool", {{"driver", std::move(driver)}}},
             {"columnKind", "unicodeCodePoints"},
             {"results", std::move(results)}};
    return to_text({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}},
                   true);
}

}  // namespace stimmig
