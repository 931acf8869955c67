#include "reading_helpers.h"
#include "value/days.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

namespace {

Document rst(const std::string& text) {
    return read(text, Format::restructured_text);
}

}  // namespace

TEST_CASE("titles, fields, paragraphs, lists and quotations") {
    const Document document = rst(
        "===============\nHaushalt wächst\n===============\n\n:Date: 2025-01-30\n:source: Blatt\n:story: haushalt\n\n"
        "Erster Satz\nzweite Zeile.\n\nAbschnitt\n---------\n\n- eins\n- zwei\n  geht weiter\n\n1. erstens\n\n    Ein "
        "Zitat.\n");
    CHECK(document.title == "Haushalt wächst");
    CHECK(document.source == "Blatt");
    CHECK(document.story == "haushalt");
    REQUIRE(document.published);
    CHECK(to_iso(*document.published) == "2025-01-30");
    const Lines lines = outline(document);
    REQUIRE(lines.size() == 7);
    CHECK(lines[0] == "title: Haushalt wächst");
    CHECK(lines[1] == "paragraph: Erster Satz\nzweite Zeile.");
    CHECK(lines[2] == "heading: Abschnitt");
    CHECK(lines[3] == "item 1.0.0: eins");
    CHECK(lines[4].starts_with("item 1.1.0: zwei\n"));
    CHECK(lines[5] == "item 1.2.0: erstens");
}

TEST_CASE("what is verbatim, a directive or a comment is no text; notes for readers are") {
    CHECK(outline(
              rst("Vorher::\n\n    5 Euro\n\n.. code:: python\n\n   x = 6\n\n.. 7 Euro\n\n.. image:: a.png\n   :alt: 8 "
                  "Euro\n\n.. include:: 9-euro.rst\n\nMitte.\n\n.. note:: Ein Hinweis.\n\nNachher.\n")) ==
          Lines{"paragraph: Vorher:", "paragraph: Mitte.", "paragraph: Ein Hinweis.", "paragraph: Nachher."});
}

TEST_CASE("marks, roles and targets leave their words, which keep their places") {
    const Document document =
        rst("Der **Umsatz** stieg um *fünf* ``Prozent`` laut `dem Bericht <https://x.org/a>`_ [1]_ und "
            ":term:`Gewinn` bei 2*3 und 5 \\* 3.\n");
    CHECK(document.text == "Der Umsatz stieg um fünf Prozent laut dem Bericht   und Gewinn bei 2*3 und 5 * 3.");
    CHECK(surface_of(document, "fünf Prozent") == "fünf* ``Prozent");
    CHECK(surface_of(document, "Gewinn") == "Gewinn");
}

TEST_CASE("tables of both kinds have heads, rows and columns") {
    const Lines cells{"header 1.0.0: Jahr", "header 1.0.1: Umsatz", "cell 1.1.0: 2024", "cell 1.1.1: 6 Mio. Euro"};
    CHECK(outline(rst("+------+-------------+\n| Jahr | Umsatz      |\n+======+=============+\n| 2024 | 6 Mio. Euro |\n"
                      "+------+-------------+\n")) == cells);
    CHECK(outline(rst("====  ===========\nJahr  Umsatz\n====  ===========\n2024  6 Mio. Euro\n====  ===========\n")) ==
          cells);
}

TEST_CASE("unfinished markup neither hangs nor hides the text") {
    for (const std::string text : {"====", "====  ===", "+----+", "..", ".. note::", "::", "`a", ":a:`b", "\\", "-"})
        CHECK_NOTHROW(rst(text));
    CHECK(rst("Ein `offenes Wort * und [Rest.").text == "Ein offenes Wort * und [Rest.");
}
