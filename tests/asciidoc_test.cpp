#include "reading_helpers.h"
#include "value/days.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

namespace {

Document adoc(const std::string& text) {
    return read(text, Format::asciidoc);
}

}  // namespace

TEST_CASE("the header says title, author and date, the body its blocks") {
    const Document document = adoc(
        "// Kommentar\n= Haushalt wächst\nErika Muster <e@example.org>\nv1.0, 2025-01-30\n:source: Blatt\n:story: "
        "haushalt\n"
        ":toc:\n\nErster Satz\nzweite Zeile.\n\n== Abschnitt\n\n* eins\n* zwei\n** tiefer\n\n. erstens\n\n.Tabelle 1\n"
        "____\nEin Zitat.\n____\n\nNOTE: Ein Hinweis.\n");
    CHECK(document.title == "Haushalt wächst");
    CHECK(document.author == "Erika Muster");
    CHECK(document.source == "Blatt");
    CHECK(document.story == "haushalt");
    REQUIRE(document.published);
    CHECK(to_iso(*document.published) == "2025-01-30");
    CHECK(outline(document) == Lines{"title: Haushalt wächst", "paragraph: Erster Satz\nzweite Zeile.",
                                     "heading: Abschnitt", "item 1.0.0: eins", "item 1.1.0: zwei", "item 1.2.0: tiefer",
                                     "item 1.3.0: erstens", "caption: Tabelle 1", "quote: Ein Zitat.",
                                     "paragraph: Ein Hinweis."});
}

TEST_CASE("what is verbatim, a macro or a comment is no text") {
    CHECK(
        outline(adoc("Vorher.\n\n----\n5 Euro\n----\n\n....\n6 Euro\n....\n\n////\n7 Euro\n////\n\n// 8 Euro\n"
                     "include::9-euro.adoc[]\nimage::a.png[10 Euro]\n[source,c]\n++++\n11 Euro\n++++\n\nNachher.\n")) ==
        Lines{"paragraph: Vorher.", "paragraph: Nachher."});
}

TEST_CASE("marks and macros leave their words, which keep their places") {
    const Document document = adoc(
        "Der *Umsatz* stieg um _fünf_ `Prozent` auf **5** Mio.{nbsp}&euro; laut https://x.org/a[dem "
        "Bericht] footnote:[9 Euro] <<tab,Tabelle>> bei 2*3 und 5 * 3.\n");
    CHECK(document.text ==
          "Der Umsatz stieg um fünf Prozent auf 5 Mio. € laut dem Bericht  Tabelle bei 2*3 und 5 * 3.");
    CHECK(surface_of(document, "fünf Prozent") == "fünf_ `Prozent");
    CHECK(surface_of(document, "5 Mio. €") == "5** Mio.{nbsp}&euro;");
    CHECK(surface_of(document, "dem Bericht") == "dem Bericht");
}

TEST_CASE("tables have heads, rows and columns") {
    CHECK(outline(adoc("|===\n|Jahr |Umsatz\n\n|2023 |5 Mio. Euro\n|2024 |6 Mio. Euro\n|===\n")) ==
          Lines{"header 1.0.0: Jahr", "header 1.0.1: Umsatz", "cell 1.1.0: 2023", "cell 1.1.1: 5 Mio. Euro",
                "cell 1.2.0: 2024", "cell 1.2.1: 6 Mio. Euro"});
}

TEST_CASE("headings may be underlined, and blocks stand right below paragraphs") {
    CHECK(outline(adoc("Abschnitt\n---------\n\nSatz eins,\nSatz zwei:\n----\n5 Euro\n----\nNachher.\n")) ==
          Lines{"heading: Abschnitt", "paragraph: Satz eins,\nSatz zwei:", "paragraph: Nachher."});
}

TEST_CASE("terms and their explanations are items") {
    CHECK(outline(adoc("Umsatz:: 5 Mio. Euro\nGewinn::\n  2 Mio. Euro\n")) ==
          Lines{"item 1.0.0: Umsatz", "item 1.1.0: 5 Mio. Euro", "item 1.2.0: Gewinn\n  2 Mio. Euro"});
}

TEST_CASE("unfinished markup neither hangs nor hides the text") {
    for (const std::string text : {"----\n5 Euro", "|===\n|a", "<<a", "{a", "*", "a:[", "= ", "[", "::", "|==="})
        CHECK_NOTHROW(adoc(text));
    CHECK(adoc("Ein {offenes Wort * und <<Rest.").text == "Ein {offenes Wort * und <<Rest.");
}
