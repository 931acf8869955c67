#include <catch2/catch.hpp>

#include "reading_helpers.h"
#include "value/days.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

TEST_CASE("Markdown becomes blocks of plain text") {
    struct Case {
        const char* file;
        Lines blocks;
    };
    const Case cases[] = {
        {"# Kopf\n\nEin *wichtiger* **Satz**.\n\n## Zwischen\nMehr.",
         {"title: Kopf", "paragraph: Ein wichtiger Satz.", "heading: Zwischen", "paragraph: Mehr."}},
        {"Weich\ngebrochen  \nund hart", {"paragraph: Weich\ngebrochen\nund hart"}},
        {"- eins\n- zwei\n  - innen\n- drei\n\n1. neu",
         {"item 1.0.0: eins", "item 1.1.0: zwei", "item 2.0.0: innen", "item 1.2.0: drei", "item 3.0.0: neu"}},
        {"4. vier\n5. fünf\n2. März: so\n", {"item 1.0.0: 4. vier", "item 1.1.0: 5. fünf", "item 1.2.0: 2. März: so"}},
        {"1. eins\n2. zwei\n", {"item 1.0.0: eins", "item 1.1.0: zwei"}},
        {"- lose\n\n  zweiter Absatz\n\n- drei",
         {"item 1.0.0: lose", "item 1.0.0: zweiter Absatz", "item 1.1.0: drei"}},
        {"> Zitat *hier*\n> weiter\n\nDanach", {"quote: Zitat hier\nweiter", "paragraph: Danach"}},
        {"| Jahr | Mrd. € |\n|---|--:|\n| 2024 | 5 |\n| 2025 | **6** |",
         {"header 1.0.0: Jahr", "header 1.0.1: Mrd. €", "cell 1.1.0: 2024", "cell 1.1.1: 5", "cell 1.2.0: 2025",
          "cell 1.2.1: 6"}},
        {"Vor\n\n```\n600 Euro\n```\n\n    700 Euro\n\n<div>800 Euro</div>\n\nNach",
         {"paragraph: Vor", "paragraph: Nach"}},
        {"Ein [Link zu 5 €](http://x.de/99 \"77 €\") und ![Bild 8 €](b.png) Ende",
         {"paragraph: Ein Link zu 5 € und  Ende"}},
        {"a<!-- 5 € -->b <b>c</b><br>d", {"paragraph: ab c\nd"}},
        {"~~500 Euro~~ 600 Euro", {"paragraph: 600 Euro"}},
        {"`5 €` Code", {"paragraph: 5 € Code"}},
        {"5&nbsp;&euro; &amp; &unbekannt; &#8239;&#x20AC;\\*", {"paragraph: 5 € & &unbekannt;  €*"}},
        {"---\n\nnach der Linie", {"paragraph: nach der Linie"}},
        {"", {}},
    };
    for (const Case& each : cases) {
        INFO(each.file);
        CHECK(outline(read(each.file, Format::markdown)) == each.blocks);
    }
}

TEST_CASE("Markdown text leads back to its bytes") {
    struct Case {
        const char* file;
        const char* plain;
        const char* surface;
    };
    const Case cases[] = {
        {"# Kopf\n\nÜber **600** Mrd. Euro", "600 Mrd. Euro", "600** Mrd. Euro"},
        {"Größe: 5&nbsp;&euro; mehr", "5 €", "5&nbsp;&euro;"},
        {"Größe: 5\u00A0€ mehr", "5 €", "5\u00A0€"},
        {"> rund 600 Milliarden\r\n> Dollar weg", "Milliarden\nDollar", "Milliarden\r\n> Dollar"},
        {"rund 600  \nDollar", "600\nDollar", "600  \nDollar"},
        {"| ä | b |\n|---|---|\n| 5 € | 6\u202F% |", "6 %", "6\u202F%"},
        {"- 1\\. Mai\n- [17&#160;%](http://x.de/a_(b)) weniger", "17 % weniger",
         "17&#160;%](http://x.de/a_(b)) weniger"},
        {"Text ![alt\nmehr](x) 5\nEuro hier", "5\nEuro", "5\nEuro"},
        {"`5\n€` und", "5\n€", "5\n€"},
        {"13. März: Auftakt\n14. März: Finale", "14. März", "14. März"},
    };
    for (const Case& each : cases) {
        INFO(each.file);
        CHECK(surface_of(read(each.file, Format::markdown), each.plain) == each.surface);
    }
}

