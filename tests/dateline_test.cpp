// The day of publication that a text states about itself.
#include <catch2/catch.hpp>

#include "figures_of.h"

using namespace stimmig;

namespace {

std::string dateline_of(const std::string& text) {
    const test::Found found = test::find(text, Format::plain, "");
    return found.document.published ? to_iso(*found.document.published) : "";
}

// Long enough that head and foot do not meet.
std::string with_body(const std::string& head, const std::string& foot = "") {
    std::string body;
    for (int i = 0; i < 40; ++i) body += "Die Beteiligten schwiegen zu allen Fragen, die ihnen gestellt wurden. ";
    return head + body + "\n\n" + foot;
}

}  // namespace

TEST_CASE("datelines of agencies, papers and sites") {
    for (const char* head : {
             "Ein Titel\n\nBerlin, 4. März 2025 - ",
             "Ein Titel\n\nFRANKFURT/DRESDEN, 4. März 2025 (abc) - ",
             "Ein Titel\n\nBad Tölz, 4. März 2025. ",
             "Ein Titel\n\nDorlach (mna), 4. März 2025\n\n",
             "Ein Titel\n\nKiel (abc/lno), 4. März 2025 - ",
             "Ein Titel\n\nKiel (abc) 04.03.2025\n\n",
             "Ein Titel\n\nVon Ute Weber | 04.03.2025, 02:45\n\n",
             "Ein Titel\n\n2025-03-04 12:24\n\n",
             "Ein Titel\n\nStand: 4. März 2025\n\n",
             "Ein Titel\n\nDienstag, 4. März 2025\n\n",
             "Ein Titel\n\nPressemitteilung vom 4. März 2025\n\n",
             "Ein Titel\n\n4. März 2025, Sparfuchs-Blog\n\n",
             "Dorlach, 4. März 2025, Liveblog zur Wahl\n\n",
             "MNA0187 5 WI 0312 CI                Di, 4.März 2025\n\n",
             "Ein Titel\n\nVeröffentlicht am 4. März 2025 um 9 Uhr\n\n",
         }) {
        INFO(head);
        CHECK(dateline_of(with_body(head)) == "2025-03-04");
    }
}

TEST_CASE("the foot counts where the head states nothing") {
    CHECK(dateline_of(with_body("", "Stand: 3. Mai 2024")) == "2024-05-03");
    CHECK(dateline_of(with_body("Bonn, 4. März 2025 - ", "Stand: 3. Mai 2024")) == "2025-03-04");
}

TEST_CASE("a month alone completes years by its last day") {
    CHECK(dateline_of(with_body("Ein Titel\n\nMeinung – Monatsblatt, Februar 2024\n\n")) == "2024-02-29");
}

TEST_CASE("a date in running prose is no dateline") {
    for (const char* head : {
             "Am 3. März 2020 wurde der Bau eröffnet. ",
             "Der Vertrag vom 3. März 2020 gilt weiter. ",
             "Er wurde (geboren am 14. Mai 2003) gefeiert. ",
             "Seit 3. März 2020. Kaum jemand weiß es. ",
             "Bis zum 31. Dezember 2020 (so der Plan) war Zeit. ",
             "Im Mai 2020 begann alles. ",
             "3. März 2020, Flughafen Tempelhof, es regnet. ",
             "Dorlach, 3. März 2020, der Morgen war kalt. ",
             "Dorlach, 3. März 2020, Rathaus. Die Menge wartet. ",
         }) {
        INFO(head);
        CHECK(dateline_of(with_body(head)).empty());
    }
}

TEST_CASE("the dateline resolves the other dates") {
    const test::Found found =
        test::find("Bonn, 4. März 2025 - Am Montag und am 28. Februar fiel Schnee.", Format::plain, "");
    CHECK(found.lines() == std::vector<std::string>{"date 2025-03-04", "date 2025-03-03", "date 2025-02-28"});
}
