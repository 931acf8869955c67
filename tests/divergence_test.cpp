// Which statements contradict each other, and which look-alikes must not be reported.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "check/check.h"
#include "check/each.h"
#include "link/analyzer.h"
#include "where.h"

using namespace stimmig;

namespace {

const Ruleset& rules() {
    static const Ruleset loaded = std::move(*Ruleset::load());
    return loaded;
}

std::vector<Text> read(const std::vector<std::string>& contents) {
    static const Analyzer analyzer(rules());
    std::vector<Text> texts;
    for (const std::string& content : contents) {
        const std::string path = "text" + std::to_string(texts.size()) + ".md";
        Document document = std::move(*read_text(path, content, Format::markdown));
        document.published = parse_iso_day("2025-06-12");
        texts.push_back(analyzer.analyze(std::move(document)));
    }
    return texts;
}

std::vector<Finding> check(const std::vector<std::string>& contents) {
    const std::vector<Text> texts = read(contents);
    std::vector<Finding> findings;
    check_divergence(CheckInput{rules(), texts, Widths{}, Level::error}, findings);
    return findings;
}

}  // namespace

TEST_CASE("a contradiction is found and its slip named") {
    struct Row {
        const char *one, *other, *cause;
    };
    for (const Row& row : {
             Row{"Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.",
                 "Die Molkerei Almgrund meldete einen Umsatz von 381 Millionen Euro.", "transposition"},
             Row{"Den Sachschaden in der Halle in Tiefenort schätzt die Feuerwehr auf 2,4 Millionen Euro.",
                 "In Tiefenort entstand beim Brand der Halle ein Sachschaden von 2,4 Milliarden Euro.", "magnitude"},
             Row{"Die Auslastung der Bäder in Kronfeld sank um 3,7 Prozentpunkte.",
                 "Die Auslastung der Bäder in Kronfeld stieg um 3,7 Prozentpunkte.", "sign"},
             Row{"Die Auslastung der Bäder in Kronfeld sank um 3,7 Prozentpunkte.",
                 "Die Auslastung der Bäder in Kronfeld sank um 3,7 Prozent.", "percent_point"},
             Row{"Die Beute aus dem Einbruch bei Goldhaus Venn betrug 1,7 Millionen Euro.",
                 "Beim Einbruch bei Goldhaus Venn machten die Täter Beute von 1,7 Millionen Dollar.", "currency"},
             // Swapped digits of a time as it is written, which are none in seconds.
             Row{"Der Läufer Jan Oltmann siegte beim Heidelauf in Sollingen in 2:14:35 Stunden.",
                 "Den Heidelauf in Sollingen gewann Jan Oltmann nach 2:14:53 Stunden.", "transposition"},
             // A tenth of it, where both clauses speak of one thing.
             Row{"Laut Wirtschaftsplan schießt Hornau dem Hallenbad jährlich 640.000 Euro zu.",
                 "Der Zuschuss für das Hallenbad steht im Wirtschaftsplan von Hornau mit 6,4 Millionen Euro.",
                 "magnitude"},
             Row{"In der Molkerei Almgrund bangen mehr als 700 Beschäftigte um ihre Arbeit.",
                 "Die Molkerei Almgrund in Sollingen hat 640 Beschäftigte.", "bound"},
             Row{"Die Brücke bei Sollingen wurde am 14. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 14. Juni 2024.", "date"},
             // Another day or month, in clauses that say the same.
             Row{"Die Talsperre bei Hornau lief am 9. Mai über.", "Am 6. Mai lief die Talsperre bei Hornau über.",
                 "date"},
             Row{"Die Hafenstraße in Venn ist bis Ende April gesperrt.",
                 "Bis Ende Juni ist die Hafenstraße in Venn gesperrt.", "date"},
             Row{"Anfang 2019 wurde die Genossenschaft Almgrund gegründet.",
                 "Die Genossenschaft Almgrund wurde Anfang 2021 gegründet.", "date"},
             // Who rounds to two digits means both.
             Row{"Das Wasserwerk Sollingen versorgt 158.000 Kunden.",
                 "Rund 150.000 Kunden versorgt das Wasserwerk Sollingen.", "other"},
             // A comma set wrong in a number of two digits.
             Row{"Für den Deich in Harrsand gibt das Land 3,6 Millionen Euro.",
                 "Das Land fördert den Deich in Harrsand mit 36 Millionen Euro.", "magnitude"},
             // So many years and as many months, of one thing.
             Row{"Elf Jahre lang verhandelten Almgrund und Venn über die Quelle.",
                 "Almgrund und Venn verhandelten elf Monate lang über die Quelle.", "other"},
         }) {
        INFO(row.one << " / " << row.other);
        const std::vector<Finding> findings = check({row.one, row.other});
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].cause == row.cause);
        CHECK(findings[0].level == Level::error);
        CHECK(findings[0].figures.size() == 2);
        CHECK(findings[0].divergent == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}});
        CHECK_FALSE(findings[0].message.de.empty());
        CHECK_FALSE(findings[0].message.en.empty());
    }
}

