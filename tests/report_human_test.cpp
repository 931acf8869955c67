#include <catch2/catch.hpp>
#include <sstream>

#include "hand_made_text.h"
#include "report/excerpt.h"
#include "report/printable.h"
#include "report/report.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

/// What stands above the marks of one kind.
std::string marked(const Excerpt& excerpt, char mark) {
    std::string out;
    std::size_t at = 0;
    for (const char c : excerpt.marks) {
        const std::size_t length = glyph_at(excerpt.line, at).length;
        if (c == mark) out += excerpt.line.substr(at, length);
        at += length;
    }
    return out;
}

std::string repeated(std::string_view words, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += words;
    return out;
}

struct Story {
    std::vector<Text> texts;
    std::vector<Finding> findings;

    Story() {
        texts.push_back(hand_made_text("a.txt", "Vorspann.\nDie Aktie verlor rund 600 Milliarden Dollar an Wert."));
        texts.push_back(hand_made_text("b.txt", "Für Nvidia ging es um 589 Mrd. $ abwärts."));
        texts.push_back(hand_made_text("c.txt", "Es waren mehr als 500 Milliarden Dollar."));
        add_figure(texts[0], "600 Milliarden Dollar", money(600000000000, Modifier::approx), "rund");
        add_figure(texts[1], "589 Mrd. $", money(589000000000));
        add_figure(texts[2], "500 Milliarden Dollar", money(500000000000, Modifier::more_than), "mehr als");
        for (Text& text : texts) text.segmentation.sentences = {};
        texts[0].document.blocks = {
            {BlockKind::paragraph, {0, 9}, 0, 0, 0},
            {BlockKind::paragraph, {10, static_cast<std::uint32_t>(texts[0].document.text.size())}, 0, 0, 0}};
        Finding finding;
        finding.rule = "divergence";
        finding.level = Level::warning;
        finding.message = {"600 Milliarden gegen 589 Milliarden", "600 billion against 589 billion"};
        finding.figures = {{0, 0}, {1, 0}, {2, 0}};
        finding.divergent = {{0, 1}};
        finding.agreeing = {2};
        finding.details = {{"Unterschied: 1,8 %", "difference: 1.8 %"}};
        findings.push_back(finding);
    }

    [[nodiscard]] std::string report(const ReportOptions& options = {}, std::size_t suppressed = 0) const {
        return human_report({texts, findings, suppressed}, options);
    }
};

}  // namespace

TEST_CASE("a finding shows both witnesses, the reasons and what agrees") {
    CHECK(Story().report() ==
          "warning[divergence]: 600 Milliarden gegen 589 Milliarden\n"
          " --> a.txt:2:23\n"
          "  |\n"
          "2 | Die Aktie verlor rund 600 Milliarden Dollar an Wert.\n"
          "  |                  ~~~~ ^^^^^^^^^^^^^^^^^^^^^\n"
          " ::: b.txt:1:23\n"
          "  |\n"
          "1 | Für Nvidia ging es um 589 Mrd. $ abwärts.\n"
          "  |                       ^^^^^^^^^^\n"
          "  = Unterschied: 1,8 %\n"
          "  = vereinbar: „mehr als 500 Milliarden Dollar“ (c.txt:1:19)\n"
          "\n"
          "1 Warnung in 3 Texten mit 3 Zahlen.\n"
          "Was die Regeln meinen und wie man einen Fund hinnimmt: stimmig explain divergence\n");
}

TEST_CASE("the same finding in English") {
    ReportOptions english;
    english.language = Language::en;
    const std::string report = Story().report(english, 2);
    CHECK(report.find("warning[divergence]: 600 billion against 589 billion\n") == 0);
    CHECK(report.find("  = difference: 1.8 %\n") != std::string::npos);
    CHECK(report.find("  = agrees: “mehr als 500 Milliarden Dollar” (c.txt:1:19)\n") != std::string::npos);
    CHECK(
        report.ends_with("1 warning in 3 texts with 3 figures.\n"
                         "What the rules mean and how to accept a finding: stimmig explain divergence\n"
                         "2 lesser findings are hidden; --min-level note shows all.\n"));
}

TEST_CASE("the summary counts levels and says when nothing was found") {
    Story story;
    const Finding warning = story.findings.front();
    story.findings.clear();
    CHECK(story.report() == "Keine Widersprüche in 3 Texten mit 3 Zahlen.\n");
    CHECK(story.report({}, 1).ends_with("\n1 geringfügiger Fund ist ausgeblendet; --min-level note zeigt alles.\n"));
    Finding error = warning;
    error.level = Level::error;
    Finding note = warning;
    note.level = Level::note;
    story.findings = {error, warning, warning, note};
    CHECK(story.report().ends_with(
        "\n1 Fehler, 2 Warnungen und 1 Hinweis in 3 Texten mit 3 Zahlen.\n"
        "Was die Regeln meinen und wie man einen Fund hinnimmt: stimmig explain divergence\n"));
    const std::vector<Text> none;
    const std::vector<Finding> nothing;
    CHECK(human_report({none, nothing}, {}) == "Keine Widersprüche in 0 Texten mit 0 Zahlen.\n");
}

TEST_CASE("colours are there when asked for, and only then") {
    ReportOptions colored;
    colored.color = true;
    const std::string with = Story().report(colored);
    CHECK(with.find("\x1b[1;33mwarning[divergence]\x1b[0m") != std::string::npos);
    CHECK(Story().report().find('\x1b') == std::string::npos);
    std::string plain;
    for (std::size_t i = 0; i < with.size(); ++i) {
        if (with[i] == '\x1b')
            i = with.find('m', i);
        else
            plain += with[i];
    }
    CHECK(plain == Story().report());
}

