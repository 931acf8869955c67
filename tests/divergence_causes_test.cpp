// What a contradiction's message names as its cause, whom it doubts, and which forms of one value agree.
#include <catch2/catch.hpp>

#include "check/check.h"
#include "check/each.h"
#include "link/analyzer.h"

using namespace stimmig;

namespace {

const Ruleset& rules() {
    static const Ruleset loaded = std::move(*Ruleset::load());
    return loaded;
}

std::vector<Finding> check(const std::vector<std::string>& contents, const std::vector<Witness>& witnesses = {}) {
    static const Analyzer analyzer(rules());
    std::vector<Text> texts;
    for (const std::string& content : contents) {
        Document document =
            std::move(*read_text("text" + std::to_string(texts.size()) + ".md", content, Format::markdown));
        document.published = parse_iso_day("2025-06-12");
        texts.push_back(analyzer.analyze(std::move(document)));
    }
    return run_checks(rules(), texts, {}, no_facts(), witnesses);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string revenue = "Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.";
const std::string other_revenue = "Die Molkerei Almgrund meldete einen Umsatz von 381 Millionen Euro.";

}  // namespace

TEST_CASE("the message names the slip") {
    struct Row {
        const char *one, *other, *says;
    };
    for (const Row& row : {
             Row{"Den Sachschaden in der Halle in Tiefenort schätzt die Feuerwehr auf 2,4 Millionen Euro.",
                 "In Tiefenort entstand beim Brand der Halle ein Sachschaden von 2,4 Milliarden Euro.", "Faktor 1000"},
             Row{"Den Sachschaden in der Halle in Tiefenort schätzt die Feuerwehr auf 2,4 Millionen Euro.",
                 "In Tiefenort entstand beim Brand der Halle ein Sachschaden von 24 Millionen Euro.",
                 "Komma oder Null verrutscht"},
             Row{"Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.",
                 "Die Molkerei Almgrund meldete einen Umsatz von 381 Millionen Euro.", "Ziffern sind vertauscht"},
             Row{"Die Beute aus dem Einbruch bei Goldhaus Venn betrug 1,7 Millionen Euro.",
                 "Beim Einbruch bei Goldhaus Venn machten die Täter Beute von 1,7 Millionen Dollar.", "zwei Währungen"},
             Row{"Die Auslastung der Bäder in Kronfeld sank um 3,7 Prozentpunkte.",
                 "Die Auslastung der Bäder in Kronfeld sank um 3,7 Prozent.", "Prozentpunkte sind nicht dasselbe"},
             Row{"Die Auslastung der Bäder in Kronfeld sank um 3,7 Prozentpunkte.",
                 "Die Auslastung der Bäder in Kronfeld stieg um 3,7 Prozentpunkte.", "einmal als Rückgang"},
             Row{"Die Molkerei Almgrund schloss das Jahr mit einem Überschuss von 3,7 Millionen Euro.",
                 "Das Jahr hat die Molkerei Almgrund mit einem Verlust von 3,7 Millionen Euro beendet.",
                 "einmal als Überschuss, einmal als Fehlbetrag"},
             Row{"Die Molkerei Almgrund beendete das Jahr mit einem Ergebnis von minus 3,7 Millionen Euro.",
                 "Die Molkerei Almgrund schloss das Jahr mit einem Gewinn von 3,7 Millionen Euro.",
                 "einmal als Überschuss, einmal als Fehlbetrag"},
             Row{"Die Brücke bei Sollingen wurde am 9. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 19. Mai 2024.", "mit einer anderen Ziffer"},
             Row{"Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.",
                 "Die Molkerei Almgrund meldete einen Umsatz von mehr als 330 Millionen Euro.",
                 "außerhalb der genannten Grenze"},
             Row{"Die Brücke bei Sollingen wurde am 14. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 15. Mai 2024.", "um einen Tag verschoben"},
             Row{"Die Brücke bei Sollingen wurde am 14. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 14. Juni 2024.", "in einem anderen Monat"},
             Row{"Die Brücke bei Sollingen wurde am 14. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 14. Mai 2023.", "in einem anderen Jahr"},
             Row{"Die Brücke bei Sollingen wurde am 4. Mai 2024 eröffnet.",
                 "Eröffnet wurde die Brücke bei Sollingen am 5. April 2024.", "Tag und Monat sind vertauscht"},
             Row{"Elf Jahre lang saß der Kassenwart von Tiefenort in Haft.",
                 "Der Kassenwart von Tiefenort saß elf Monate in Haft.", "dieselbe Zahl in zwei Zeiteinheiten"},
             Row{"Zum Seefest in Sollingen kamen 31.500 Besucher.",
                 "Nicht einmal 30.000 Besucher kamen zum Seefest in Sollingen.", "außerhalb der genannten Grenze"},
             Row{"Die Zahl der Passagiere in Kronfeld hat sich im Mai verdoppelt.",
                 "Die Zahl der Passagiere in Kronfeld stieg im Mai um 50 Prozent.", "sind 100 Prozent mehr"},
             Row{"Ein Drittel der Züge der Auebahn kam zu spät.", "25 Prozent der Züge der Auebahn kamen zu spät.",
                 "sind 33 Prozent"},
         }) {
        INFO(row.one << " / " << row.other);
        const std::vector<Finding> findings = check({row.one, row.other});
        REQUIRE(findings.size() == 1);
        INFO(findings[0].message.de);
        CHECK(has(findings[0].message.de, row.says));
        CHECK_FALSE(findings[0].message.en.empty());
    }
}

TEST_CASE("one value in two forms is no contradiction") {
    struct Row {
        const char *one, *other;
    };
    for (const Row& row : {
             Row{"Die Schnittstelle von Almgrund ist 30-fach billiger.",
                 "Die Schnittstelle von Almgrund ist 97 Prozent billiger."},
             Row{"Das Projekt Weitblick kostet eine halbe Billion Euro.",
                 "Das Projekt Weitblick kostet 500 Milliarden Euro."},
             Row{"Das Projekt Weitblick kostet 0,6 Billionen Euro.",
                 "Das Projekt Weitblick kostet 600 Milliarden Euro."},
             Row{"Die Zahl der Passagiere in Kronfeld hat sich im Mai verdoppelt.",
                 "Die Zahl der Passagiere in Kronfeld stieg im Mai um 100 Prozent."},
             Row{"Ein Drittel der Züge der Auebahn kam zu spät.", "33,4 Prozent der Züge der Auebahn kamen zu spät."},
             Row{"Die Brücke bei Sollingen wurde am 14. Mai 2024 eröffnet.",
                 "Mitte Mai 2024 wurde die Brücke bei Sollingen eröffnet."},
         }) {
        INFO(row.one << " / " << row.other);
        CHECK(check({row.one, row.other}).empty());
    }
}

TEST_CASE("what is told of another time, of a part or of another week is another fact") {
    struct Row {
        const char *one, *other;
    };
    for (const Row& row : {
             Row{"Die Molkerei Almgrund beendete das Jahr mit einem Ergebnis von minus 3,7 Millionen Euro.",
                 "Unterm Strich fehlten der Molkerei Almgrund in diesem Jahr 3,7 Millionen Euro."},
             Row{"Der Kassenwart von Tiefenort muss für sieben Jahre in Haft.",
                 "Der Kassenwart von Tiefenort saß sieben Monate in Untersuchungshaft."},
             Row{"Der Vertrag des Trainers in Kronfeld läuft über drei Jahre.",
                 "Der Trainer in Kronfeld war drei Monate verletzt."},
             Row{"Nach elf Jahren hat der Kassenwart von Tiefenort sein Amt abgegeben.",
                 "Elf Monate lang baut Tiefenort an seiner neuen Brücke."},
             Row{"Der Turnverein Kronfeld zählt 38.600 Mitglieder.",
                 "Mehr als 42.000 Menschen sahen das Turnfest in Kronfeld."},
             Row{"Zum Seefest in Sollingen kamen in diesem Jahr 29.400 Besucher.",
                 "Im Vorjahr waren mehr als 31.000 Besucher zum Seefest in Sollingen gekommen."},
             Row{"Die Klinik Hornau hat 410 Betten.", "In der Klinik Hornau arbeiten mehr als 450 Menschen."},
             Row{"In Hornau haben 57 Prozent der Wähler für das Bad gestimmt.",
                 "Die Beteiligung in Hornau lag bei mehr als 60 Prozent."},
             Row{"Derzeit zählt die Linie nach Kronfeld 8.600 Fahrgäste am Tag.",
                 "Erwartet werden auf der Linie nach Kronfeld 14.000 Fahrgäste am Tag."},
             Row{"Die Zahl der Schüler in Kronfeld stieg um 1,2 Prozent.",
                 "Allein im Ortsteil Venn stieg die Zahl der Schüler in Kronfeld um 2,1 Prozent."},
             Row{"Zum Seefest in Sollingen kamen 29.500 Besucher.",
                 "Nicht einmal 30.000 Besucher kamen zum Seefest in Sollingen."},
         }) {
        INFO(row.one << " / " << row.other);
        CHECK(check({row.one, row.other}).empty());
    }
}

TEST_CASE("what holds for a month contradicts nothing that holds for half a year") {
    CHECK(check({"Im Mai 2025 stieg der Umsatz der Molkerei Almgrund um 3,7 Prozent.",
                 "Im ersten Halbjahr 2025 stieg der Umsatz der Molkerei Almgrund um 5 Prozent."})
              .empty());
}

TEST_CASE("a source is the other witness and is not checked itself") {
    const Witness source{.is_source = true};
    const std::string wrong_in_itself = "Am 31. Februar 2025 tagte der Rat.";
    for (const bool source_first : {false, true}) {
        const std::vector<std::string> texts =
            source_first ? std::vector{other_revenue, revenue} : std::vector{revenue, other_revenue};
        const std::vector<Witness> witnesses =
            source_first ? std::vector{source, Witness{}} : std::vector{Witness{}, source};
        const std::vector<Finding> findings = check(texts, witnesses);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].figures[0].text == (source_first ? 1 : 0));
    }
    CHECK(check({revenue, other_revenue}, {source, source}).empty());
    CHECK_FALSE(check({wrong_in_itself}).empty());
    CHECK(check({wrong_in_itself}, {source}).empty());
}