TEST_CASE("look-alikes stay silent") {
    struct Row {
        const char *one, *other;
    };
    for (const Row& row : {
             Row{"Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.",
                 "Die Molkerei Almgrund meldete einen Umsatz von rund 320 Millionen Euro."},
             Row{"In der Molkerei Almgrund arbeiten rund 700 Beschäftigte.",
                 "Die Molkerei Almgrund in Sollingen hat 640 Beschäftigte."},
             Row{"In der Molkerei Almgrund bangen mehr als 600 Beschäftigte um ihre Arbeit.",
                 "Die Molkerei Almgrund in Sollingen hat 640 Beschäftigte."},
             // A tenth of it, of something else.
             Row{"Für den Anbau der Schule in Sollingen gibt die Stadt 3,8 Millionen Euro aus.",
                 "Die Stunde mehr in der Woche koste das Land im Jahr 38 Millionen Euro, rechnet man in Sollingen."},
             // A bonus and a grant, both by the month and for the same people.
             Row{"Lehrern zahlt das Land dort einen Zuschlag von 400 Euro im Monat.",
                 "Für ein Stipendium von 250 Euro monatlich sollen angehende Lehrer des Landes sich binden."},
             Row{"Das Freibad in Sollingen braucht im Jahr einen Zuschuss von 430.000 Euro. Es wird für 2,4 Millionen "
                 "Euro "
                 "umgebaut.",
                 "Solange gebaut wird, ist das Hallenbad abends länger auf, was 43.000 Euro zusätzlich verursacht. Der "
                 "Sprungturm in Sollingen kostet 120.000 Euro."},
             // A weekday has no wrong year: it is next year's.
             Row{"Der Seenlauf in Sollingen war am Sonntag.", "Der nächste Seenlauf in Sollingen ist am 2. März 2026."},
             // Two people.
             Row{"Bei dem Busunglück in Sollingen starb ein 63 Jahre alter Mann aus Venn.",
                 "Den Bus, der in Sollingen verunglückte, lenkte ein 52 Jahre alter Mann aus Venn."},
             // The same digits in another notation, of something else.
             Row{"Der Neubau in Hornau hat 9,4 Millionen Euro gekostet.",
                 "Der Umzug nach Hornau kostet 94.000 Euro, sagt die Stadt."},
             // A limit that does not hold yet.
             Row{"Das Museum in Venn soll künftig weniger als 40 Stunden in der Woche öffnen.",
                 "Das Museum in Venn ist 44 Stunden in der Woche geöffnet."},
             Row{"Geplant sind in der Molkerei Almgrund weniger als 500 Beschäftigte.",
                 "Die Molkerei Almgrund in Sollingen hat 640 Beschäftigte."},
             // How far it lies below another year, and what was lost.
             Row{"Der Gewinn der Sparkasse Venn lag mit minus 3,7 Millionen Euro unter dem Vorjahr.",
                 "Die Sparkasse Venn schloss mit einem Gewinn von 3,7 Millionen Euro ab."},
             // So many years, and as many months of something else.
             Row{"Bürgermeister Karl Venn ist in Hornau seit elf Jahren im Amt.",
                 "Karl Venn, Bürgermeister von Hornau, bekam elf Monate auf Bewährung."},
             // What lasts until one month, and what happens in another.
             Row{"Die Hafenstraße in Venn ist bis Ende April gesperrt.",
                 "Die Hafenstraße in Venn wird Ende Juni gesperrt."},
             // One word of a kind each: crops, payers, what was offered and what was agreed on.
             Row{"Eine Tonne Weizen kostet in Hornau 214 Euro.", "Eine Tonne Gerste kostet in Hornau 198 Euro."},
             Row{"Für das Bad in Hornau gibt das Land 4,2 Millionen Euro.",
                 "Für das Bad in Hornau gibt der Kreis 3,8 Millionen Euro."},
             Row{"Die Arbeitgeber der Molkerei Almgrund haben eine Laufzeit von 27 Monaten angeboten.",
                 "Der Vertrag für die Molkerei Almgrund hat eine Laufzeit von 24 Monaten."},
             Row{"Die Stadt zahlt für das Bad in Hornau 12,6 Millionen Euro.",
                 "Der Kreis zahlt für das Bad in Hornau 16,2 Millionen Euro."},
             Row{"Der Schaden in Venn beträgt 86 Millionen Euro.",
                 "Damals betrug der Schaden in Venn 68 Millionen Euro."},
             Row{"Das Bad in Hornau kostet 12,6 Millionen Euro.", "Der Kiosk in Hornau kostet 126.000 Euro."},
             // What it was to cost, what was counted at first, and what is left of all.
             Row{"Ursprünglich sollte die Brücke bei Sollingen 18 Millionen Euro kosten.",
                 "Die Brücke bei Sollingen kostet 24 Millionen Euro."},
             Row{"Bei dem Zugunglück in Venn wurden zwölf Menschen verletzt.",
                 "Nach dem Zugunglück in Venn ist die Zahl der Verletzten auf 14 gestiegen."},
             Row{"14 Verletzte wurden nach dem Unfall in Venn gezählt.",
                 "Zwei Verletzte liegen nach dem Unfall in Venn in der Klinik. Zwölf Verletzte sind zu Hause."},
             // What is measured in one month and in another.
             Row{"Die Zahl der Arbeitslosen in Venn stieg im Mai auf 4.120.",
                 "Die Zahl der Arbeitslosen in Venn lag im März bei 3.980."},
             // A day that begins something, and one that ends it.
             Row{"Das Flößerfest in Hornau beginnt am 14. August auf der Saalewiese.",
                 "Das Flößerfest auf der Saalewiese in Hornau endet am 17. August."},
             // The price of one, and what all costs.
             Row{"Der Kreis Sollingen kauft Löschpanzer. Das Stück kostet 1,8 Millionen Euro.",
                 "Die Löschpanzer für den Kreis Sollingen kosten 1,4 Millionen Euro."},
             // Both values stand in the second text: nothing is left to explain.
             Row{"Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.",
                 "Die Molkerei Almgrund steigerte den Umsatz von 281 auf 318 Millionen Euro."},
             Row{"Die Preise in Kronfeld stiegen gegenüber dem Vormonat um 0,4 Prozent.",
                 "Die Preise in Kronfeld stiegen gegenüber dem Vorjahr um 0,6 Prozent."},
             Row{"Die Molkerei Almgrund beschäftigt 1.240 Menschen.",
                 "Die Molkerei Almgrund investiert 38 Millionen Euro."},
             Row{"Die Programmschnittstelle von Almgrund ist mehr als 90 Prozent billiger.",
                 "Die Programmschnittstelle von Almgrund ist 30-fach billiger."},
             Row{"Im Jahr 2023 wies die Molkerei Almgrund einen Überschuss von 3,7 Millionen Euro aus.",
                 "Für 2021 meldete die Molkerei Almgrund einen Verlust von 3,7 Millionen Euro."},
             Row{"Das Standard-Abo von Almgrund kostet 17,99 Euro im Monat.",
                 "Almgrund hebt die Preise an wie schon in den USA. Dort kostet das Standard-Abo 17,99 Dollar im "
                 "Monat."},
             Row{"Das Rennrad Almgrund Zwei kostet 2.499 Euro.",
                 "In der Schweiz kostet das Rennrad Almgrund Zwei 2499 Franken."},
             // A share of the one is the other, and what is left of it is told.
             Row{"Bund und Land zahlen für die Hafenbahn in Brunstede, die 124 Millionen Euro kostet, drei Viertel.",
                 "Bund und Land zahlen für die Hafenbahn in Brunstede 93 Millionen Euro."},
             Row{"Die Hafenbahn in Brunstede kostet 124,5 Millionen Euro, 31,1 Millionen Euro davon die Stadt.",
                 "Bund und Land kostet die Hafenbahn in Brunstede 93,4 Millionen Euro."},
             Row{"Der Umsatz von Harland war im Geschäftsjahr um 9,4 Prozent auf 412 Millionen Euro gefallen. Unterm "
                 "Strich "
                 "stand für Harland ein Verlust von 38,5 Millionen Euro.",
                 "Harland setzt 412 Mio. Euro um. Im vergangenen Geschäftsjahr verbuchte Harland ein Defizit von 38,5 "
                 "Mio. "
                 "Euro."},
             // Two people, an age and a length of time, what was expected and what came, what was long ago and what is.
             Row{"In Lüderbach starb ein 62 Jahre alter Autofahrer, als beim Sturm ein Baum auf seinen Wagen stürzte.",
                 "Beim Sturm starb eine 26 Jahre alte Autofahrerin aus Lüderbach, als ein Baum auf ihren Wagen "
                 "stürzte."},
             Row{"Die Brücke in Ottendorf ist für 100 Jahre ausgelegt.", "Die Brücke in Ottendorf ist 61 Jahre alt."},
             Row{"Der Pegel in Harrsand soll am Samstag um 2,4 Meter über das mittlere Hochwasser steigen.",
                 "Der Pegel in Harrsand stieg am Samstag nur um 2,1 Meter über das mittlere Hochwasser."},
             Row{"Die Arena in Wolfsried fasst 9.800 Zuschauer.",
                 "Die alte Arena in Wolfsried fasste 2009 nur 7.200 Zuschauer."},
             Row{"Das neue Bauwerk in Ottendorf wird 38 Meter länger als das alte.",
                 "Das neue Bauwerk in Ottendorf hat eine Breite von 21,4 Metern."},
             Row{"Die Unterschiede sind groß: In Marbrück koste dieselbe Menge Wärme 12,64 Cent, in Ahlwerder 16,24 "
                 "Cent.",
                 "Die Stadtwerke in Marbrück senken zum Jahreswechsel die Preise."},
             Row{"Das Projekt Weitblick kostet eine halbe Billion Euro.",
                 "Das Projekt Weitblick kostet 500 Milliarden Euro."},
         }) {
        INFO(row.one << " / " << row.other);
        CHECK(check({row.one, row.other}).empty());
    }
}

