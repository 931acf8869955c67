#include "audit/dossier.h"

#include <catch2/catch.hpp>

#include "link/analyzer.h"

using namespace stimmig;

namespace {

const Ruleset& rules() {
    static const Ruleset shared = [] {
        auto loaded = Ruleset::load();
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return shared;
}

Text text_of(const std::string& path, const std::string& bytes) {
    auto document = read_text(path, bytes, Format::markdown);
    REQUIRE(document);
    return Analyzer(rules()).analyze(std::move(*document));
}

}  // namespace

TEST_CASE("a dossier shows each figure with its passage, and counts by rule, outlet, author and month") {
    std::vector<Text> texts;
    texts.push_back(text_of("a.md",
                            "---\nsource: Anzeiger\nauthor: Ida Roth\ndate: 2025-01-28\n---\nDer Konzern Nvidia verlor "
                            "am Montag rund 600 Milliarden Dollar an Börsenwert.\n"));
    texts.push_back(text_of("b.md",
                            "---\nsource: Bote\ndate: 2025-01-28\n---\nNvidia büßte am Montag 489 Milliarden Dollar an "
                            "Börsenwert ein.\n"));
    const std::vector<Finding> findings = run_checks(rules(), texts);
    REQUIRE(findings.size() == 1);
    const Dossier dossier = make_dossier(widths_of(rules(), "divergence"), texts, findings);
    CHECK(dossier.texts == 2);
    CHECK(dossier.figures == texts[0].figures.size() + texts[1].figures.size());
    REQUIRE(dossier.findings.size() == 1);
    const ShownFinding& finding = dossier.findings[0];
    REQUIRE(finding.figures.size() == 2);
    const ShownFigure& figure = finding.figures[finding.figures[0].path == "a.md" ? 0 : 1];
    CHECK(figure.part == Part::witness);
    CHECK(figure.outlet == "Anzeiger");
    CHECK(figure.author == "Ida Roth");
    CHECK(figure.passage.substr(figure.value.begin, figure.value.end - figure.value.begin) == "600 Milliarden Dollar");
    CHECK(figure.passage.substr(figure.hedge.begin, figure.hedge.end - figure.hedge.begin) == "rund");
    CHECK(figure.passage.starts_with("Der Konzern"));
    REQUIRE(figure.allows);
    CHECK(figure.allows_de == "570 bis 630 Milliarden Dollar");
    CHECK(dossier.by_rule.at("divergence").texts == 2);
    CHECK(dossier.by_outlet.at("Bote").errors == 1);
    CHECK(dossier.by_author.at("").texts == 1);
    CHECK(dossier.by_month.at("2025-01").errors == 1);
    CHECK(dossier.by_outlets.at({"Anzeiger", "Bote"}).errors == 1);
}

TEST_CASE("the worst findings come first: by level, then by how far the witnesses are apart") {
    const auto make = [](Level level, int low, std::string fingerprint) {
        ShownFinding finding;
        finding.level = level;
        finding.fingerprint = std::move(fingerprint);
        for (const int number : {100, low}) {
            ShownFigure figure;
            figure.stated.low = figure.stated.high = Number(number);
            finding.figures.push_back(figure);
        }
        finding.divergent = {{0, 1}};
        return finding;
    };
    std::vector<ShownFinding> findings{make(Level::warning, 10, "b"), make(Level::error, 90, "d"),
                                       make(Level::error, 20, "c"), make(Level::error, 20, "a")};
    sort_worst_first(findings);
    std::string order;
    for (const ShownFinding& finding : findings) order += finding.fingerprint;
    CHECK(order == "acdb");
}
