// stimmig-ignore in comments, sidecar files and stimmig.toml.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::json;

namespace {

const Environment in_2026{.terminal = false, .no_color = false, .force_color = false, .today = "2026-06-01"};
const std::string impossible = "Am 31. September 2024 zahlte die Wohlfahrt AG 5 Millionen Euro.";

/// "impossible-date 3; suppression 1": rule and line of each finding.
std::string found(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"check", "--format", "json", "--lang", "en", "."};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run_program(arguments, "", in_2026);
    INFO(outcome.err);
    std::string all;
    const Json report = Json::parse(outcome.out);
    for (const Json& finding : report["findings"]) {
        const Json& place = finding.contains("place") ? finding["place"] : finding["figures"][0];
        all += (all.empty() ? "" : "; ") + finding["rule"].get<std::string>() + ' ' +
               std::to_string(place["line"].get<int>());
    }
    return all;
}

}  // namespace

TEST_CASE("a comment covers the paragraph it stands in, or the next") {
    WorkingFolder folder;
    const std::string comment = "<!-- stimmig-ignore impossible-date: Zitat -->";
    WorkingFolder::write("a.md", comment + "\n\n" + impossible + "\n\n" + impossible + "\n");
    CHECK(found() == "impossible-date 5");
    WorkingFolder::write("a.md", impossible + "\n\n" + impossible + ' ' + comment + "\n\n" + impossible + "\n");
    CHECK(found() == "impossible-date 1; impossible-date 5");
    WorkingFolder::write("a.md", comment + "\n- eins\n- " + impossible + "\n\nText\n\n" + impossible + "\n");
    CHECK(found() == "impossible-date 7");
    WorkingFolder::write("a.md", comment + "\n\nNichts.\n\n" + impossible + "\n");
    CHECK(found() == "suppression 1; impossible-date 5");
}

TEST_CASE("a comment covers from start to end, or the whole file") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", "<!-- stimmig-ignore-start impossible-date: Satire -->\n\n" + impossible + "\n\n" +
                                     impossible + "\n\n<!-- stimmig-ignore-end -->\n\n" + impossible + "\n");
    CHECK(found() == "impossible-date 9");
    WorkingFolder::write(
        "a.md", impossible + "\n\n" + impossible + "\n\n<!-- stimmig-ignore-file impossible-date: alles Satire -->\n");
    CHECK(found().empty());
}

TEST_CASE("only the rules that are named are covered") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", "<!-- stimmig-ignore-file weekday: anders -->\n\n" + impossible + "\n");
    CHECK(found() == "suppression 1; impossible-date 3");
    WorkingFolder::write("a.md",
                         "<!-- stimmig-ignore-file weekday, impossible-date: beides -->\n\n" + impossible + "\n");
    CHECK(found().empty());
    CHECK(found({"--level", "impossible-date=off"}).empty());  // nobody knows whether it would hide something
}

TEST_CASE("every format has its comments") {
    WorkingFolder folder;
    WorkingFolder::write(
        "a.html", "<p>" + impossible + "</p>\n<!-- stimmig-ignore impossible-date: x -->\n<p>" + impossible + "</p>");
    CHECK(found() == "impossible-date 1");
    // Without line ends, tags tell where a paragraph ends.
    const std::string comment = "<!-- stimmig-ignore impossible-date: x -->";
    WorkingFolder::write("a.html", "<title>T</title><p>Text.</p>" + comment + "<p>" + impossible + "</p>");
    CHECK(found().empty());
    WorkingFolder::write("a.html", "<p><em>" + impossible + "</em> " + comment + "</p><p>Text.</p>");
    CHECK(found().empty());
    WorkingFolder::write("a.html", "<p>" + impossible + "</p>" + comment + "<p>" + impossible + "</p>");
    CHECK(found() == "impossible-date 1");
    WorkingFolder::write("b.txt", impossible + "\n\n<!-- stimmig-ignore-file impossible-date: kein Kommentar -->\n");
    CHECK(found() == "impossible-date 1; impossible-date 1");
}

TEST_CASE("code and prose about the comment are no comments") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", "Man schreibt stimmig-ignore.\n\n```\n<!-- stimmig-ignore weekday -->\n```\n");
    CHECK(found().empty());
}