TEST_CASE("one fact over several texts is one finding that names who agrees") {
    const std::vector<Finding> findings = check({
        "Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.",
        "Die Molkerei Almgrund meldete einen Umsatz von 381 Millionen Euro.",
        "Almgrund, eine Molkerei, kam auf einen Umsatz von 318 Millionen Euro.",
    });
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].figures.size() == 3);
    CHECK(findings[0].divergent.size() == 2);
    // The figure that stands against two others is where it is reported.
    CHECK(findings[0].figures[0].text == 1);
}

TEST_CASE("values that two texts give to two holders the other way round") {
    const std::string names = "Bei der Wahl in Hornau kam Grete Lohse auf 41,3 Prozent, Veit Amsel auf 37,6 Prozent.";
    const std::string nouns =
        "Für die Halle in Venn zahlt der Kreis 2,4 Millionen Euro und die Stadt 1,9 Millionen Euro.";
    for (const auto& [one, other] : {
             std::pair{names, "Veit Amsel erreichte in Hornau 41,3 Prozent, Grete Lohse 37,6 Prozent."},
             std::pair{names, "In Hornau hatte sie 37,6 Prozent erreicht, Amsel dagegen 41,3 Prozent."},
             std::pair{
                 std::string("Für den Deich in Harrsand zahlt die Stadt 34 Millionen Euro, die sechs "
                             "Marschgemeinden zahlen 24 Millionen Euro."),
                 "24 Millionen Euro muss die Stadt für den Deich in Harrsand aufbringen, 34 Millionen Euro kommen "
                 "aus der Marsch."},
             std::pair{nouns,
                       "2,4 Millionen Euro für die Halle in Venn kommen von der Stadt, 1,9 Millionen vom Kreis."},
         }) {
        INFO(other);
        const std::vector<Finding> findings = check({one, other});
        REQUIRE(findings.size() == 2);
        CHECK(findings[0].message.de.find("vertauscht") != std::string::npos);
    }
    for (const auto& [one, other] : {
             std::pair{names, "Mit 41,3 Prozent lag Grete Lohse in Hornau vor Veit Amsel (37,6 Prozent)."},
             std::pair{names, "Veit Amsel unterlag in Hornau mit 37,6 Prozent Grete Lohse, die 41,3 Prozent holte."},
             std::pair{names, "Grete Lohse holte in Hornau 41,3 Prozent. Amsel blieb mit 37,6 Prozent hinter Lohse."},
             std::pair{names, "41,3 Prozent wählten in Hornau Grete Lohse, 37,6 Prozent wählten Veit Amsel."},
             std::pair{names, "37,6 Prozent in Hornau waren für Amsel zu wenig, denn Lohse gewann mit 41,3 Prozent."},
             std::pair{names, "Lohse holte in Hornau 41,3 Prozent, ihr Gegner 37,6 Prozent."},
             std::pair{names,
                       "Gegen Amsel, der in Hornau 37,6 Prozent bekam, setzte sich Lohse mit 41,3 Prozent durch."},
             std::pair{names, "In Hornau lag Amsel mit 37,6 Prozent hinten, 41,3 Prozent waren für Lohse."},
             std::pair{names,
                       "Veit Amsel war der Favorit in Hornau, doch 41,3 Prozent wählten Grete Lohse und nur 37,6 "
                       "Prozent ihn."},
             std::pair{nouns,
                       "1,9 Millionen Euro zahlt die Stadt für die Halle in Venn, 2,4 Millionen Euro der Kreis."},
             std::pair{nouns, "Von der Stadt Venn kommen für die Halle 1,9 Millionen, vom Kreis 2,4 Millionen Euro."},
             std::pair{names, "Anders als Lohse, die in Hornau 41,3 Prozent holte, hat Amsel nur 37,6 Prozent."},
             std::pair{names, "Die 37,6 Prozent für Amsel und die 41,3 Prozent für Lohse in Hornau geben zu denken."},
             std::pair{names, "Vorn liegt in Hornau mit 41,3 Prozent Lohse, gefolgt von Amsel mit 37,6 Prozent."},
             std::pair{std::string("Rostock zahlt 16,5 von 20,4 Millionen Euro für den Kai."),
                       "Von den 20,4 Millionen Euro für den Kai trägt Rostock 16,5 Millionen Euro."},
         }) {
        INFO(other);
        CHECK(check({one, other}).empty());
    }
}