TEST_CASE("the side that weighs less is doubted") {
    CHECK_FALSE(has(check({revenue, other_revenue})[0].message.de, "vermutlich"));
    for (const std::uint32_t trusted : {0U, 1U}) {
        std::vector<Witness> witnesses(2);
        witnesses[trusted].weight = 5;
        const std::vector<Finding> findings = check({revenue, other_revenue}, witnesses);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].figures[0].text == 1 - trusted);
        CHECK(has(findings[0].message.de, trusted == 0 ? "vermutlich ist „381 Millionen Euro“ falsch"
                                                       : "vermutlich ist „318 Millionen Euro“ falsch"));
    }
}

TEST_CASE("within one text only the same claim with a slip is reported") {
    const std::string before = "Der Umsatz der Molkerei Almgrund betrug 2024 genau 318 Millionen Euro.\n\n";
    CHECK(check({before + "Mit einem Umsatz von 381 Millionen Euro war die Molkerei Almgrund 2024 Marktführer."})
              .size() == 1);
    for (const char* after : {"Für 2025 erwartet die Molkerei Almgrund einen Umsatz von 381 Millionen Euro.",
                              "Die Molkerei Almgrund hat Schulden von 381 Millionen Euro.",
                              "Der Umsatz der Molkerei Seewies betrug 2024 rund 381 Millionen Euro."}) {
        INFO(after);
        CHECK(check({before + after}).empty());
    }
    // A firm that is named all over its text ties its figures together, yet a profit is no investment.
    CHECK(
        check(
            {"Hanserstrom wächst.\n\nDer Gewinn von Hanserstrom betrug 341 Mio. Euro. Beobachter in Kiel halten es für "
             "denkbar, dass Hanserstrom noch zulegt. Zwischen Kiel und Lübeck streiten sich zwei Kammern darum, wem "
             "das nützt.\n\nHanserstrom investiert 431 Millionen Euro in ein neues Werk. Für Hanserstrom ist das ein "
             "Wagnis, für die Region eine Chance. Die Beschäftigten von Hanserstrom erfuhren davon aus der "
             "Zeitung.\n\nZwischen Kiel und Bremen streiten sich zwei Werften darum, wem das Programm nützt. Die "
             "Beschäftigten von Hanserstrom erfuhren davon aus der Zeitung."})
            .empty());
}

