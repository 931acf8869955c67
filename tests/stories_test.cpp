// Which of many texts tell one story, and that only those are compared.
#include "check/stories.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "check/each.h"
#include "link/analyzer.h"

using namespace stimmig;

namespace {

const Ruleset& rules() {
    static const Ruleset loaded = std::move(*Ruleset::load());
    return loaded;
}

struct Source {
    std::string text;
    const char* day = "2025-03-04";
    const char* story = "";
};

std::vector<Text> read(const std::vector<Source>& sources) {
    static const Analyzer analyzer(rules());
    std::vector<Text> texts;
    for (const Source& source : sources) {
        Document document =
            std::move(*read_text("text" + std::to_string(texts.size()) + ".md", source.text, Format::markdown));
        document.published = parse_iso_day(source.day);
        document.story = source.story;
        texts.push_back(analyzer.analyze(std::move(document)));
    }
    return texts;
}

std::vector<TextGroup> stories(const std::vector<Source>& sources) {
    const std::vector<Text> texts = read(sources);
    return stories_of(CheckInput{rules(), texts, Widths{}, Level::error});
}

/// Two outlets on one event; a third figure of theirs is left to the test.
Source agency(const std::string& profit) {
    return {
        "# Molkerei Almgrund verdient mehr\n\nDie Molkerei Almgrund hat im vergangenen Jahr 318 Millionen Euro "
        "umgesetzt, wie Vorstandschefin Rieke Baltrum in Kempten mitteilte. Der Gewinn der Almgrund lag bei " +
        profit + " Millionen Euro."};
}
Source paper(const std::string& profit) {
    return {"# Almgrund zieht Bilanz\n\nBei Almgrund läuft es: Auf 318 Millionen Euro kam der Umsatz, sagte Baltrum. " +
            profit + " Millionen Euro Gewinn bleiben der Molkerei in Kempten davon."};
}

/// News that have nothing to do with each other.
std::vector<Source> others() {
    return {{"Beim Brand einer Halle in Tiefenort entstand ein Schaden von 2,4 Millionen Euro."},
            {"In Kronfeld stimmten 61 Prozent für das Bad, die Beteiligung lag bei 43 Prozent."},
            {"Der Stürmer Jano Relf wechselt für 14 Millionen Euro nach Ostrau, er traf 19 Mal."},
            {"Die Sternwarte Hohenwart zählte 87 Sternschnuppen in einer Nacht."},
            {"Das Festival in Birkau kamen 12.500 Menschen besuchen, 700 mehr als zuvor."},
            {"Im Hafen von Lünsand liegen 23 Kutter, vor zehn Jahren waren es 41."},
            {"Der Rat von Steinbach erhöht die Grundsteuer um 35 Punkte auf 480 Prozent."},
            {"Forscher um Elin Mattfeld untersuchten 1.860 Proben aus dem Wattenmeer."},
            {"Die Ernte der Winzer an der Lauber fiel mit 64.000 Hektolitern klein aus."},
            {"Ein Gericht in Vierfeld verurteilte einen Mann zu 38 Monaten Haft."},
            {"Die Straßenbahn nach Eschrode soll 2029 fahren und 210 Millionen Euro kosten."},
            {"Bei der Regatta auf dem Tormsee gewann Pia Lessing in 52 Minuten."}};
}

}  // namespace

TEST_CASE("texts on one event are one story among many") {
    std::vector<Source> sources = others();
    sources.insert(sources.begin() + 3, agency("27"));
    sources.push_back(paper("27"));
    const std::vector<TextGroup> found = stories(sources);
    CHECK(found.size() == sources.size() - 1);
    CHECK(std::find(found.begin(), found.end(), TextGroup{3, 13}) != found.end());
}

TEST_CASE("two firms that report in the same words are two stories") {
    const auto report = [](const std::string& firm, const std::string& figures) {
        return Source{"# " + firm + " legt Zahlen vor\n\nDie " + firm + " AG hat im vergangenen Jahr ihren Umsatz " +
                      figures + " Millionen Euro gesteigert, teilte die " + firm + " mit."};
    };
    CHECK(stories({report("Corvanta", "von 412 auf 431"), report("Lumetris", "von 377 auf 396")}).size() == 2);
    CHECK(stories({report("Corvanta", "von 412 auf 431"), report("Corvanta", "von 412 auf 431")}).size() == 1);
}

TEST_CASE("what is published months later is another story") {
    Source later = paper("27");
    later.day = "2025-06-04";
    CHECK(stories({agency("27"), later}).size() == 2);
}

TEST_CASE("a story that texts name decides alone") {
    Source one = agency("27");
    Source other = paper("27");
    one.story = "bilanz";
    other.story = "andere";
    CHECK(stories({one, other}).size() == 2);
    Source third = others().front();
    third.story = "bilanz";
    CHECK(stories({one, third}) == std::vector<TextGroup>{{0, 1}});
}

TEST_CASE("of many texts those of one story contradict each other, and others do not") {
    std::vector<Source> sources = others();
    sources.insert(sources.begin() + 3, agency("27"));
    sources.push_back(paper("72"));
    const std::vector<Text> texts = read(sources);
    std::vector<Finding> findings;
    check_divergence(CheckInput{rules(), texts, Widths{}, Level::error}, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].cause == "transposition");
    std::set<std::uint32_t> told;
    for (const FigureRef ref : findings[0].figures) told.insert(ref.text);
    CHECK(told == std::set<std::uint32_t>{3, 13});
}

TEST_CASE("a story may have any number of texts, and any number of texts may stand around it") {
    std::vector<Source> one_story(14, agency("27"));
    one_story.push_back(paper("72"));
    std::vector<Source> many = others();
    for (int i = 0; i < 600; ++i)
        many.push_back({"In Ortshof " + std::to_string(i) + " wurden " + std::to_string(1013 + 7 * i) +
                        " Bäume gepflanzt, sagte Försterin Nr" + std::to_string(i) + "a."});
    many.push_back(agency("27"));
    many.push_back(paper("72"));
    for (const std::vector<Source>& sources : {one_story, many}) {
        const std::vector<Text> texts = read(sources);
        std::vector<Finding> findings;
        check_divergence(CheckInput{rules(), texts, Widths{}, Level::error}, findings);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].cause == "transposition");
    }
}

TEST_CASE("a text that names no story is in one that some other names, whatever else that holds") {
    std::vector<Source> sources = others();
    for (Source& source : sources) source.story = "tag";
    sources.push_back(agency("27"));
    sources.back().story = "tag";
    sources.push_back(paper("27"));
    CHECK(stories(sources).size() == 1);
    // But no text leads from one named story to another.
    sources.push_back(agency("27"));
    sources.back().story = "andere";
    CHECK(stories(sources).size() == 2);
}