TEST_CASE("small numbers of other things explain no contradiction, those of the same thing do") {
    const std::string three = "Bei dem Unwetter in Sollingen sind drei Menschen gestorben. ";
    const std::string four = "Vier Menschen sind bei dem Unwetter in Sollingen gestorben. ";
    CHECK(check({three + "Vier Feuerwehren waren im Einsatz.", four + "Drei Hubschrauber waren in der Luft."}).size() ==
          1);
    CHECK(check({three + "Später waren es vier Tote.", four + "Zunächst war von drei Toten die Rede."}).empty());
}

TEST_CASE("stated values that meet only by rounding are a warning") {
    const std::vector<Finding> findings = check({
        "Die Aktie der Almgrund AG verlor 600 Milliarden Dollar an Wert.",
        "Die Aktie der Almgrund AG verlor 589 Milliarden Dollar an Wert.",
    });
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].level == Level::warning);
    CHECK(findings[0].cause == "rounding");
}

TEST_CASE("a bound that both values keep takes neither's side") {
    const std::vector<std::string> texts{"Der Börsenwert von Nvidia fiel am Montag um 600 Milliarden Dollar.",
                                         "Nvidia verlor am Montag mehr als 500 Milliarden Dollar an Börsenwert.",
                                         "An Börsenwert büßte Nvidia am Montag 589 Mrd. $ ein."};
    const std::vector<Finding> findings = check(texts);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].level == Level::warning);
    CHECK(findings[0].divergent == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}});
    CHECK(findings[0].agreeing == std::vector<std::uint32_t>{2});
}

