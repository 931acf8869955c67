// The report of an archive: a folder of static pages.
#include <catch2/catch.hpp>

#include "audit/dossier.h"
#include "cli/report_folder.h"
#include "hand_made_text.h"
#include "report/html/site.h"
#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
namespace fs = std::filesystem;

namespace {

ShownFigure shown(const std::string& path, const std::string& outlet, long long amount) {
    ShownFigure figure;
    figure.path = path;
    figure.outlet = outlet;
    figure.date = parse_iso_day("2025-01-28");
    figure.passage = "Es waren " + std::to_string(amount) + " Dollar.";
    figure.value = {9, static_cast<std::uint32_t>(figure.passage.size() - 1)};
    figure.stated = money(amount);
    figure.allows = allowed(figure.stated, {});
    figure.part = Part::witness;
    return figure;
}

Dossier dossier_of(std::size_t findings) {
    Dossier dossier;
    dossier.texts = 2 * findings;
    dossier.figures = 3 * findings;
    for (std::size_t i = 0; i < findings; ++i) {
        ShownFinding finding;
        finding.rule = i % 3 == 0 ? "total" : "divergence";
        finding.level = i % 2 == 0 ? Level::error : Level::warning;
        finding.message = {"Fund " + std::to_string(i), "finding " + std::to_string(i)};
        finding.fingerprint = std::to_string(100000 + i);
        finding.divergent = {{0, 1}};
        finding.figures = {shown("texte/a.md", "A & <b>", 100), shown("texte/b.md", "Bote", 200)};
        count_finding(dossier, finding);
        dossier.findings.push_back(finding);
    }
    return dossier;
}

using Files = std::map<std::string, std::string>;

Files site_of(const Dossier& dossier, const ReportOptions& options = {}) {
    Files files;
    write_site(dossier, options,
               [&](std::string_view path, std::string_view bytes) { CHECK(files.emplace(path, bytes).second); });
    return files;
}

std::size_t count(const std::string& text, std::string_view piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) ++found;
    return found;
}