TEST_CASE("front matter gives title, source and date") {
    struct Case {
        const char* file;
        const char* title;
        const char* source;
        const char* published;
    };
    const Case cases[] = {
        {"---\ntitle: \"Verlust: 600 Mrd.\"\ndate: 2025-01-30\nsource: \"Blatt\"\n---\nText.", "Verlust: 600 Mrd.",
         "Blatt", "2025-01-30"},
        {"---\r\ntitle: Ohne Anführung # nur Kommentar\r\ndate: 30.01.2025\r\n---\r\nText.", "Ohne Anführung", "",
         "2025-01-30"},
        {"---\ntitle: 'Mach''s gut'\ndate: \"2025-01-30T02:45:00+01:00\"\nauthor: Niemand\n---\n", "Mach's gut", "",
         "2025-01-30"},
        {"---\ntitle: \"Ein \\\"Zitat\\\" f\\u00fcr 5\\xA0\\u20ac\"\n---\n", "Ein \"Zitat\" für 5 €", "", ""},
        {"---\ntitle: >-\n  Ein langer\n  Titel\ndate: 31.02.2025\n---\n", "Ein langer Titel", "", ""},
        {"---\nTitle: Groß\ntags:\n  - title: falsch\nsource: S\n...\n", "Groß", "S", ""},
        {"+++\ntitle = \"TOML mit 5 €\"\ndate = 2025-03-04T10:00:00Z\n[params]\nsource = \"x\"\n+++\n", "TOML mit 5 €",
         "", "2025-03-04"},
        {"+++\ntitle = 'C:\\neu'\nsource = \"\"\"\nDas\nBlatt\"\"\"\n+++\n", "C:\\neu", "Das Blatt", ""},
        {"\uFEFF---\ntitle: Mit Marke\n---\n", "Mit Marke", "", ""},
        {"---\ntitle: \"\"\n---\n", "", "", ""},
        {"---\n---\n", "", "", ""},
        {"+++\ntitle = \"nie zu\n", "", "", ""},
    };
    for (const Case& each : cases) {
        INFO(each.file);
        const Document document = read(each.file, Format::markdown);
        CHECK(document.title == each.title);
        CHECK(document.source == each.source);
        CHECK((document.published ? to_iso(*document.published) : "") == each.published);
    }
}

TEST_CASE("the title in front matter has its place in the file") {
    const Document document =
        read("---\nsource: Ä\ntitle: \"Über 600&nbsp;Mrd.\u00A0\\u20ac weg\"\n---\n\n# Über\n\n5 €", Format::markdown);
    CHECK(document.blocks.at(0).kind == BlockKind::title);
    CHECK(document.blocks.at(1).kind == BlockKind::heading);
    CHECK(surface_of(document, "Mrd. €") == "Mrd.\u00A0\\u20ac");
    CHECK(position_of(document, "600").line == 3);
    CHECK(position_of(document, "600").column == 14);
    CHECK(position_of(document, "5 €").line == 8);
}

TEST_CASE("front matter that is never closed is text") {
    const Document document = read("---\ntitle: Kein Kopf\n\nText mit 5 €.", Format::markdown);
    CHECK(document.text.find("Kein Kopf") != std::string::npos);
    CHECK(document.text.find("5 €") != std::string::npos);
}

TEST_CASE("tables with more columns than their file has room for are read as text") {
    std::string file = "Vorher 5 €\n\n";
    std::string rule;
    for (int i = 0; i < 2000; ++i) {
        file += "|a";
        rule += "|-";
    }
    file += "|\n" + rule + "|\n";
    for (int i = 0; i < 2000; ++i) file += "|x|\n";
    const Document document = read(file, Format::markdown);
    CHECK(document.blocks.at(0).kind == BlockKind::paragraph);
    CHECK(document.blocks.size() == 2);
    CHECK(surface_of(document, "5 €") == "5 €");
}

TEST_CASE("front matter names the author") {
    CHECK(read("---\nauthor: \"Ida Roth\"\n---\nText.", Format::markdown).author == "Ida Roth");
    CHECK(read("---\nsource: Blatt\n---\nText.", Format::markdown).author.empty());
}
