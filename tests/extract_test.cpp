// Money, percentages, factors and counts: a value and its spellings, with the look-alikes beside them.
#include <catch2/catch.hpp>

#include "figures_of.h"

using namespace stimmig;
using test::figures_of;
using Lines = std::vector<std::string>;

namespace {

struct Row {
    const char* text;
    Lines found;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(figures_of(row.text) == row.found);
    }
}

}  // namespace

TEST_CASE("one amount, many spellings") {
    for (const char* text : {
             "Es fehlen 2,5 Milliarden Euro.",
             "Es fehlen 2,5 Mrd. Euro.",
             "Es fehlen 2,5 Mrd Euro.",
             "Es fehlen 2,5 Mrd. €.",
             "Es fehlen 2.500 Millionen Euro.",
             "Es fehlen 2500 Mio. Euro.",
             "Es fehlen EUR 2,5 Mrd.",
             "Es fehlen € 2,5 Milliarden.",
             "Es fehlen zweieinhalb Milliarden Euro.",
             "Es fehlen 2.500.000.000 Euro.",
             "Es fehlen 2 500 000 000 Euro.",
             "Es fehlen 2’500’000’000 Euro.",
             "Es fehlen 2.5 Milliarden Euro.",
             "Es fehlen 2,5\nMilliarden\nEuro.",
             "Es fehlen 2,5\u00A0Mrd.\u202F€.",
             "Es fehlen 2500 M€.",
             "Das 2,5-Milliarden-Euro-Loch bleibt.",
         }) {
        INFO(text);
        CHECK(figures_of(text) == Lines{"money 2500000000 EUR"});
    }
}

TEST_CASE("currencies") {
    check({
        {"Es kostet 589 Mrd. $. Danach kam Ruhe.", {"money 589000000000 USD"}},
        {"Es kostet 12 US-Dollar.", {"money 12 USD"}},
        {"Es kostet 7,5 Millionen kanadische Dollar.", {"money 7500000 CAD"}},
        {"Die schwedische Firma zahlt 300 Kronen.", {"money 300 SEK"}},
        {"Es kostet 300 norwegische Kronen.", {"money 300 NOK"}},
        {"Es kostet 4 Złoty.", {"money 4 PLN"}},
        {"Der Preis von 64.000.000.000.000 Dollar ist hoch.", {"money 64000000000000 USD"}},
        {"Das kostet US $ 41.250,75.", {"money 41250.75 USD"}},
        {"Das Boot kostet $4,700, das Auto £31,000.", {"money 4700 USD", "money 31000 GBP"}},
        {"Das Pfund notiert bei $1,314.", {"money 1.314 USD"}},
        {"Der Preis: 16,– Franken.", {"money 16 CHF"}},
        {"Der Preis: 1.500,- Euro.", {"money 1500 EUR"}},
    });
}

TEST_CASE("hedges") {
    check({
        {"Rund 30 Prozent fehlen.", {"percent approx 30"}},
        {"Knapp 30 Prozent fehlen.", {"percent approx below 30"}},
        {"Gut 30 Prozent fehlen.", {"percent approx above 30"}},
        {"Mehr als 30 Prozent fehlen.", {"percent more_than 30"}},
        {"Mehr als rund 30 Prozent fehlen.", {"percent more_than 30"}},
        {"Bis zu 30 Prozent fehlen.", {"percent at_most 30"}},
        {"Nicht weniger als 30 Prozent fehlen.", {"percent at_least 30"}},
        {"Nicht einmal 30 Prozent fehlen.", {"percent less_than 30"}},
        {"Der Bund schnürt ein Paket über neun Milliarden Euro.", {"money 9000000000 EUR"}},
        {"Das Paket kostet über neun Milliarden Euro.", {"money more_than 9000000000 EUR"}},
        {"Der Umsatz ist auf bis zu 12,4 Milliarden Euro gesunken.", {"money at_least 12400000000 EUR"}},
    });
}