TEST_CASE("that a title contradicts its own body is told beside what other texts say against it") {
    const std::string concert_hall =
        "---\ntitle: Neues Haus für die Musik\n---\n\n# 63,8 Millionen Euro für die Musik: Altenrodes neues "
        "Konzerthaus "
        "ist fertig\n\nIn gut vier Wochen ist es so weit: Am 12. Juli macht das Haus der Töne auf.\n\nDer Bau im Süden "
        "der "
        "Stadt hat 68,3 Millionen Euro verschlungen. 25 Millionen kamen vom Bund, 22 Millionen vom Land. Die laufenden "
        "Kosten von jährlich 5,4 Millionen Euro trägt die Stadt allein. Im alten Haus waren es 2,9 Millionen.";
    const std::vector<Finding> found = check(
        {concert_hall,
         "Das Haus der Töne, das am 12. Juli öffnet, ist abgerechnet. 68,3 Mio. Euro stehen am Ende zu Buche, 9,4 Mio. "
         "Euro mehr als zu Beginn veranschlagt.",
         "Nach fünf Jahren Bauzeit öffnet das neue Konzerthaus in Altenrode am 12. Juli. Der Bau des Büros Nielsen hat "
         "68,3 Millionen Euro gekostet."});
    std::vector<std::string> rules;
    for (const Finding& finding : found) rules.push_back(finding.rule);
    CHECK(rules == std::vector<std::string>{"divergence", "headline-body"});
}

