// `stimmig why` says why two figures were compared or not, and what came of it; --source names what is checked against.
#include <catch2/catch.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void write_texts() {
    WorkingFolder::write("a.md", "Der Umsatz der Molkerei Almgrund betrug 318 Millionen Euro.\n");
    WorkingFolder::write("b.md",
                         "Die Molkerei Almgrund meldete einen Umsatz von 381 Millionen Euro.\n"
                         "Sie beschäftigt 240 Menschen.\n");
    WorkingFolder::write("c.md", "Almgrund, eine Molkerei, kam auf einen Umsatz von 318 Millionen Euro.\n");
}

}  // namespace

TEST_CASE("why names both claims, what speaks for one fact, and the outcome") {
    const WorkingFolder folder;
    write_texts();
    const Outcome disputed = run_program({"why", "a.md:1", "b.md:1"});
    CHECK(disputed.status == 0);
    for (const char* part : {"318 Millionen Euro", "381 Millionen Euro", "revenue", "dieselbe Messgröße", "divergent",
                             "Ziffern sind vertauscht", "ein Widerspruch"}) {
        INFO(part);
        CHECK(has(disputed.out, part));
    }
    CHECK(has(run_program({"why", "a.md:1", "c.md:1"}).out, "stimmen überein"));
    CHECK(has(run_program({"why", "--lang", "en", "a.md:1", "b.md:1"}).out, "a contradiction"));
}

TEST_CASE("why says what cannot be compared, and what is no figure") {
    const WorkingFolder folder;
    write_texts();
    CHECK(has(run_program({"why", "a.md:1", "b.md:2"}).out, "Ergebnis: "));
    const Outcome nothing = run_program({"why", "a.md:7", "b.md:1"});
    CHECK(nothing.status == 2);
    CHECK(has(nothing.err, "a.md"));
}

TEST_CASE("--source names what is checked against") {
    const WorkingFolder folder;
    write_texts();
    const Outcome one = run_program({"check", "a.md", "--source", "b.md"});
    CHECK(one.status == 1);
    CHECK(has(one.out, "--> a.md:1"));
    CHECK(has(one.out, "::: b.md:1"));
    // Sources are not compared with each other, and a checked text is no source of its own.
    CHECK(run_program({"check", "c.md", "--source", "a.md"}).status == 0);
    CHECK(run_program({"check", "a.md", "--source", "a.md"}).status == 0);
    const Outcome nowhere = run_program({"check", "c.md", "--source", "nowhere.md"});
    CHECK(nowhere.status == 2);
    CHECK(nowhere.err == "stimmig: nowhere.md: diese Datei gibt es nicht\n");
    WorkingFolder::write("broken.md", "Es kostet 5 \xFF Euro.\n");
    CHECK(run_program({"check", "c.md", "--quiet", "--source", "broken.md"}).status == 2);
}