TEST_CASE("ranges and shared units") {
    check({
        {"Es kostet 3 bis 5 Mio. Euro.", {"money range 3000000..5000000 EUR"}},
        {"Es kostet 15-20 USD.", {"money range 15..20 USD"}},
        {"Es kostet 1,5 – 2,5 Euro.", {"money range 1.5..2.5 EUR"}},
        {"Es kostet zwischen drei und fünf Milliarden Euro.", {"money range 3000000000..5000000000 EUR"}},
        {"Es kostet zwei oder drei Millionen Euro.", {"money range 2000000..3000000 EUR"}},
        {"Der Zins stieg von 2,3 auf 2,9 Prozent.", {"percent 2.3", "percent 2.9"}},
        {"Der Zins sank auf 2,4 von 3,7 Prozent.", {"percent 2.4", "percent 3.7"}},
        {"Es stieg von 70 auf 120 Milliarden Euro.", {"money 70000000000 EUR", "money 120000000000 EUR"}},
        {"Die Quote lag bei 6,3 (Vorjahr: 5,9) Prozent.", {"percent 6.3", "date 2024-01-01/2024-12-31", "percent 5.9"}},
        {"Es waren 10,2 und 11,4 Prozent.", {"percent 10.2", "percent 11.4"}},
        {"Sie zahlten 250.000 beziehungsweise rund zwei Millionen Euro.",
         {"money 250000 EUR", "money approx 2000000 EUR"}},
        {"Eine 60- bis 90-Prozent-Stelle ist frei.", {"percent range 60..90"}},
        {"Der Preis sinkt von 95 Euro auf 64.", {"money 95 EUR", "money 64 EUR"}},
        {"Das Brot wurde um zwölf, dreizehn Prozent teurer.", {"percent range 12..13"}},
        {"Das Brot wurde um 12, 13 Prozent teurer.", {"percent 12", "percent 13"}},
        {"Es sind mindestens fünf und höchstens zehn Euro.", {"money at_least 5 EUR", "money at_most 10 EUR"}},
        {"Wer acht gibt und zehn Euro spart, gewinnt.", {"money 10 EUR"}},
        {"Das Plus liegt bei 0,9 Prozentpunkten. Im Süden waren es 91,2, im Norden 89,6 Prozent.",
         {"percentage_point 0.9", "percent 91.2", "percent 89.6"}},
        {"Der Zins stieg auf 0,5 Prozent (p = 0,31; Intervall 95 Prozent).", {"percent 0.5", "percent 95"}},
        {"Es fehlten 100 Euro, sagte sie in Saal D 130.", {"money 100 EUR"}},
        {"Super wurde um 3 Cent auf 1,72 Euro teurer, Diesel um 2 Cent auf 1,65.",
         {"money 0.03 EUR", "money 1.72 EUR", "money 0.02 EUR", "money 1.65 EUR"}},
        {"Diesel verteuerte sich um 1,1 Cent auf 1,641.", {"money 0.011 EUR", "money 1.641 EUR"}},
        {"Der Tarif stieg um 1,2 Cent auf 8,45.", {"money 0.012 EUR", "money 0.0845 EUR"}},
        {"Der Preis stieg um 3 Cent auf 72.", {"money 0.03 EUR", "money 0.72 EUR"}},
        {"Die Kreditlinie über 2,5 Milliarden Franken und 50 Schwedische Kronen sind weg.",
         {"money 2500000000 CHF", "money 50 SEK"}},
        {"Sonntags kommen 60, knapp drei Prozent.", {"count 60", "percent approx below 3"}},
        {"Gefordert sind 60, knapp 64 und 70 Prozent.", {"percent 60", "percent approx below 64", "percent 70"}},
    });
}

TEST_CASE("a range written the wrong way round is remembered") {
    const auto found = test::find("Es waren zwischen 12 und 8 Prozent.");
    REQUIRE(found.figures.size() == 1);
    CHECK(to_compact(found.figures[0].value) == "percent range 8..12");
    CHECK(found.figures[0].reversed);
}

TEST_CASE("a conversion is tied to its amount") {
    const auto found = test::find("Der Verlust liegt bei 589 Mrd. Dollar (rund 566 Mrd. Euro).");
    REQUIRE(found.figures.size() == 2);
    CHECK(found.figures[1].conversion_of == 0);
    CHECK(to_compact(found.figures[1].value) == "money approx 566000000000 EUR");
}