TEST_CASE("a title that its own body contradicts is wrong against every text that agrees with the body") {
    // "Tagesgeschäft" and "Strombilanz": the titles share nothing with what the other text says of it.
    const std::vector<std::string> texts{
        "# Stadtwerke Uhlenau: Betriebsgewinn sackt um 44 Prozent ab\n\nDie Stadtwerke Uhlenau haben im vergangenen "
        "Jahr deutlich weniger verdient. Das teilte der Versorger mit. Das operative Ergebnis schrumpfte um 34 Prozent "
        "auf 6,2 Millionen Euro. Der Umsatz blieb mit 118 Millionen Euro stabil.",
        "Die Bilanz liegt vor: Das operative Ergebnis der Stadtwerke Uhlenau lag mit 6,2 Mio. Euro um 34 Prozent unter "
        "dem des Vorjahres. Der Umsatz erreichte 118 Mio. Euro."};
    const std::vector<Finding> found = check(texts);
    const auto divergence =
        std::find_if(found.begin(), found.end(), [](const Finding& each) { return each.rule == "divergence"; });
    REQUIRE(divergence != found.end());
    CHECK(divergence->figures.front() == FigureRef{0, 0});
    CHECK(std::any_of(divergence->figures.begin(), divergence->figures.end(),
                      [](FigureRef ref) { return ref.text == 1; }));
    CHECK(std::any_of(found.begin(), found.end(), [](const Finding& each) { return each.rule == "headline-body"; }));

    // A title that speaks of something else contradicts nobody.
    CHECK(
        check({"# Stadtwerke Uhlenau: 57 Prozent Ökostrom im Netz\n\nDie Stadtwerke Uhlenau haben im vergangenen Jahr "
               "deutlich weniger verdient. Das operative Ergebnis schrumpfte um 34 Prozent auf 6,2 Millionen Euro.",
               texts[1]})
            .empty());
}

TEST_CASE("a part differs from the whole, but not by a zero") {
    const std::string part = "Allein im Süden betrug der Umsatz der Molkerei Almgrund ";
    CHECK(check({revenue, part + "31,8 Millionen Euro."}).size() == 1);
    CHECK(check({revenue, part + "290 Millionen Euro."}).empty());
    CHECK(check({revenue, "Der Umsatz der Molkerei Almgrund betrug 290 Millionen Euro."}).size() == 1);
}

TEST_CASE("a zero too much stays one in a rounded number") {
    const std::string coins = "Im Acker lagen 3.417 Münzen aus der Zeit der Salier.";
    const auto found = check({coins, "Im Acker lagen mehr als 34.000 Münzen aus der Zeit der Salier."});
    REQUIRE(found.size() == 1);
    CHECK(found[0].cause == "magnitude");
    CHECK(check({coins, "Im Acker lagen rund 3.400 Münzen aus der Zeit der Salier."}).empty());
    CHECK(check({coins, "Im Acker lagen mehr als 340.000 Scherben aus der Zeit der Salier."}).empty());
    CHECK(check({coins, "Rund 34.000 Besucher sahen den Schatz im Museum."}).empty());
}
