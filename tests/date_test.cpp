// Dates: one span of days and all its spellings, with the look-alikes beside them. Read on Thursday, 30 January 2025,
// where a row names no other day.
#include <catch2/catch.hpp>

#include "figures_of.h"

using namespace stimmig;

namespace {

// The dates of a text, without the word "date" before each; other figures are passed over.
std::vector<std::string> dates_of(const std::string& text, const char* published = "2025-01-30") {
    std::vector<std::string> dates;
    for (const std::string& line : test::find(text, Format::plain, published).lines()) {
        if (line.starts_with("date ")) dates.push_back(line.substr(5));
    }
    return dates;
}

std::vector<std::string> surfaces_of(const std::string& text) {
    const test::Found found = test::find(text);
    std::vector<std::string> surfaces;
    for (const Figure& figure : found.figures) surfaces.emplace_back(found.document.surface(figure.span));
    return surfaces;
}

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("one day, many spellings") {
    for (const char* text : {
             "Am 3. Oktober 1990 war es so weit.",
             "Am 3. Okt. 1990 war es so weit.",
             "Am 03. Oktober 1990 war es so weit.",
             "Am 3.10.1990 war es so weit.",
             "Am 03.10.1990 war es so weit.",
             "Am 3.10.90 war es so weit.",
             "Am 3. 10. 1990 war es so weit.",
             "Datum: 1990-10-03",
             "Eintrag 1990-10-03T12:24:00Z vorhanden.",
             "Am Mittwoch, 3. Oktober 1990, war es so weit.",
             "Am Mittwoch, dem 3. Oktober 1990, war es so weit.",
             "Am Mittwoch (3. Oktober 1990) war es so weit.",
             "Mi., 03.10.1990, 12 Uhr",
             "Am dritten Oktober 1990 war es so weit.",
             "Am\n3.\nOktober\n1990 war es so weit.",
             "Der Tag der Deutschen Einheit 1990 war ein Feiertag.",
         }) {
        INFO(text);
        CHECK(dates_of(text) == Dates{"1990-10-03"});
    }
}

TEST_CASE("months are written in more ways than one") {
    for (const char* text : {"Es geschah im Januar 2024.", "Es geschah im Jänner 2024.", "Es geschah im Jan. 2024.",
                             "Ausgabe 2024-01 liegt vor.", "Es geschah im Januar vergangenen Jahres.",
                             "Es geschah im Januar des Vorjahres.", "Es geschah im Januar ’24."}) {
        INFO(text);
        CHECK(dates_of(text) == Dates{"2024-01-01/2024-01-31"});
    }
    CHECK(dates_of("Im Feber 2024 lag Schnee.") == Dates{"2024-02-01/2024-02-29"});
    CHECK(dates_of("Im Maerz 2024 lag Schnee.") == Dates{"2024-03-01/2024-03-31"});
    CHECK(dates_of("Im August eine Million zu zahlen, war zu viel.") == Dates{"2024-08-01/2024-08-31"});
}

TEST_CASE("days that do not exist are impossible, nonsense is no date") {
    CHECK(dates_of("Frist ist der 31. September 2025.") == Dates{"impossible"});
    CHECK(dates_of("Frist ist der 29. Februar 2025.") == Dates{"impossible"});
    CHECK(dates_of("Frist ist der 29.2.2025.") == Dates{"impossible"});
    CHECK(dates_of("Frist ist der 31. April.") == Dates{"impossible"});
    CHECK(dates_of("Frist war der 29. Februar 2024.") == Dates{"2024-02-29"});
    CHECK(dates_of("Frist war der 29. Februar.") == Dates{"2024-02-29"});
    CHECK(dates_of("Am 32.04.2023 war nichts.") == Dates{"impossible"});
    CHECK(dates_of("Am 12.13.2023 war nichts.") == Dates{"impossible"});
    CHECK(dates_of("Am 40. Januar war nichts.") == Dates{"impossible"});
    CHECK(dates_of("Am 32.04. war nichts.").empty());
    CHECK(dates_of("Die Akte 32.04.2023 fehlt.").empty());
    CHECK(dates_of("Der 35. Mai ist ein Buch.").empty());
}

TEST_CASE("spans of days") {
    CHECK(dates_of("Vom 12. bis 14. Mai 2024 tagt der Rat.") == Dates{"2024-05-12/2024-05-14"});
    CHECK(dates_of("Vom 12. bis zum 14. Mai 2024 tagt der Rat.") == Dates{"2024-05-12/2024-05-14"});
    CHECK(dates_of("12./13.5.2024") == Dates{"2024-05-12/2024-05-13"});
    CHECK(dates_of("12.-14.05.2024") == Dates{"2024-05-12/2024-05-14"});
    CHECK(dates_of("In der Nacht vom 30. auf den 31. Mai 2024 brannte es.") == Dates{"2024-05-30/2024-05-31"});
    CHECK(dates_of("Vom 28. Februar bis 3. März 2024 war Karneval.") == Dates{"2024-02-28", "2024-03-03"});
    CHECK(dates_of("Vom 15. Dezember bis zum 3. Januar 2024 war zu.") == Dates{"2023-12-15", "2024-01-03"});
}

TEST_CASE("the halves of a pair share their year") {
    CHECK(dates_of("Von April bis Juni 2013 wurde gebaut.") == Dates{"2013-04-01/2013-04-30", "2013-06-01/2013-06-30"});
    CHECK(dates_of("Von Oktober 2013 bis Mai wurde gebaut.") ==
          Dates{"2013-10-01/2013-10-31", "2014-05-01/2014-05-31"});
    CHECK(dates_of("Von Januar bis März blieb der Umsatz stabil.", "2025-04-30") ==
          Dates{"2025-01-01/2025-01-31", "2025-03-01/2025-03-31"});
    CHECK(dates_of("Er regierte von 2020 bis 2024.") == Dates{"2020-01-01/2020-12-31", "2024-01-01/2024-12-31"});
    CHECK(dates_of("Er regierte 1998-2005.") == Dates{"1998-01-01/1998-12-31", "2005-01-01/2005-12-31"});
}

TEST_CASE("parts of months and years") {
    CHECK(dates_of("Seit Anfang März 2024 läuft es.") == Dates{"2024-03-01/2024-03-10"});
    CHECK(dates_of("Seit Mitte März 2024 läuft es.") == Dates{"2024-03-11/2024-03-20"});
    CHECK(dates_of("Seit Ende März 2024 läuft es.") == Dates{"2024-03-21/2024-03-31"});
    CHECK(dates_of("Seit Anfang 2024 läuft es.") == Dates{"2024-01-01/2024-03-31"});
    CHECK(dates_of("Seit Mitte 2024 läuft es.") == Dates{"2024-04-01/2024-09-30"});
    CHECK(dates_of("Seit Ende 2024 läuft es.") == Dates{"2024-10-01/2024-12-31"});
    CHECK(dates_of("Anfang des Jahres fiel Schnee.") == Dates{"2025-01-01/2025-03-31"});
    CHECK(dates_of("Ende vergangenen Jahres fiel Schnee.") == Dates{"2024-10-01/2024-12-31"});
    CHECK(dates_of("Bis Jahresende soll es fertig sein.") == Dates{"2025-12-31"});
    CHECK(dates_of("Das Amt stellt bis Jahresende Geld bereit.") == Dates{"2025-12-31"});
    CHECK(dates_of("Bis Jahresende sank der Umsatz.") == Dates{"2024-12-31"});
    CHECK(dates_of("Am Wochenende wechseln sich Sonne und Wolken ab.", "2025-07-02") == Dates{"2025-07-05/2025-07-06"});
    CHECK(dates_of("Zum Jahresende 2024 lief der Vertrag aus.") == Dates{"2024-12-31"});
    CHECK(dates_of("Ab Mitte 2017 bis zu 40 Prozent mehr.") == Dates{"2017-04-01/2017-09-30"});
}

TEST_CASE("quarters, halves, weeks, seasons") {
    for (const char* text : {"Im dritten Quartal 2024 war es so.", "In Q3 2024 war es so.", "In Q3/2024 war es so.",
                             "Im 3. Quartal 2024 war es so.", "Im III. Quartal 2024 war es so.",
                             "Im dritten Quartal war es so.", "Im dritten Quartal des Vorjahres war es so.",
                             "Im dritten Quartal des Jahres 2024 war es so.", "Index III/2024"}) {
        INFO(text);
        CHECK(dates_of(text) == Dates{"2024-07-01/2024-09-30"});
    }
    CHECK(dates_of("Im 1. Halbjahr 2023 sank es.") == Dates{"2023-01-01/2023-06-30"});
    CHECK(dates_of("Im zweiten Halbjahr sank es.") == Dates{"2024-07-01/2024-12-31"});
    CHECK(dates_of("Zahlen für H1 2023") == Dates{"2023-01-01/2023-06-30"});
    CHECK(dates_of("In KW 1 2026 ist Pause.") == Dates{"2025-12-29/2026-01-04"});
    CHECK(dates_of("In der 53. Kalenderwoche 2020 war Pause.") == Dates{"2020-12-28/2021-01-03"});
    CHECK(dates_of("Im Winter 2023/24 war es mild.") == Dates{"2023-12-01/2024-02-29"});
    CHECK(dates_of("Im Sommer 2024 war es heiß.") == Dates{"2024-06-01/2024-08-31"});
    CHECK(dates_of("Im Geschäftsjahr 2023/24 sank es.") == Dates{"2023-01-01/2024-12-31"});
    CHECK(dates_of("Die 1990er Jahre waren gut.") == Dates{"1990-01-01/1999-12-31"});
    CHECK(dates_of("Anfang der 80er war das Mode.") == Dates{"1980-01-01/1983-12-31"});
    CHECK(dates_of("Im 20. Jahrhundert war das Mode.") == Dates{"1901-01-01/2000-12-31"});
    CHECK(dates_of("In den ersten neun Monaten 2024 sank es.") == Dates{"2024-01-01/2024-09-30"});
}

TEST_CASE("weekdays are the last ones, unless the words look ahead") {
    CHECK(dates_of("Das sagte er am Dienstag.") == Dates{"2025-01-28"});
    CHECK(dates_of("Das sagte er am Donnerstag.") == Dates{"2025-01-30"});
    CHECK(dates_of("Das sagte er am Freitag.") == Dates{"2025-01-24"});
    CHECK(dates_of("Das sagte er am Sonnabend.") == Dates{"2025-01-25"});
    CHECK(dates_of("Das sagte er am Montagabend.") == Dates{"2025-01-27"});
    CHECK(dates_of("Das sagte er am vergangenen Donnerstag.") == Dates{"2025-01-23"});
    CHECK(dates_of("Er spricht am kommenden Donnerstag.") == Dates{"2025-02-06"});
    CHECK(dates_of("Am Sonntag wird gewählt.") == Dates{"2025-02-02"});
    CHECK(dates_of("Am Sonntag soll ein Mann den Wagen gesehen haben.") == Dates{"2025-01-26"});
    CHECK(dates_of("Er tritt an diesem Freitag an.") == Dates{"2025-01-31"});
    CHECK(dates_of("Am Samstag kommender Woche spielt er.") == Dates{"2025-02-08"});
    CHECK(dates_of("Am Dienstag teilte er mit, dass Freitag gestreikt werden soll.") ==
          Dates{"2025-01-28", "2025-01-31"});
    CHECK(dates_of("Am letzten Sonntag im Oktober 2024 war Zeitumstellung.") == Dates{"2024-10-27"});
}

TEST_CASE("days and months without a year are the last ones, unless the words look ahead") {
    CHECK(dates_of("Am 28. Januar gab es Streit.") == Dates{"2025-01-28"});
    CHECK(dates_of("Am 13.01. gab es Streit.") == Dates{"2025-01-13"});
    CHECK(dates_of("Am 5. Dezember gab es Streit.") == Dates{"2024-12-05"});
    CHECK(dates_of("Am 5. Februar wird gestreikt.") == Dates{"2025-02-05"});
    CHECK(dates_of("Die Frist läuft bis 30. September.") == Dates{"2025-09-30"});
    CHECK(dates_of("Das Fenster schließt am 1. September.", "2025-07-05") == Dates{"2025-09-01"});
    CHECK(dates_of("Vor der Wahl am 23. Februar streiten sie.") == Dates{"2025-02-23"});
    CHECK(dates_of("Am 23. Februar streikten sie.") == Dates{"2024-02-23"});
    CHECK(dates_of("Seit 1. März gilt das Gesetz.") == Dates{"2024-03-01"});
    CHECK(dates_of("Termin: Donnerstag, 13. März, im Saal.") == Dates{"2025-03-13"});
    CHECK(dates_of("Bis Mitte Juli sind 48.000 Meldungen eingegangen.", "2025-07-30") ==
          Dates{"2025-07-11/2025-07-20"});
    CHECK(dates_of("Am 5. begann der Prozess.") == Dates{"2025-01-05"});
    CHECK(dates_of("Wir ziehen im September um.") == Dates{"2025-09-01/2025-09-30"});
    CHECK(dates_of("Im September diskutieren Forscher in Bonn.") == Dates{"2025-09-01/2025-09-30"});
    CHECK(dates_of("Im September zogen wir um.") == Dates{"2024-09-01/2024-09-30"});
    CHECK(dates_of("Die Teuerung steigt im Dezember auf 2 Prozent.") == Dates{"2024-12-01/2024-12-31"});
}

TEST_CASE("relative to publication") {
    CHECK(dates_of("Das gab er heute bekannt.") == Dates{"2025-01-30"});
    CHECK(dates_of("Das gab er gestern Abend bekannt.") == Dates{"2025-01-29"});
    CHECK(dates_of("Am Vortag war es kälter.") == Dates{"2025-01-29"});
    CHECK(dates_of("Das gab er vorgestern bekannt.") == Dates{"2025-01-28"});
    CHECK(dates_of("Morgen und übermorgen ruht der Verkehr.") == Dates{"2025-02-01"});
    CHECK(dates_of("Das zeigt sich erst morgen.") == Dates{"2025-01-31"});
    CHECK(dates_of("Im Vorjahr war es kälter.") == Dates{"2024-01-01/2024-12-31"});
    CHECK(dates_of("Heuer war es kälter.") == Dates{"2025-01-01/2025-12-31"});
    CHECK(dates_of("Im vergangenen Monat war es kälter.", "2025-03-31") == Dates{"2025-02-01/2025-02-28"});
    CHECK(dates_of("Vergangene Woche war es kälter.") == Dates{"2025-01-20/2025-01-26"});
    CHECK(dates_of("Vor zwei Jahren war es kälter.") == Dates{"2023-01-01/2023-12-31"});
    CHECK(dates_of("Vor zwei Tagen war es kälter.") == Dates{"2025-01-28"});
    CHECK(dates_of("Am Wochenende war es kälter.") == Dates{"2025-01-25/2025-01-26"});
    CHECK(dates_of("In den letzten zwei Jahren war es kälter.") == Dates{"2023-01-31/2025-01-30"});
    CHECK(dates_of("In den letzten Jahren war es kälter.").empty());
    CHECK(dates_of("Das dauert schon seit drei Jahren.").empty());
}

TEST_CASE("feasts") {
    CHECK(dates_of("Am Karfreitag 2025 ruht der Ball.") == Dates{"2025-04-18"});
    CHECK(dates_of("Am Ostermontag 2024 regnete es.") == Dates{"2024-04-01"});
    CHECK(dates_of("An Pfingsten 2024 regnete es.") == Dates{"2024-05-18/2024-05-20"});
    CHECK(dates_of("Am Buß- und Bettag 2024 regnete es.") == Dates{"2024-11-20"});
    CHECK(dates_of("Am 1. Advent 2024 regnete es.") == Dates{"2024-12-01"});
    CHECK(dates_of("Seit Silvester regnet es.") == Dates{"2024-12-31"});
    CHECK(dates_of("Das Ostergeschäft lief gut.").empty());
}

TEST_CASE("four digits are a year, or they are not") {
    for (const char* text :
         {"Es stieg 2024 um ein Zehntel.", "Es stieg im Jahr 2024.", "Es stieg seit 2024 stark.",
          "2024 stieg es stark.", "Die WM 2024 war gut.", "Der Wert (2024: 30) stieg.", "Es stieg 2024 14,20 Euro.",
          "Es stieg gegenüber 2024.", "Es war im Wahljahr 2024.", "Es sind 15 Prozent mehr als 2024."}) {
        INFO(text);
        CHECK(dates_of(text) == Dates{"2024-01-01/2024-12-31"});
    }
    for (const char* text :
         {"Es kamen mindestens 2000.", "Es kamen mehr als 2024 Gäste.", "Die Zahl fiel von 2000 auf 1800.",
          "Es kamen 2000 Menschen.", "Die Resolution 1441 gilt.", "Die UN-Resolution 1973 gilt.", "1010 Wien",
          "Saal 1901 ist voll.", "Seite 2000 fehlt.", "Es kamen 2024 Besucherinnen.", "Es kostet 2000 Euro.",
          "Nach 1999 Metern war Schluss.", "Um 1500 v. Chr. war es."}) {
        INFO(text);
        CHECK(dates_of(text).empty());
    }
    CHECK(dates_of("Die Firma wurde 1899 gegründet.") == Dates{"1899-01-01/1899-12-31"});
    CHECK(dates_of("Sie stieg von 1950 im Jahr 2023 auf 2080.") == Dates{"2023-01-01/2023-12-31"});
    CHECK(test::figures_of("Von 2000 auf 1800 fiel die Zahl.") == std::vector<std::string>{"count 2000", "count 1800"});
}

TEST_CASE("what only looks like a date") {
    for (const char* text : {"So die Polizei, die mit am Tisch saß.",
                             "Fr. Müller und Do Kwon kamen mit.",
                             "Der 1. FC Köln siegte.",
                             "Er spielt in der 2. Bundesliga.",
                             "Das ist der 3. Platz.",
                             "Es sank um 19 %.",
                             "Beginn ist 16.15 Uhr.",
                             "Version 1.1.7 ist da.",
                             "August Bebel war Sozialist.",
                             "Frau März und Herr Mai kamen.",
                             "Theresa May kam.",
                             "Guten Morgen!",
                             "Am Morgen war es kalt.",
                             "Im heute-journal sagte er das.",
                             "Die Bild am Sonntag schrieb das.",
                             "Jeden Montag ist Markt.",
                             "Sonntags ist zu.",
                             "Familie Winter zieht um.",
                             "Ein 20er-Pack kostet mehr.",
                             "Der Audi Q3 fährt gut.",
                             "Siehe Kapitel 2.3. im Anhang.",
                             "Die Juni-Bilanz war gut.",
                             "Am Ende des Tages zählt das Tor.",
                             "Vor allem Kinder kamen.",
                             "Es war im Sommer davor.",
                             "Es war am Freitag zuvor.",
                             "In Mailand aß er Mais."}) {
        INFO(text);
        CHECK(dates_of(text).empty());
    }
}

TEST_CASE("without a day of publication relative dates have no days") {
    CHECK(dates_of("Das sagte er gestern, am 3. Mai und im Vorjahr.", "") == Dates{"vague", "vague", "vague"});
    CHECK(dates_of("Das sagte er am 3. Mai 2024.", "") == Dates{"2024-05-03"});
}

TEST_CASE("a weekday stays within the span of its date") {
    const auto found = surfaces_of("Es war Donnerstag, der 30. Januar 2025, in Bonn.");
    CHECK(found == std::vector<std::string>{"Donnerstag, der 30. Januar 2025"});
    CHECK(surfaces_of("Es war Samstag (1. Februar 2025) in Bonn.") ==
          std::vector<std::string>{"Samstag (1. Februar 2025)"});
}

TEST_CASE("years that count from a date told before") {
    CHECK(dates_of("2019 brannte es 30-mal, im Jahr darauf 40-mal, im Folgejahr seltener.") ==
          Dates{"2019-01-01/2019-12-31", "2020-01-01/2020-12-31", "2021-01-01/2021-12-31"});
    CHECK(dates_of("Im Mai 2020 zog sie fort. Drei Jahre später kam sie zurück.") ==
          Dates{"2020-05-01/2020-05-31", "2023-05-01/2023-05-31"});
    CHECK(dates_of("Im vergangenen Jahr waren es vier, ein Jahr zuvor drei Fälle.") ==
          Dates{"2024-01-01/2024-12-31", "2023-01-01/2023-12-31"});
    // What stands beside its date explains it; without a date before, or behind a day, nothing is told.
    CHECK(dates_of("1990 zog sie fort. 1994, vier Jahre später, kam sie zurück.") ==
          Dates{"1990-01-01/1990-12-31", "1994-01-01/1994-12-31"});
    CHECK(dates_of("1990 zog sie fort und kam vier Jahre später, im Mai 1994, zurück.") ==
          Dates{"1990-01-01/1990-12-31", "1994-05-01/1994-05-31"});
    CHECK(dates_of("2019 kam sie. Einige Jahre danach ging sie, ein halbes Jahr zuvor war er gegangen.") ==
          Dates{"2019-01-01/2019-12-31"});
    CHECK(dates_of("Ein Jahr später war alles anders. Im Jahr zuvor war es besser.").empty());
    CHECK(dates_of("Am 3. Mai 2010 brannte es. Ein Jahr später stand das Haus wieder.") == Dates{"2010-05-03"});
    CHECK(dates_of("Am 3. Mai 2024 wurde gewählt. Am Vorabend hatte es geregnet.") ==
          Dates{"2024-05-03", "2024-05-02"});
    CHECK(dates_of("Am 3. Mai 2024 sprach sie. Am Vorabend der Wahl schwieg sie.") == Dates{"2024-05-03"});
    // The year before the one that is reported, in brackets as well.
    CHECK(dates_of("Die Stadtwerke schlossen 2024 mit Gewinn (Vorjahr: Verlust).") ==
          Dates{"2024-01-01/2024-12-31", "2023-01-01/2023-12-31"});
}

TEST_CASE("weekdays beside a feast, in scenes and as names") {
    CHECK(dates_of("Am Dienstag nach Ostern 2024 ging es weiter.") == Dates{"2024-04-02", "2024-03-29/2024-04-01"});
    CHECK(dates_of("Am Sonntag vor Pfingsten 2024 war Markt.") == Dates{"2024-05-12", "2024-05-18/2024-05-20"});
    CHECK(dates_of("Der Bau beginnt am Dienstag nach Pfingsten.") == Dates{"2025-06-10", "2025-06-07/2025-06-09"});
    CHECK(dates_of("Es ist neun Uhr, als die Rednerin am Montag ans Pult tritt.") == Dates{"2025-01-27"});
    CHECK(dates_of("Die Rednerin tritt am Montag ans Pult.") == Dates{"2025-02-03"});
    CHECK(dates_of("Trainer Paul Freitag hielt nichts davon, auch Frau Dr. Ina Montag nicht.").empty());
    CHECK(dates_of("Wie die Polizei Freitag mitteilte, sagte Sprecherin Ina Kuhn Montag ab.").size() == 2);
    CHECK(dates_of("Die Straße des 17. Juni ist gesperrt, der Platz des 4. Juli auch.").empty());
    CHECK(dates_of("Die Feier des 1. Mai 2024 fiel aus.") == Dates{"2024-05-01"});
}

TEST_CASE("two numbers of four digits are a span of years or a range of things") {
    CHECK(dates_of("Seine Rendite lag zwischen 1511 und 1527 hoch.") ==
          Dates{"1511-01-01/1511-12-31", "1527-01-01/1527-12-31"});
    CHECK(dates_of("Die Miete liegt zwischen 1500 und 1800 Euro.").empty());
    CHECK(dates_of("Es kamen zwischen 2000 und 2500 Besucher, von 1900 bis 2000 Euro war die Rede.").empty());
    CHECK(dates_of("Die Preise: 1900-2100 Euro, 2000 bis 2500 €, 1950 oder 2000 Euro.").empty());
    CHECK(dates_of("In Köln wurden zwischen 2019 und 2023 Wohnungen gebaut.").size() == 2);
    CHECK(dates_of("Das Amt zählte 2023 1998 Geburten.") == Dates{"2023-01-01/2023-12-31"});
    CHECK(dates_of("Die Quote soll bis 2030 auf 40 Prozent steigen.") == Dates{"2030-01-01/2030-12-31"});
    CHECK(dates_of("Sie soll 2030 statt 25 Prozent nur 20 betragen.") == Dates{"2030-01-01/2030-12-31"});
    CHECK(dates_of("2019 und 5 Prozent mehr, 2020 bis 30 Prozent mehr.").size() == 2);
    CHECK(dates_of("Der Preis stieg von 1990 auf 1992 Euro.").empty());
    // What is reached is no year, what is put off to one is.
    CHECK(dates_of("Die Zahl der Fälle stieg auf 2015, zuvor lag sie bei 1998.").empty());
    CHECK(dates_of("Die Wahl wurde auf 2027 verschoben.") == Dates{"2027-01-01/2027-12-31"});
    CHECK(dates_of("Von 2019 auf 2020 stieg der Preis, bei 2011 gebauten Häusern nicht.").size() == 3);
    CHECK(dates_of("Zwischen 2015 und 2019 stieg die Zahl der Besucher.").size() == 2);
    CHECK(dates_of("Die Kirche wird auf 1480 datiert.") == Dates{"1480-01-01/1480-12-31"});
    CHECK(dates_of("Nach dem Bankrott von 1607 war Ruhe.") == Dates{"1607-01-01/1607-12-31"});
}

TEST_CASE("days and months within a year that is told, and years within names") {
    CHECK(dates_of("Im Streit 2020 hatten sie zwischen September und November gestreikt.") ==
          Dates{"2020-01-01/2020-12-31", "2020-09-01/2020-09-30", "2020-11-01/2020-11-30"});
    CHECK(dates_of("Seit 2015 wurde im Mai gestreikt.") == Dates{"2015-01-01/2015-12-31", "2024-05-01/2024-05-31"});
    CHECK(dates_of("Der Haushalt 2019 wurde im Dezember beschlossen.") ==
          Dates{"2019-01-01/2019-12-31", "2024-12-01/2024-12-31"});
    CHECK(dates_of("Der Prozess beginnt am Montag, der zweite im Oktober.") ==
          Dates{"2025-02-03", "2025-10-01/2025-10-31"});
    CHECK(dates_of("Sie zog ins Hotel „Admiral 1920“.").empty());
    CHECK(dates_of("Der FC Bergtal 2006 noch in der Landesliga, stieg auf.") == Dates{"2006-01-01/2006-12-31"});
    CHECK(dates_of("Sie sagte: „Wir feiern 2026“.") == Dates{"2026-01-01/2026-12-31"});
}
