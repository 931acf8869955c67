// Short cases that other extractors of figures get wrong: what stimmig makes of each, and why where that is not the
// obvious answer. Published on Thursday, 2025-01-30.
#include <catch2/catch.hpp>

#include <fstream>
#include <set>

#include "figures_of.h"
#include "where.h"

using namespace stimmig;

namespace {

struct EdgeCase {
    std::string text;
    std::vector<std::string> found;
    std::string why;  ///< where the result needs an explanation
};

const std::vector<EdgeCase> edge_cases = {
    {"2,7 Mrd. Euro", {"money 2700000000 EUR"}, ""},
    {"3,1 Mio. €", {"money 3100000 EUR"}, ""},
    {"640 Tsd. Euro", {"money 640000 EUR"}, ""},
    {"1,4 Bio. Dollar", {"money 1400000000000 USD"}, ""},
    {"18 TEUR", {"money 18000 EUR"}, ""},
    {"7 MEUR", {"money 7000000 EUR"}, ""},
    {"44 M€", {"money 44000000 EUR"}, ""},
    {"589 Mrd. $. Danach", {"money 589000000000 USD"}, ""},
    {"US$ 12 Mio.", {"money 12000000 USD"}, ""},
    {"EUR 2.345,60", {"money 2345.6 EUR"}, ""},
    {"USD 3,2 Mrd.", {"money 3200000000 USD"}, ""},
    {"35 US-Dollar", {"money 35 USD"}, ""},
    {"700-Milliarden-Euro-Paket", {"money 700000000000 EUR"}, ""},
    {"12-Prozent-Marke", {"percent 12"}, ""},
    {"eine Viertelbillion Dollar", {"money 250000000000 USD"}, ""},
    {"eine dreiviertel Million Euro", {"money 750000 EUR"}, ""},
    {"anderthalb Milliarden Euro", {"money 1500000000 EUR"}, ""},
    {"zweieinhalb Millionen Franken", {"money 2500000 CHF"}, ""},
    {"fünfeinviertel Prozent", {"percent 5.25"}, ""},
    {"1 Billion Dollar", {"money 1000000000000 USD"}, ""},
    {"2 Billiarden", {"count 2000000000000000"}, ""},
    {"eine Million", {"count 1000000"}, ""},
    {"drei Euro achtzig", {"money 3.8 EUR"}, ""},
    {"11 Dollar und 5 Cent", {"money 11.05 USD"}, ""},
    {"1'450'000 Franken", {"money 1450000 CHF"}, ""},
    {"1 450 000 Euro (U+202F oder U+00A0)", {"money 1450000 EUR"}, ""},
    {"12.500", {"count 12500"}, ""},
    {"4,750", {"count 4.75"}, ""},
    {"1.234,5", {"count 1234.5"}, ""},
    {",45 Euro", {"money 0.45 EUR"}, ""},
    {"0,075", {"count 0.075"}, ""},
    {"−3,8 Prozent (U+2212)",
     {"percent 3.8", "count 2212"},
     "values carry no sign; it is Figure::sign. The code point's number in brackets is a bare count"},
    {"minus 3,8 Prozent", {"percent 3.8"}, "values carry no sign; it is Figure::sign"},
    {"ein Minus von 4 Prozent", {"percent 4"}, "the noun's sign is the claim's direction"},
    {"um 19 %", {"percent 19"}, ""},
    {"um 2,5 Prozentpunkte", {"percentage_point 2.5"}, ""},
    {"25 Basispunkte", {"percentage_point 0.25"}, ""},
    {"um 0,25 Prozentpunkte auf 3,75 Prozent", {"percentage_point 0.25", "percent 3.75"}, ""},
    {"von 2,3 auf 2,9 Prozent", {"percent 2.3", "percent 2.9"}, ""},
    {"7 vom Hundert", {"percent 7"}, ""},
    {"3 Promille", {"percent 3 permille"}, "permille is a unit of kind percent"},
    {"4 bis 6 Mio. Euro", {"money range 4000000..6000000 EUR"}, ""},
    {"200 bis 350 Milliarden Dollar", {"money range 200000000000..350000000000 USD"}, ""},
    {"15-20 USD", {"money range 15..20 USD"}, ""},
    {"zwischen 3 und 5 Millionen Euro", {"money range 3000000..5000000 EUR"}, ""},
    {"mehr als 300 Milliarden Dollar", {"money more_than 300000000000 USD"}, ""},
    {"über 40.000", {"count more_than 40000"}, ""},
    {"unter 90.000 USD", {"money less_than 90000 USD"}, ""},
    {"höchstens / maximal / bis zu 5 Prozent",
     {"percent at_most 5"},
     "the hedges apart by slashes: the nearest one holds"},
    {"mindestens / wenigstens / ab 1,5 Mrd. Euro", {"money at_least 1500000000 EUR"}, ""},
    {"nicht mehr als 2 Mio.", {"count at_most 2000000"}, ""},
    {"knapp / fast / beinahe 30 Prozent", {"percent approx below 30"}, ""},
    {"gut 30 Prozent", {"percent approx above 30"}, ""},
    {"rund / etwa / ca. / gegen 30 Prozent", {"percent approx 30"}, ""},
    {"Hunderte Milliarden Dollar", {"money approx vague USD"}, "vague: no number, and so no lower bound either"},
    {"Millionen von Fragen", {"count approx vague"}, ""},
    {"24 mal 14,99 Euro sind 359,76 Euro",
     {"count 24", "money 14.99 EUR", "money 359.76 EUR"},
     "so often, not so much: the sentence's unit is not its own"},
    {"ein paar Stunden", {}, "vague durations are left out"},
    {"jeder fünfte Haushalt", {"percent 20"}, ""},
    {"zwei Drittel der Befragten", {"percent 66.6667"}, "a share: exact inside, four digits outside"},
    {"das Zehnfache / 30-fach", {"factor 10", "factor 30"}, ""},
    {"verdoppelt; halbiert; dreimal so hoch", {"factor 2", "factor 0.5", "factor 3"}, ""},
    {"Geschäftsjahr 2023/24", {"date 2023-01-01/2024-12-31"}, "no text says when it begins, so both calendar years"},
    {"1. Halbjahr 2023", {"date 2023-01-01/2023-06-30"}, ""},
    {"erstes Halbjahr; H1 2023",
     {"date 2025-01-01/2025-06-30", "date 2023-01-01/2023-06-30"},
     "the first has no year: completed from the publication date"},
    {"drittes Quartal 2024; Q3 2024; III. Quartal",
     {"date 2024-07-01/2024-09-30", "date 2024-07-01/2024-09-30", "date 2024-07-01/2024-09-30"},
     "the last has no year: completed from the publication date"},
    {"Ende März 2025", {"date 2025-03-21/2025-03-31"}, ""},
    {"Mitte 2024; Anfang 2024; zum Jahresende",
     {"date 2024-04-01/2024-09-30", "date 2024-01-01/2024-03-31", "date 2024-12-31"},
     "the last has no year: completed from the publication date"},
    {"die 1990er Jahre; Anfang der 80er",
     {"date 1990-01-01/1999-12-31", "date 1980-01-01/1983-12-31"},
     "the beginning of a decade: its first years"},
    {"20. Jahrhundert", {"date 1901-01-01/2000-12-31"}, ""},
    {"im vergangenen Jahr (2025-01-30)",
     {"date 2024-01-01/2024-12-31", "date 2025-01-30"},
     "published on the day of the table's test; the bracket is a date of its own"},
    {"vergangenen Monat (2025-02-15)",
     {"date 2024-12-01/2024-12-31", "date 2025-02-15"},
     "likewise; published 2025-01-30"},
    {"am Dienstag (Sa 2025-02-15)",
     {"date 2025-01-28", "date 2025-02-15"},
     "likewise; published on Thursday 2025-01-30"},
    {"im August eine", {"date 2024-08-01/2024-08-31"}, ""},
    {"Januar / Jänner / Feber / Maerz",
     {"date 2025-01-01/2025-01-31", "date 2025-01-01/2025-01-31", "date 2025-02-01/2025-02-28"},
     ""},
    {"3. Okt. 1990; 3.10.90; 03.10.1990; 1990-10-03",
     {"date 1990-10-03", "date 1990-10-03", "date 1990-10-03", "date 1990-10-03"},
     ""},
    {"13.01. ohne Jahr", {"date 2025-01-13"}, ""},
    {"32.04.2023", {}, ""},
    {"12. bis 14. Mai 2024; 12./13.5.2024; 12.-14.05.",
     {"date 2024-05-12/2024-05-14", "date 2024-05-12/2024-05-13", "date 2024-05-12/2024-05-14"},
     ""},
    {"30.01.2025, 02:45", {"date 2025-01-30"}, "the time of day is no part of a date's days"},
    {"2025-01-29 12:24", {"date 2025-01-29"}, "the time of day is no part of a date's days"},
    {"so, mit, die, am, mi, fr., sa", {}, ""},
    {"Fr. Müller", {}, ""},
    {"Claudia Tausend", {}, ""},
    {"Resolution 1441; 1010 Wien; Saal 1901; Seite 2000", {}, ""},
    {"mindestens 2000; von 2000 auf 1800", {"count at_least 2000", "count 2000", "count 1800"}, ""},
    {"R1, o1, Grok 3, Stärke 5, Square 1, \"1)\"",
     {"count 1"},
     "in quotes the list marker does not begin its line: a bare count"},
    {"DDR, S. 17, Art. 5, § 12", {}, ""},
    {"30 m", {"count 30 metre"}, "metres, never a million"},
    {"Dreissig / dreißig / fuenfzehn / zwo",
     {"count 30", "count 30", "count 15"},
     "zwo by itself stays silent: small number words need a noun"},
    {"siebzehnhundertneunundachtzig", {"count 1789"}, ""},
    {"zwei Millionen dreihunderttausend", {"count 2300000"}, ""},
    {"vier fünfhundert", {"count 500"}, "never 504; vier by itself stays silent"},
    {"Einkaufsliste, Vereinten, fällt ein", {}, ""},
    {"tausendtausend; zwanzig und elf", {"count 20"}, ""},
    {"6 und zwei Drittel Millionen", {"count 6666666.6667"}, ""},
    {"80 Euro pro Monat; je Aktie", {"money 80 EUR per P1M"}, ""},
};

}  // namespace

TEST_CASE("edge cases") {
    for (const EdgeCase& edge : edge_cases) {
        INFO(edge.text << (edge.why.empty() ? "" : ": ") << edge.why);
        CHECK(test::figures_of(edge.text) == edge.found);
    }
}

TEST_CASE("every collected edge case stands in the table") {
    std::ifstream file(std::string(source_root()) + "/../shared/edge_cases.tsv");
    if (!file) return;  // the collection is not part of the project
    std::set<std::string> known;
    for (const EdgeCase& edge : edge_cases) known.insert(edge.text);
    std::string line;
    while (std::getline(file, line)) {
        if (line.empty() || line.front() == '#') continue;
        const std::string text = line.substr(0, line.find('\t'));
        INFO(text);
        CHECK(known.count(text) == 1);
    }
}
