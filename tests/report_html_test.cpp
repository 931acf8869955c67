// The HTML report of check: what stands in it, and that nothing from outside does more than stand there.
#include <gumbo.h>

#include <catch2/catch.hpp>
#include <functional>

#include "hand_made_text.h"
#include "report/html/escape.h"
#include "report/report.h"
#include "run_program.h"
#include "where.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

bool contains(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) ++found;
    return found;
}

/// Calls `visit` for each element of a page as a browser would read it.
void each_element(const std::string& page, const std::function<void(const GumboElement&)>& visit) {
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    std::vector<const GumboNode*> open{output->root};
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT) continue;
        visit(node->v.element);
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            open.push_back(static_cast<const GumboNode*>(node->v.element.children.data[i]));
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::string article(const std::string& head, const std::string& amount, const std::string& behind = "") {
    return "---\n" + head + "date: 2025-01-28\n---\nDer Konzern Nvidia verlor am Montag " + amount +
           " Milliarden Dollar an Börsenwert." + behind + "\n";
}

std::string html_of(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"check", "--format", "html"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run_program(arguments);
    CHECK(outcome.err.empty());
    return outcome.out;
}

}  // namespace

TEST_CASE("the page shows a finding with its two sides, what they allow, and where they stand") {
    const WorkingFolder folder;
    WorkingFolder::write("a.md", article("source: Anzeiger\ntitle: Kurssturz\n", "rund 600"));
    WorkingFolder::write("b.md", article("source: Bote\n", "489"));
    const std::string page = html_of({"a.md", "b.md"});
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"de\">"));
    CHECK(contains(page, "1 Fehler in 2 Texten mit "));
    CHECK(contains(page, "<strong>Anzeiger</strong> <span class=\"day\">28. Jan. 2025</span>"));
    CHECK(contains(page, "<mark class=\"a\"><em>rund</em> 600 Milliarden Dollar</mark>"));
    CHECK(contains(page, "<mark class=\"b\">489 Milliarden Dollar</mark>"));
    CHECK(contains(page, "<cite>Kurssturz</cite>"));
    CHECK(contains(page, "<td>570 bis 630 Milliarden Dollar</td><td>Beleg A</td>"));
    CHECK(contains(page, ">500 Mrd. $</text>"));
    CHECK(contains(page, "<a class=\"place\" href=\"a.md\">a.md:6:42</a>"));
    const std::string english = html_of({"--lang", "en", "a.md", "b.md"});
    CHECK(contains(english, "<html lang=\"en\">"));
    CHECK(contains(english, "1 error in 2 texts with "));
    CHECK(contains(english, ">$500bn</text>"));
    CHECK(contains(english, "28 Jan 2025"));
}

TEST_CASE("a page without findings says so") {
    const WorkingFolder folder;
    WorkingFolder::write("a.md", article("", "600"));
    const std::string page = html_of({"a.md"});
    CHECK(contains(page, "Keine Widersprüche in 1 Text mit "));
    CHECK(count(page, "<article") == 0);
    CHECK(count(page, "<form") == 0);
}

TEST_CASE("texts that contain markup stay inert, whatever part of the page they end up in") {
    const WorkingFolder folder;
    const std::string evil =
        "<script>alert(1)</script><img src=x onerror=alert(1)>\"' ]]> --> </style> &lt;b&gt; \xE2\x80\xAEnosnhoj";
    const std::string name = "x' onclick=\"alert(1)\"><svg onload=alert(1)>.md";
    std::string quoted = evil;
    for (std::size_t at = 0; (at = quoted.find('\'', at)) != std::string::npos; at += 2) quoted.insert(at, "'");
    WorkingFolder::write(name, article("source: '" + quoted + "'\ntitle: '" + quoted + "'\nauthor: '" + quoted + "'\n",
                                       "rund 600", " &lt;script&gt;alert(2)&lt;/script&gt; ]]&gt; \"so\""));
    WorkingFolder::write("b.md", article("source: Bote\n", "489"));
    WorkingFolder::write("c.md", article("source: Kurier\n", "6"));
    const std::string page = html_of({"b.md", "c.md", name});
    CHECK(count(page, "<article") >= 1);
    CHECK_FALSE(contains(page, "\xE2\x80\xAE"));
    CHECK(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    std::size_t scripts = 0;
    each_element(page, [&](const GumboElement& element) {
        if (element.tag == GUMBO_TAG_SCRIPT) ++scripts;
        CHECK(element.tag != GUMBO_TAG_IMG);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
            INFO(attribute->name);
            CHECK_FALSE(std::string_view(attribute->name).starts_with("on"));
            if (std::string_view(attribute->name) == "href")
                CHECK_FALSE(std::string_view(attribute->value).starts_with("javascript:"));
        }
    });
    CHECK(scripts == 1);
}

TEST_CASE("the same texts give the same page, however many work on it") {
    const std::string stories = std::string(source_root()) + "/fixtures/stories/s06";
    CHECK(html_of({"--jobs", "1", stories}) == html_of({"--jobs", "4", stories}));
}

TEST_CASE("links lead from where the report lies") {
    const WorkingFolder folder;
    WorkingFolder::write("texte/a.md", article("", "600"));
    WorkingFolder::write("texte/b.md", article("", "489"));
    std::filesystem::create_directories("berichte/heute");
    CHECK(run_program({"check", "--output", "html=berichte/heute/x.html", "texte"}).status == 1);
    CHECK(contains(file_content("berichte/heute/x.html"), "href=\"../../texte/a.md\""));
}

TEST_CASE("addresses of files are relative where they can be, and never anything but files") {
    CHECK(file_address("a/b.md") == "a/b.md");
    CHECK(file_address("./a/b.md", "out") == "../a/b.md");
    CHECK(file_address("/x/a b.md", "/x/out") == "../a%20b.md");
    CHECK(file_address("a.md", "/x/out", "/x") == "../a.md");
    CHECK(file_address("/x/a.md", "out", "/x") == "../a.md");
    CHECK(file_address("/x/a.md") == "file:///x/a.md");
    CHECK(file_address("javascript:alert(1)") == "javascript%3Aalert%281%29");
    CHECK(file_address("grün.md") == "gr%C3%BCn.md");
}

TEST_CASE("more findings than a browser likes are left out, and the page says so") {
    std::vector<Text> texts{hand_made_text("a.txt", "Rund 600 Euro.")};
    Finding finding;
    finding.rule = "weekday";
    finding.message = {"Etwas", "something"};
    finding.figures = {{0, add_figure(texts[0], "600 Euro", money(600, Modifier::approx, "EUR"), "Rund")}};
    std::vector<Finding> findings(502, finding);
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i].fingerprint = std::to_string(1000 + i);
    const std::string page = html_report({texts, findings}, {});
    CHECK(count(page, "<article") == 500);
    CHECK(contains(page, "2 weitere Funde stehen nicht auf dieser Seite"));
}
