// Spans told by their two ends are one figure for who reads figures, and two for the checks.
#include <catch2/catch.hpp>

#include "figures_of.h"
#include "link/date_spans.h"

using namespace stimmig;
using Lines = std::vector<std::string>;

namespace {

struct Joined {
    Text text;

    explicit Joined(const std::string& words) {
        test::Found found = test::find(words, Format::plain, "2025-01-30");
        text.document = std::move(found.document);
        text.figures = std::move(found.figures);
        join_date_spans(text);
    }

    Lines surfaces() const {
        Lines lines;
        for (const Figure& figure : text.figures) lines.emplace_back(text.document.surface(figure.span));
        return lines;
    }

    Lines values() const {
        Lines lines;
        for (const Figure& figure : text.figures) lines.push_back(to_compact(figure.value));
        return lines;
    }
};

}  // namespace

TEST_CASE("two ends of one span are one figure") {
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"Von 2017 bis 2022 leitete sie das Amt.", "date 2017-01-01/2022-12-31"},
        {"Zwischen 2015 und 2019 wuchs die Stadt.", "date 2015-01-01/2019-12-31"},
        {"Die Jahre 1961–1990 waren kalt.", "date 1961-01-01/1990-12-31"},
        {"Vom 15. Januar bis 1. Februar wird gespielt.", "date 2025-01-15/2025-02-01"},
        {"Zwischen Juli und September fiel kein Regen.", "date 2024-07-01/2024-09-30"},
        {"Von April bis Juli 2024 wurde gezählt.", "date 2024-04-01/2024-07-31"},
        {"Zwischen April 2022 und September 2024 war zu.", "date 2022-04-01/2024-09-30"},
        {"Im Mai und Juni 2030 wird gezählt.", "date 2030-05-01/2030-06-30"},
        {"Von Mitte März bis Ende Mai 2024 war zu.", "date 2024-03-11/2024-05-31"},
    };
    for (const auto& [words, value] : rows) {
        INFO(words);
        CHECK(Joined(words).values() == Lines{value});
    }
    CHECK(Joined("Von 2017 bis 2022 war sie dort.").surfaces() == Lines{"2017 bis 2022"});
}

TEST_CASE("what is no span stays two dates") {
    for (const char* words : {
             "Gebaut wurde von April 2013 bis Juni 2019.",  // each is written out
             "Der Preis stieg von 2019 auf 2020 um die Hälfte.",
             "Er kam 2019 und 2020 wieder.",
             "Im Mai und Juli 2024 war zu.",
             "Von 2022 bis 2017 leitete sie das Amt.",  // a slip, which a check reports
             "Im Mai 2024, bis Juli war zu.",
         }) {
        INFO(words);
        CHECK(Joined(words).text.figures.size() >= 2);
    }
}

TEST_CASE("references between figures follow where others have been joined") {
    const Joined joined("Von 2017 bis 2022 stieg der Preis von 300 auf 400 Euro, also um 589 Dollar (566 Euro).");
    const std::vector<Figure>& figures = joined.text.figures;
    REQUIRE(figures.size() == 5);
    CHECK(figures[2].change_from == 1);
    CHECK(figures[4].conversion_of == 3);
}