bool contains(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("the site has an overview, a list, and pages of findings that lead to each other and to the texts") {
    ReportOptions options;
    options.folder = "bericht";
    const Files files = site_of(dossier_of(60), options);
    CHECK(files.size() == 4 + 3);
    const std::string& index = files.at("index.html");
    CHECK(contains(index, "30 Fehler und 30 Warnungen in 120 Texten mit 180 Zahlen."));
    CHECK(contains(index, "Funde nach Regel"));
    CHECK(contains(index, "Funde nach Medium"));
    CHECK(contains(index, "<a href=\"findings.html#outlet=A%20%26%20%3Cb%3E\">A &amp; &lt;b&gt;</a>"));
    CHECK(count(index, "<li class=\"entry") == 10);
    CHECK(count(files.at("findings.html"), "<li class=\"entry") == 60);
    CHECK(contains(files.at("findings.html"), "href=\"findings/0003.html#f-100050\""));
    CHECK(count(files.at("findings/0001.html"), "<article") == 25);
    CHECK(count(files.at("findings/0003.html"), "<article") == 10);
    CHECK(contains(files.at("findings/0003.html"), "id=\"f-100050\""));
    CHECK(contains(files.at("findings/0002.html"), "href=\"../findings/0003.html\""));
    CHECK(contains(files.at("findings/0001.html"), "href=\"../../texte/a.md\""));
    for (const auto& [path, bytes] : files) {
        INFO(path);
        CHECK_FALSE(contains(bytes, "http://"));
        CHECK_FALSE(contains(bytes, "https://"));
    }
}

TEST_CASE("what the pages do not hold, they say") {
    const Files files = site_of(dossier_of(2003));
    CHECK(count(files.at("findings.html"), "<li class=\"entry") == 2000);
    CHECK(contains(files.at("findings.html"),
                   "Hier stehen die schwersten 2.000 Funde; 3 weitere sind nicht aufgeführt."));
    CHECK(files.contains("findings/0080.html"));
    CHECK_FALSE(files.contains("findings/0081.html"));
}

TEST_CASE("changes since the audit before are told") {
    Dossier dossier = dossier_of(3);
    dossier.compared_with_before = true;
    dossier.fresh = 1;
    dossier.unchanged = 2;
    dossier.gone = 4;
    dossier.gone_findings.resize(1);
    dossier.gone_findings[0].message = {"Längst <berichtigt>", "corrected"};
    dossier.findings[1].change = dossier.findings[2].change = Change::unchanged;
    const Files files = site_of(dossier);
    CHECK(contains(files.at("index.html"), "Seit der letzten Prüfung: 1 neu, 2 unverändert, 4 behoben."));
    CHECK(contains(files.at("index.html"), "<p class=\"headline\">Längst &lt;berichtigt&gt;</p>"));
    CHECK(contains(files.at("index.html"), "3 weitere sind nicht aufgeführt."));
    CHECK(count(files.at("findings.html"), "<span class=\"change\">neu</span>") == 1);
    CHECK(contains(files.at("findings.html"), "<select name=\"change\">"));
}

TEST_CASE("an archive without findings has a report, too") {
    const Files files = site_of(dossier_of(0));
    CHECK(contains(files.at("index.html"), "Keine Widersprüche in 0 Texten"));
    CHECK(files.size() == 4);
}

TEST_CASE("a report replaces an earlier one, and nothing else") {
    const WorkingFolder here;
    REQUIRE_FALSE(write_report_folder(dossier_of(60), "neu/bericht", {}));
    CHECK(fs::exists("neu/bericht/findings/0003.html"));
    WorkingFolder::write("neu/bericht/findings/notiz.txt", "meine");
    REQUIRE_FALSE(write_report_folder(dossier_of(5), "neu/bericht", {}));
    CHECK(fs::exists("neu/bericht/findings/0001.html"));
    CHECK_FALSE(fs::exists("neu/bericht/findings/0002.html"));
    CHECK(fs::exists("neu/bericht/findings/notiz.txt"));

    WorkingFolder::write("daten/index.html", "<h1>anderes</h1>");
    const std::optional<Error> fault = write_report_folder(dossier_of(1), "daten", {});
    REQUIRE(fault);
    CHECK(fault->path == "daten");
    CHECK(contains(fault->german, "enthält anderes als einen Bericht"));
    CHECK(file_content("daten/index.html") == "<h1>anderes</h1>");
    CHECK(report_folder_fault("daten/index.html"));
}

TEST_CASE("audit writes its report, and looks at the folder before it works") {
    const WorkingFolder here;
    for (const auto& [name, amount] : {std::pair("a", "600"), std::pair("b", "489")})
        WorkingFolder::write(std::string("archiv/") + name + ".md",
                             std::string("---\nsource: Blatt ") + name +
                                 "\ndate: 2025-01-28\n---\nDer Konzern Nvidia verlor am Montag " + amount +
                                 " Milliarden Dollar an Börsenwert.\n");
    const Outcome outcome = run_program({"audit", "--store", "s.sqlite", "--report", "bericht", "archiv"});
    CHECK(outcome.status == 1);
    CHECK(contains(file_content("bericht/index.html"), "1 Fehler in 2 Texten mit "));
    CHECK(contains(file_content("bericht/findings/0001.html"), "href=\"../../archiv/a.md\""));

    WorkingFolder::write("anderes/brief.txt", "Hallo");
    const Outcome refused = run_program({"audit", "--store", "t.sqlite", "--report", "anderes", "archiv"});
    CHECK(refused.status == 2);
    CHECK(refused.err ==
          "stimmig: anderes: enthält anderes als einen Bericht; nötig ist ein leerer oder neuer Ordner\n");
    CHECK_FALSE(fs::exists("t.sqlite"));
}