TEST_CASE("what is wrong with a comment is said where it stands, and it hides nothing") {
    WorkingFolder folder;
    const std::vector<std::pair<std::string, std::string>> cases{
        {"<!-- stimmig-ignore -->", "which rule? The form is stimmig-ignore RULE [until=YYYY-MM-DD]: reason"},
        {"<!-- stimmig-ignore-file impossible-date -->",
         "the reason is missing: stimmig-ignore RULE [until=YYYY-MM-DD]: reason"},
        {"<!-- stimmig-ignore-file imposible-date: x -->",
         "unknown rule \"imposible-date\"; did you mean impossible-date?"},
        {"<!-- stimmig-ignore-file impossible-date bis=bald: x -->", "\"bald\" is no day like 2026-12-31"},
        {"<!-- stimmig-ignore-start impossible-date: x -->", "stimmig-ignore-start lacks its stimmig-ignore-end"},
        {"<!-- stimmig-ignore-end -->", "stimmig-ignore-end lacks its stimmig-ignore-start"},
        {"<!-- stimmig-ignore-file impossible-date until=2026-05-31: x -->",
         "this suppression expired on 2026-05-31: prolong or remove it"},
        {"<!-- stimmig-ignore-file age: x -->", "this suppression (age) hides nothing: remove it"},
    };
    for (const auto& [comment, message] : cases) {
        WorkingFolder::write("a.md", comment + "\n\n" + impossible + "\n");
        const Outcome outcome = run_program({"check", "--format", "json", "--lang", "en", "a.md"}, "", in_2026);
        const Json findings = Json::parse(outcome.out)["findings"];
        INFO(outcome.out);
        REQUIRE(findings.size() == 2);
        CHECK(findings[0]["rule"] == "suppression");
        CHECK(findings[0]["level"] == "warning");
        CHECK(findings[0]["message"] == message);
        CHECK(findings[0]["place"]["start"] == 0);
        CHECK(findings[0]["place"]["end"] == comment.size());
        CHECK(findings[1]["rule"] == "impossible-date");
    }
    CHECK(found({"--level", "suppression=off"}) == "impossible-date 3");
    WorkingFolder::write("a.md", "<!-- stimmig-ignore-file impossible-date bis=2026-06-01: x -->\n\n" + impossible);
    CHECK(found().empty());  // the last day still counts
}

TEST_CASE("every form of report shows a finding that is about no figure") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", "Text.\n\n<!-- stimmig-ignore -->\n");
    const auto report = [](const std::string& format) {
        return run_program({"check", "--format", format, "a.md"}, "", in_2026).out;
    };
    CHECK(report("human").find(" --> a.md:3:1\n3 | <!-- stimmig-ignore -->\n") != std::string::npos);
    CHECK(report("concise").starts_with("a.md:3:1: warning suppression "));
    for (const char* format :
         {"json", "jsonl", "sarif", "github", "gitlab", "rdjsonl", "checkstyle", "junit", "markdown", "statistics"}) {
        INFO(format);
        CHECK(report(format).find("suppression") != std::string::npos);
    }
}

TEST_CASE("a sidecar file speaks for a format without comments") {
    WorkingFolder folder;
    WorkingFolder::write("a.txt", "Titel\n\n" + impossible + "\n\nAm 31. Juni 2024 zahlte sie nichts.\n");
    const std::string entry = "[[ignore]]\nrule = \"impossible-date\"\nreason = \"so zitiert\"\n";
    WorkingFolder::write("a.txt.stimmig.toml", entry);
    CHECK(found().empty());
    WorkingFolder::write("a.txt.stimmig.toml", entry + "text = \"Wohlfahrt AG\"\n");
    CHECK(found() == "impossible-date 5");
    WorkingFolder::write("a.txt.stimmig.toml", entry + "until = 2026-05-31\n");
    CHECK(found() == "impossible-date 3; impossible-date 5");
    CHECK(run_program({"check", "a.txt"}, "", in_2026).err ==
          "stimmig: a.txt.stimmig.toml:1:1: diese Ausnahme ist am 2026-05-31 abgelaufen: verlängern oder entfernen\n");
    WorkingFolder::write("a.txt.stimmig.toml", "[[ignore]]\nrule = \"age\"\nreason = \"x\"\n");
    CHECK(run_program({"check", "a.txt"}, "", in_2026).err ==
          "stimmig: a.txt.stimmig.toml:1:1: diese Ausnahme (age) verdeckt nichts: entfernen\n");
    WorkingFolder::write("a.txt.stimmig.toml", "[[ignore]]\nrule = \"age\"\n");
    const Outcome faulty = run_program({"check", "a.txt"}, "", in_2026);
    CHECK(faulty.status == 2);
    CHECK(faulty.err == "stimmig: a.txt.stimmig.toml:1:1: in [[ignore]] fehlt „reason“\n");
}

TEST_CASE("stimmig.toml speaks for many files, for one line of JSONL if it names it") {
    WorkingFolder folder;
    WorkingFolder::write("alt/a.txt", impossible);
    WorkingFolder::write("neu/a.txt", impossible);
    const std::string entry = "[[ignore]]\nrule = \"impossible-date\"\nreason = \"Archiv\"\n";
    WorkingFolder::write("stimmig.toml", entry + "files = [\"alt/\"]\n");
    CHECK(found() == "impossible-date 1");
    WorkingFolder::write("b.jsonl", "{\"id\": \"x\", \"text\": \"" + impossible + "\"}\n{\"id\": \"y\", \"text\": \"" +
                                        impossible + "\"}\n");
    WorkingFolder::write("stimmig.toml",
                         entry + "files = [\"*.txt\"]\n" + entry + "files = [\"*.jsonl\"]\nid = \"y\"\n");
    CHECK(found({"b.jsonl"}) == "impossible-date 1");
}