TEST_CASE("a day that only one of several texts names may be another day of the story") {
    struct Row {
        const char *first, *second, *third, *last;
    };
    for (const Row& row : {
             Row{"Das Flößerfest in Hornau beginnt am 14. August auf der Saalewiese.",
                 "Am 14. August startet auf der Saalewiese in Hornau das Flößerfest.",
                 "Das Flößerfest auf der Saalewiese in Hornau wird am 14. August eröffnet.",
                 "Das Flößerfest auf der Saalewiese in Hornau endet am 16. August mit einem Lampionzug."},
             Row{"Das Urteil gegen den Kämmerer von Hornau fällt am 25. Juni. Der Prozess begann am 3. März.",
                 "Am 25. Juni spricht das Landgericht das Urteil gegen den Kämmerer von Hornau.",
                 "Im Prozess gegen den Kämmerer von Hornau wird das Urteil am 25. Juni erwartet.",
                 "Im Prozess gegen den Kämmerer von Hornau hat sein Verteidiger am 19. Juni vor dem Landgericht "
                 "einen Freispruch verlangt."},
             Row{"Die Pfleger der Klinik Hornau streiken am 7. Juli.", "Am 7. Juli streiken in Hornau die Pfleger.",
                 "Die Pfleger der Klinik Hornau streiken am 7. Juli für mehr Lohn.",
                 "Die Pfleger der Klinik Hornau verhandeln am 10. Juli weiter, wenn der Streik vorbei ist."},
             Row{"Die Landratswahl in Hornau ist am 21. September.", "Am 21. September wählt Hornau einen Landrat.",
                 "Vier Bewerber wollen in Hornau Landrat werden, gewählt wird am 21. September.",
                 "Die Briefwahl für die Landratswahl in Hornau ist bis zum 19. September möglich."},
             Row{"Die Ausstellung über Ida Lenz im Museum Hornau öffnet am 5. Juli.",
                 "Das Museum Hornau zeigt ab 5. Juli eine Ausstellung über Ida Lenz.",
                 "Am 5. Juli öffnet im Museum Hornau eine Ausstellung über Ida Lenz.",
                 "Ein Neffe führt am 12. Juli durch die Ausstellung über Ida Lenz im Museum Hornau."},
             Row{"Am 1. Juli beginnt der Abriss der Ziegelei in Hornau.",
                 "Der Abriss der alten Ziegelei in Hornau beginnt am 1. Juli.",
                 "Die Ziegelei in Hornau wird vom 1. Juli an abgerissen.",
                 "Der Rat berät am 8. Juli über den Abriss der Ziegelei in Hornau."},
         }) {
        INFO(row.last);
        CHECK(check({row.first, row.second, row.third, row.last}).empty());
    }
    // Swapped digits need no such help.
    CHECK(check({"Das Feuer in der Ziegelei von Hornau brach am 12. Mai aus.",
                 "Am 12. Mai stand in Hornau die alte Ziegelei in Flammen.",
                 "Am 21. Mai brach in der Ziegelei von Hornau Feuer aus."})
              .size() == 1);
}

