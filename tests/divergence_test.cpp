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
             Row{"Die Brücke bei Sollingen wurde am 14. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 14. Juni 2024.", "date"},
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

TEST_CASE("a day that alone is left over in its text is the day that the other texts name") {
    const std::string first =
        "In der Ziegelei von Hornau hat es gebrannt. Das Feuer brach am 12. Mai in der Trockenhalle aus.";
    const std::string second = "Am 12. Mai stand in Hornau die alte Ziegelei in Flammen. Verletzt wurde niemand.";
    const std::string third = "Der Brand vom 12. Mai hat die Ziegelei Hornau den Ofen gekostet, sagt der Besitzer.";
    const auto slips = [&](const std::string& last) {
        const std::vector<Finding> findings = check({first, second, third, last});
        return std::count_if(findings.begin(), findings.end(),
                             [](const Finding& finding) { return finding.cause == "date"; });
    };
    CHECK(slips("Nachbarn hatten am 21. Mai Rauch über der Ziegelei Hornau bemerkt und die Wehr gerufen.") == 1);
    CHECK(slips("Nachbarn hatten am 15. Mai Rauch über der Ziegelei Hornau bemerkt und die Wehr gerufen.") == 1);
    // It names the day of the others, too; what it names besides is another.
    CHECK(slips("Nachbarn hatten am 12. Mai Rauch bemerkt. Am 21. Mai berät in Hornau der Rat über die Ziegelei.") ==
          0);
    // Weeks later is no slip.
    CHECK(slips("Die Ziegelei in Hornau soll vom 30. Juni an wieder Steine liefern.") == 0);
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