TEST_CASE("a from-to pair knows its base") {
    const auto rise = test::find("Der Umsatz stieg von 40,2 auf 51,6 Milliarden Euro.");
    REQUIRE(rise.figures.size() == 2);
    CHECK(rise.figures[1].change_from == 0);
    const auto fall = test::find("Der Umsatz sank auf 2,4 von 3,7 Millionen Euro.");
    REQUIRE(fall.figures.size() == 2);
    CHECK(fall.figures[0].change_from == 1);
}

TEST_CASE("what only looks like a figure") {
    for (const char* text : {
             "Die Modelle R1 und o1 sowie Grok 3 sind neu.",
             "Ein Orkan der Stärke 5 kam.",
             "Nach § 12 Abs. 3 gilt Art. 5.",
             "Siehe S. 17 und Seite 2000.",
             "Die Resolution 1441 gilt.",
             "Das Spiel endete 3:1.",
             "Um 16.15 Uhr ging es los.",
             "Version 1.1.7 liegt vor.",
             "ISBN 978-3-16-148410-0.",
             "Frau Fr. Müller kam.",
             "Claudia Tausend lacht.",
             "Billion Dollar Baby läuft.",
             "Die DDR gab es.",
             "1) Erstens.",
             "Einkaufsliste für die Vereinten Nationen.",
             "Die 30er kommen wieder.",
             "Das 5-Sterne-Hotel.",
             "Covid-19 kehrt zurück.",
         }) {
        INFO(text);
        CHECK(figures_of(text) == Lines{});
    }
}

TEST_CASE("every figure lies where it stands in the file") {
    const auto found = test::find("Größe: Für den Umbau fließen 3,5\u00A0Mio.\u00A0€ ab.\r\n");
    REQUIRE(found.figures.size() == 1);
    CHECK(found.document.surface(found.figures[0].span) == "3,5\u00A0Mio.\u00A0€");
}

TEST_CASE("a table's unit may be told right before it") {
    for (const char* lead : {"Die Zahlen (in Mio. €):", "Die Zahlen in Mio. Euro", "Alle Angaben in Mio. EUR"}) {
        INFO(lead);
        const auto found = test::find(std::string("<p>") + lead +
                                          "</p><table><tr><th></th><th>Q3</th></tr>"
                                          "<tr><td>Umsatz</td><td>9.840</td></tr></table>",
                                      Format::html);
        REQUIRE(!found.figures.empty());
        CHECK(found.lines().back() == "money 9840000000 EUR");
    }
    const auto found = test::find(
        "<p>Die Zahlen (in Köln):</p><table><tr><th></th><th>Q3</th></tr><tr><td>Läden</td><td>9.840</td></tr></table>",
        Format::html);
    CHECK(found.lines().back() == "count 9840");
}

TEST_CASE("a number ends with its paragraph") {
    CHECK(figures_of("Es waren 1.860\n\nWährend des Fests regnete es.") == Lines{"count 1860"});
    CHECK(figures_of("Es waren 1.860 \nWährend des Fests regnete es.") == Lines{"count 1860"});
}

TEST_CASE("a label names the unit of what stands behind it") {
    const auto lines = [](const char* text) { return test::find(text, Format::markdown).lines(); };
    CHECK(lines("Umsatz (Mio. Euro): 1.204 (Vorjahr: 1.117)") ==
          Lines{"money 1204000000 EUR", "date 2024-01-01/2024-12-31", "money 1117000000 EUR"});
    CHECK(lines("Ergebnis je Aktie (Euro): 2,14") == Lines{"money 2.14 EUR"});
    CHECK(lines("Anteile in Prozent: SPD 31,4, CDU 35,6, Grüne 12,1.") ==
          Lines{"percent 31.4", "percent 35.6", "percent 12.1"});
    CHECK(lines("Preise in Euro:\n\n- Kinder: 6,50\n- Familien: 28\n") == Lines{"money 6.5 EUR", "money 28 EUR"});
    CHECK(lines("**Preise (in Euro)**\n\n- Kinder: 6,50\n- Familien: 28\n") == Lines{"money 6.5 EUR", "money 28 EUR"});
    // What is counted, what is told elsewhere, and lists that announce nothing.
    CHECK(lines("Preise in Euro:\n\n- Kinder: 6,50\n- Es kamen 28 Familien.\n") == Lines{"money 6.5 EUR", "count 28"});
    CHECK(lines("Er zahlt in Euro. Die Stimmen: 31, 35.") == Lines{"count 31", "count 35"});
    CHECK(lines("Die Stimmen:\n\n- Nord: 310\n- Süd: 28\n") == Lines{"count 310", "count 28"});
}

