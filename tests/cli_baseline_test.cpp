#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::json;

namespace {

const std::string september = "Am 31. September 2024 zahlte die Wohlfahrt AG 5 Millionen Euro.\n";
const std::string june = "Am 31. Juni 2024 zahlte die Wohlfahrt AG 5 Millionen Euro.\n";

}  // namespace

TEST_CASE("a baseline knows today's findings, and only new ones are reported") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", september);
    WorkingFolder::write("d/b.md", june);
    const Outcome recorded = run_program({"baseline", "d"});
    CHECK(recorded.status == 0);
    CHECK(recorded.err.empty());
    CHECK(recorded.out ==
          "stimmig-baseline.json: 2 Funde festgehalten; stimmig check --baseline stimmig-baseline.json "
          "meldet nur neue.\n");
    const std::string content = file_content("stimmig-baseline.json");
    const Json json = Json::parse(content);
    CHECK(json["version"] == 1);
    REQUIRE(json["findings"].size() == 2);
    CHECK(json["findings"][0]["files"] == Json{"d/a.md"});
    CHECK(json["findings"][0]["count"] == 1);
    CHECK(json["findings"][0]["rule"] == "impossible-date");
    const std::vector<std::string> check{"check", "--baseline", "stimmig-baseline.json", "d"};
    const Outcome known = run_program(check);
    CHECK(known.status == 0);
    CHECK(known.err.empty());
    CHECK(known.out == "Keine Widersprüche in 2 Texten mit 4 Zahlen.\n");
    // Edits elsewhere in a text change nothing; a second finding is new.
    WorkingFolder::write("d/a.md", "Vorweg ein Absatz.\n\n" + september + "\nAm 31. April 2024 zahlte sie nichts.\n");
    const Outcome one_more = run_program(check);
    CHECK(one_more.status == 1);
    CHECK(one_more.out.find("d/a.md:5:4") != std::string::npos);
    CHECK(one_more.out.find("September") == std::string::npos);
    // The same again is a finding of its own.
    WorkingFolder::write("d/a.md", september + "\n" + september);
    CHECK(run_program(check).status == 1);
    run_program({"baseline", "d"});
    CHECK(run_program(check).status == 0);
}

TEST_CASE("what has been fixed is named as stale, unless its text was not read") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", september);
    WorkingFolder::write("b.md", june);
    run_program({"baseline", "-o", "alt.json", "a.md", "b.md"});
    WorkingFolder::write("a.md", "Am 30. September 2024 zahlte sie.\n");
    const Outcome all = run_program({"check", "--baseline", "alt.json", "--lang", "en", "a.md", "b.md"});
    CHECK(all.status == 0);
    CHECK(all.err.starts_with("stimmig: alt.json:2: stale, it has been fixed: impossible-date (a.md): "));
    CHECK(run_program({"check", "--baseline", "alt.json", "b.md"}).err.empty());
    std::filesystem::remove("a.md");
    CHECK(run_program({"check", "--baseline", "alt.json", "b.md"}).err.find("überholt") != std::string::npos);
}

TEST_CASE("a baseline that is missing or broken stops the run") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", september);
    const Outcome missing = run_program({"check", "--baseline", "fehlt.json", "a.md"});
    CHECK(missing.status == 2);
    CHECK(missing.out.empty());
    CHECK(missing.err.starts_with("stimmig: fehlt.json: nicht zu lesen"));
    for (const std::string content : {"", "[]", "{\"version\": 2, \"findings\": []}", "{\"version\": 1}"}) {
        WorkingFolder::write("b.json", content);
        const Outcome broken = run_program({"check", "--baseline", "b.json", "a.md"});
        CHECK(broken.status == 2);
        CHECK(broken.err == "stimmig: b.json:1:1: ist keine von stimmig geschriebene Baseline\n");
    }
    WorkingFolder::write("b.json", "{\"version\": 1, \"findings\": [\n{\"fingerprint\": \"x\"}\n]}\n");
    CHECK(run_program({"check", "--baseline", "b.json", "a.md"}).err.starts_with("stimmig: b.json:2:1: "));
}

TEST_CASE("stimmig.toml names the baseline, and nothing is recorded of texts that cannot be read") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", september);
    WorkingFolder::write("stimmig.toml", "baseline = \"bekannt.json\"\n");
    CHECK(run_program({"check", "a.md"}).status == 2);  // not recorded yet
    CHECK(run_program({"baseline", "a.md"}).status == 0);
    CHECK(run_program({"check", "a.md"}).status == 0);
    const std::string before = file_content("bekannt.json");
    WorkingFolder::write("kaputt.md", "\xff");
    CHECK(run_program({"baseline", "a.md", "kaputt.md"}).status == 2);
    CHECK(file_content("bekannt.json") == before);
    CHECK(run_program({"baseline", "-o", "a.md", "a.md"}).status == 2);
    CHECK(file_content("a.md") == september);
}
