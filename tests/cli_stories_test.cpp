// Which texts are compared with which: explicit stories, partners, and whom to believe.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::json;

namespace {

std::string article(const std::string& head, const std::string& profit) {
    return "---\ndate: 2025-03-12\n" + head +
           "---\n\n# Wohlfahrt AG legt Zahlen vor\n\nDie Wohlfahrt AG steigerte 2024 ihren Gewinn. " +
           "Der Nettogewinn der Wohlfahrt AG betrug 2024 nach Angaben des Vorstands " + profit + " Millionen Euro.\n";
}

/// The places at which divergences are reported: "a.md b.md; ..." with the place of the finding first.
std::string divergences(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"check", "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run_program(arguments);
    CHECK(outcome.err.empty());
    std::string all;
    const Json report = Json::parse(outcome.out);
    for (const Json& finding : report["findings"]) {
        all += all.empty() ? "" : "; ";
        all +=
            finding["figures"][0]["file"].get<std::string>() + ' ' + finding["figures"][1]["file"].get<std::string>();
    }
    return all;
}

}  // namespace

TEST_CASE("texts of different stories are never compared, others by what they claim") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", article("", "412"));
    WorkingFolder::write("b.md", article("", "457"));
    CHECK(divergences({"a.md", "b.md"}) == "a.md b.md");
    WorkingFolder::write("a.md", article("story: bilanz\n", "412"));
    CHECK(divergences({"a.md", "b.md"}) == "a.md b.md");  // one story named: the other may belong to it
    WorkingFolder::write("b.md", article("stimmig-story: rückblick\n", "457"));
    CHECK(divergences({"a.md", "b.md"}).empty());
    WorkingFolder::write("b.md", article("stimmig-story: bilanz\n", "457"));
    CHECK(divergences({"a.md", "b.md"}) == "a.md b.md");
}

TEST_CASE("stories of stimmig.toml group files; a text's own word counts more") {
    WorkingFolder folder;
    WorkingFolder::write("x/a.md", article("", "412"));
    WorkingFolder::write("y/b.md", article("", "457"));
    WorkingFolder::write("stimmig.toml",
                         "[[story]]\nname = \"x\"\nfiles = [\"x/\"]\n[[story]]\nname = \"y\"\nfiles = [\"y/*.md\"]\n");
    CHECK(divergences({"x/a.md", "y/b.md"}).empty());
    CHECK(divergences({"--isolated", "x/a.md", "y/b.md"}) == "x/a.md y/b.md");
    WorkingFolder::write("y/b.md", article("story: x\n", "457"));
    CHECK(divergences({"x/a.md", "y/b.md"}) == "x/a.md y/b.md");
}

TEST_CASE("one changed text is checked against its story, and only where it is a witness") {
    WorkingFolder folder;
    WorkingFolder::write("x/a.md", article("", "412"));
    WorkingFolder::write("x/b.md", article("", "457"));
    WorkingFolder::write("x/c.md", "Am 31. September 2024 geschah nichts.\n");
    CHECK(divergences({"x/a.md"}).empty());
    WorkingFolder::write("stimmig.toml", "[[story]]\nname = \"x\"\nfiles = [\"x/*.md\"]\n");
    CHECK(divergences({"x/a.md"}) == "x/a.md x/b.md");
    CHECK(divergences({"x/b.md"}) == "x/b.md x/a.md");
    // The partner's own faults are reported when it is checked itself.
    CHECK(run_program({"check", "x/a.md"}).out.find("September") == std::string::npos);
}

TEST_CASE("partners are named on the command line or in stimmig.toml") {
    WorkingFolder folder;
    WorkingFolder::write("neu/a.md", article("", "412"));
    WorkingFolder::write("archiv/b.md", article("", "457"));
    CHECK(divergences({"--source", "archiv", "neu/a.md"}) == "neu/a.md archiv/b.md");
    CHECK(divergences({"--source", ".", "neu/a.md"}) == "neu/a.md ./archiv/b.md");
    WorkingFolder::write("stimmig.toml", "partners = [\"archiv/\"]\n");
    CHECK(divergences({"neu/a.md"}) == "neu/a.md archiv/b.md");
    WorkingFolder::write("archiv/kaputt.md", "\xff");
    const Outcome outcome = run_program({"check", "neu/a.md"});
    CHECK(outcome.status == 1);  // a broken partner is no reason to fail
    CHECK(outcome.err.starts_with("stimmig: archiv/kaputt.md:1:1: "));
}

TEST_CASE("a finding stands at the text that is trusted less") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", article("source: dpa\n", "412"));
    WorkingFolder::write("b.md", article("source: Blatt\n", "457"));
    CHECK(divergences({"a.md", "b.md"}) == "a.md b.md");
    WorkingFolder::write("stimmig.toml", "[[source]]\nname = \"dpa\"\nweight = 5\n");
    CHECK(divergences({"a.md", "b.md"}) == "b.md a.md");
    WorkingFolder::write("stimmig.toml", "[[source]]\nfiles = [\"b.md\"]\nweight = 0\n");
    CHECK(divergences({"a.md", "b.md"}) == "b.md a.md");
}