TEST_CASE("what shares a verb shares the unit, in words and with a currency told later as well") {
    check({
        {"Vom Erlös gehen 40 Prozent an den Bund, zehn an die Länder.", {"percent 40", "percent 10"}},
        {"Vom Erlös gehen 40 Prozent an den Bund, einer an die Länder.", {"percent 40"}},
        {"Aus Köln kamen 20 Prozent aus Liebe, zwei aus Neugier reisten ab.", {"percent 20"}},
        {"Das Land gab 3 Millionen Euro. Nun schießt es 18,4 Millionen zu, die Stadt 7.",
         {"money 3000000 EUR", "money 18400000 EUR", "money 7000000 EUR"}},
        {"Das Land hat 18,4 Millionen Bäume, die Stadt 7.", {"count 18400000", "count 7"}},
        {"Der Dax gewinnt 0,7 Prozent auf 18.204 Punkte. Der MDax verliert 0,3 auf 25.110.",
         {"percent 0.7", "count 18204 point", "percent 0.3", "count 25110"}},
        {"Die EZB senkte um 25 Basispunkte auf 3,75.", {"percentage_point 0.25", "percent 3.75"}},
        {"Die Quote stieg auf 6,1 Prozent. Zuvor hatte sie bei 5,7 gelegen.", {"percent 6.1", "percent 5.7"}},
        {"Das Budget beträgt 3,5 Millionen Euro. Anstelle von 12 sind es nur noch 9 Prozent.",
         {"money 3500000 EUR", "percent 12", "percent 9"}},
        {"Die Union liegt bei 29 Prozent, gefolgt von der SPD (21) und den Grünen (14).",
         {"percent 29", "percent 21", "percent 14"}},
        {"Die Quote liegt bei 29 Prozent, sagten Ina Kuhn (41) und Paul Meier (54).",
         {"percent 29", "count 41", "count 54"}},
        {"Der Bau kostet 45 Milliarden Euro. 2025 sind es 19, geplant waren Brücken.",
         {"money 45000000000 EUR", "date 2025-01-01/2025-12-31", "money 19000000000 EUR"}},
        {"Er zahlt 3 x 20 Euro.", {"money 20 EUR"}},
        {"Familien (2 + 2) zahlen 45 Euro.", {"money 45 EUR"}},
        {"Die Quote lag bei 92 Prozent, die Standardabweichung bei 100.", {"percent 92", "count 100"}},
        {"Der Satz steigt von 14,6 um 0,5 auf 15,1 Prozent.", {"percent 14.6", "percentage_point 0.5", "percent 15.1"}},
        {"Die CDU verlor 3,4 Punkte und landete bei 30,1. Es ging um 24,5 Prozent.",
         {"percentage_point 3.4", "percent 30.1", "percent 24.5"}},
        {"Die Preise stiegen um 2,3 Prozent. Im Mai waren es 2,1.",
         {"percent 2.3", "date 2024-05-01/2024-05-31", "percent 2.1"}},
        {"Der Kurs stieg um 0,3 Prozent. Zuletzt waren es 1,0845.", {"percent 0.3", "count 1.0845"}},
        {"Der Speicher kostet 500 Euro, 2013 waren es dreieinhalbtausend.",
         {"money 500 EUR", "date 2013-01-01/2013-12-31", "money 3500 EUR"}},
        {"Er bekam 25.000 Euro. Die Siegerin kassierte 50.000.", {"money 25000 EUR", "money 50000 EUR"}},
    });
}
