// Texts in the wordings of newsrooms, right and wrong: fixtures/lint/<kind>.toml. All checks run over each text alone.
#include <toml++/toml.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

#include "check/check.h"
#include "link/analyzer.h"
#include "where.h"

using namespace stimmig;

namespace {

struct Report {
    std::string rule;
    std::vector<std::string> surfaces;
    std::string message;
    bool note;  ///< found where a finding is wanted, and no fault where none is
};

const Ruleset& rules() {
    static const Ruleset shipped = std::move(*Ruleset::load());
    return shipped;
}

std::vector<Report> check(const std::string& text, const std::string& date) {
    static const Analyzer analyzer(rules());
    const Format format = text.starts_with("<html") ? Format::html : Format::markdown;
    Document document = std::move(*read_text("text", text, format));
    if (!document.published) document.published = parse_iso_day(date);
    const std::vector<Text> texts{analyzer.analyze(std::move(document))};
    std::vector<Report> reports;
    for (const Finding& finding : run_checks(rules(), texts)) {
        Report report{finding.rule, {}, finding.message.de, finding.level == Level::note};
        for (const FigureRef ref : finding.figures)
            report.surfaces.emplace_back(texts[0].document.surface(texts[0].figures[ref.figure].span));
        reports.push_back(std::move(report));
    }
    return reports;
}

bool names(const std::vector<Report>& reports, const std::string& rule, const std::string& surface) {
    return std::any_of(reports.begin(), reports.end(), [&](const Report& report) {
        return report.rule == rule &&
               std::any_of(report.surfaces.begin(), report.surfaces.end(), [&](const std::string& each) {
                   return each.find(surface) != std::string::npos || surface.find(each) != std::string::npos;
               });
    });
}

/// Each entry: the text, and the figures that a finding has to name.
std::vector<std::vector<std::string>> entries(const toml::table& file, const char* key) {
    std::vector<std::vector<std::string>> found;
    const toml::array* list = file[key].as_array();
    if (!list) return found;
    for (const toml::node& node : *list) {
        found.emplace_back();
        for (const toml::node& part : *node.as_array()) found.back().push_back(part.value_or(std::string()));
    }
    return found;
}

}  // namespace

TEST_CASE("every rule finds what newsrooms get wrong, and nothing in what is right") {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(source_root()) + "/fixtures/lint"))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    REQUIRE(paths.size() >= 18);
    for (const std::filesystem::path& path : paths) {
        const toml::table file = toml::parse_file(path.string());
        const std::string rule = file["rule"].value_or(std::string());
        const std::string date = file["date"].value_or(std::string());
        REQUIRE(rules().check(rule) != nullptr);
        for (const std::vector<std::string>& wrong : entries(file, "wrong")) {
            INFO(path.filename().string() << ": " << wrong.front());
            const std::vector<Report> reports = check(wrong.front(), date);
            for (std::size_t i = 1; i < wrong.size(); ++i) CHECK(names(reports, rule, wrong[i]));
            for (const Report& report : reports) {
                INFO(report.rule << ": " << report.message);
                CHECK((report.note || report.rule == rule));
            }
        }
        // What is wrong and not found yet is at least not taken for something else.
        for (const char* silent : {"right", "missed"})
            for (const std::vector<std::string>& text : entries(file, silent))
                for (const Report& report : check(text.front(), date)) {
                    INFO(path.filename().string() << ": " << text.front() << "\n" << report.message);
                    CHECK((report.note || report.rule.empty()));
                }
    }
}