TEST_CASE("figures of one sentence share an excerpt") {
    std::vector<Text> texts{hand_made_text("a.txt", "Der Umsatz stieg von 80 auf 100 Euro, ein Plus von 20 Euro.")};
    add_figure(texts[0], "80", money(80));
    add_figure(texts[0], "100 Euro", money(100));
    add_figure(texts[0], "20 Euro", money(20));
    Finding finding;
    finding.rule = "arithmetic";
    finding.level = Level::error;
    finding.message = {"m", "m"};
    finding.figures = {{0, 2}, {0, 0}, {0, 1}};
    const std::vector<Finding> findings{finding};
    CHECK(human_report({texts, findings}, {}) ==
          "error[arithmetic]: m\n"
          " --> a.txt:1:52\n"
          "  |\n"
          "1 | Der Umsatz stieg von 80 auf 100 Euro, ein Plus von 20 Euro.\n"
          "  |                      ^^     ^^^^^^^^               ^^^^^^^\n"
          "\n"
          "1 Fehler in 1 Text mit 3 Zahlen.\n"
          "Was die Regeln meinen und wie man einen Fund hinnimmt: stimmig explain arithmetic\n");
}

TEST_CASE("a long line is cut around the figure, between words") {
    const std::string before = repeated("Wörter davor ", 500);
    const std::string after = repeated(" Wörter danach", 500);
    Text text = hand_made_text("a.txt", before + "rund 600 Mrd. €" + after);
    add_figure(text, "600 Mrd. €", money(600), "rund");
    const Excerpt cut = excerpt(text, {0}, 100);
    CHECK(columns_of(cut.line) <= 100);
    CHECK(columns_of(cut.line) >= 70);
    CHECK(cut.line.starts_with("…"));
    CHECK(cut.line.ends_with("…"));
    CHECK(marked(cut, '^') == "600 Mrd. €");
    CHECK(marked(cut, '~') == "rund");
    const std::string first_word = cut.line.substr(3, cut.line.find(' ') - 3);
    CHECK((first_word == "Wörter" || first_word == "davor"));
}

TEST_CASE("a figure at either end of a long line gets the room of the other side") {
    for (const bool at_start : {true, false}) {
        const std::string filler = repeated("und noch ein Wort ", 100);
        Text text = hand_made_text("a.txt", at_start ? "600 Mrd. € " + filler : filler + "600 Mrd. €");
        add_figure(text, "600 Mrd. €", money(600));
        const Excerpt cut = excerpt(text, {0}, 80);
        CHECK(columns_of(cut.line) <= 80);
        CHECK(columns_of(cut.line) >= 50);
        CHECK(cut.line.starts_with("…") == !at_start);
        CHECK(cut.line.ends_with("…") == at_start);
        CHECK(marked(cut, '^') == "600 Mrd. €");
    }
}

TEST_CASE("a cell of a table is shown with its row") {
    Text text = hand_made_text("a.html", "Posten\n\nWert\n\nKurs\n\n59,70 €\n\nUmsatz\n\n5 Mio.");
    text.document.blocks.clear();
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < 6; ++i) {
        const auto end =
            static_cast<std::uint32_t>(std::min(text.document.text.find("\n\n", begin), text.document.text.size()));
        text.document.blocks.push_back(
            {i < 2 ? BlockKind::table_header : BlockKind::table_cell, {begin, end}, 1, i / 2, i % 2});
        begin = end + 2;
    }
    add_figure(text, "59,70 €", money(5970));
    const Excerpt row = excerpt(text, {0}, 100);
    CHECK(row.line == "Kurs  59,70 €");
    CHECK(marked(row, '^') == "59,70 €");
}

TEST_CASE("lines without any gap, and figures wider than the line, are cut as well") {
    const std::string filler(1000, 'x');
    Text text = hand_made_text("a.txt", filler + "600" + filler);
    add_figure(text, "600", money(600));
    CHECK(marked(excerpt(text, {0}, 60), '^') == "600");
    CHECK(columns_of(excerpt(text, {0}, 60).line) <= 62);
    Text wide = hand_made_text("a.txt", std::string(500, '6'));
    add_figure(wide, std::string(500, '6'), money(6));
    CHECK(columns_of(excerpt(wide, {0}, 60).line) <= 62);
}

TEST_CASE("what a text or a file name contains cannot command the terminal") {
    CHECK(printable("a\x1b[31mb\xc2\x9b\xe2\x80\xae\x7f\xff\r\n\tc") == "a�[31mb����   c");
    CHECK(columns_of("a\x1b\xc2\x9b\xff ä") == 6);
    Story story;
    story.texts[0].document.path = "a\x1b]0;x\x07.txt";
    for (char& c : story.texts[0].document.text)
        if (c == 'A') c = '\x1b';
    story.findings[0].message.de = "\x1b[2J";
    const std::string report = story.report();
    for (const char c : report) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}

TEST_CASE("the table of figures is aligned by code points") {
    std::vector<Text> texts{hand_made_text("a.txt", "Überall: knapp 1.000 € und 5,5 €."),
                            hand_made_text("leer.txt", "nichts")};
    add_figure(texts[0], "1.000 €", money(1234567, Modifier::approx, "EUR"), "knapp");
    Value exact = money(0, Modifier::exact, "EUR");
    exact.low = exact.high = Number::fraction(11, 2);
    add_figure(texts[0], "5,5 €", exact);
    texts[0].claims[1].subject = "Größe";
    CHECK(figures_table(texts, {}) ==
          "a.txt\n"
          "  Stelle  Art               Wert  im Text        wovon\n"
          "    1:16  money  ≈ 1.234.567 EUR  knapp 1.000 €\n"
          "    1:28  money          5,5 EUR  5,5 €          Größe\n"
          "\n"
          "2 Zahlen in 2 Texten.\n");
}