TEST_CASE("a checker gives for each text what a run of its own gives") {
    std::vector<Text> in_hand(1);
    Checker checker(rules(), in_hand);
    for (const char* content :
         {"Der Umsatz stieg von 80 auf 100 Millionen Euro, ein Plus von 20 Prozent.",
          "Am Montag, 28. Januar 2025, wurde gewählt.", "Der Umsatz stieg von 80 auf 100 Millionen Euro.",
          "Der Umsatz stieg von 80 auf 100 Millionen Euro, ein Plus von 20 Prozent."}) {
        INFO(content);
        const std::vector<Text> alone = read({content});
        in_hand = read({content});
        const std::vector<Finding> expected = run_checks(rules(), alone);
        const std::vector<Finding> found = checker.run();
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].rule == expected[i].rule);
            CHECK(found[i].message.de == expected[i].message.de);
            CHECK(found[i].fingerprint == expected[i].fingerprint);
        }
    }
}

TEST_CASE("the five real articles contradict each other once") {
    const std::filesystem::path folder = std::filesystem::path(source_root()) / "../shared/seeds";
    if (!std::filesystem::exists(folder)) return;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    const Analyzer analyzer(rules());
    std::vector<Text> texts;
    for (const auto& path : paths) texts.push_back(analyzer.analyze(std::move(*read_file(path.string()))));
    const std::vector<Finding> findings = run_checks(rules(), texts);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].level == Level::warning);
    CHECK(findings[0].message.de.find("„600 Milliarden Dollar“ und „589 Mrd. $“") == 0);
    CHECK(findings[0].agreeing.size() == 1);
}

TEST_CASE("nothing is found in nothing") {
    CHECK(check({}).empty());
    CHECK(check({"", ""}).empty());
}

TEST_CASE("figures of a larger whole, or of whom the story is only compared with, are other facts") {
    const std::string story = "Für Vertretungen an den Schulen auf der Ostheide stehen 6,3 Millionen Euro bereit.";
    CHECK(check({story, "Für Vertretungen an den Schulen stehen landesweit 63 Millionen Euro bereit."}).empty());
    CHECK(!check({story, "Für Vertretungen an den Schulen der Ostheide stehen 63 Millionen Euro bereit."}).empty());
    // What is told of the whole beside it makes no other figure one of the whole.
    CHECK(!check({"Im Werk Hornau fallen 640 Stellen weg, konzernweit arbeiten 22.400 Menschen.",
                  "Dem Werk Hornau fallen 460 Stellen weg."})
               .empty());
    CHECK(check({"Die Molkerei Almgrund setzte 318 Millionen Euro um.",
                 "Die Molkerei Almgrund wächst. Zum Vergleich: Eine andere Molkerei setzte 381 Millionen Euro um."})
              .empty());
}
