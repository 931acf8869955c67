#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reading_helpers.h"
#include "run_program.h"
#include "text/json_lines.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::json;

namespace {

/// Lines out of memory, a few bytes at a time.
std::vector<JsonLine> lines_of(std::string bytes, const ReadLimits& limits = {}) {
    std::size_t at = 0;
    JsonLines lines(
        [&](char* to, std::size_t size) {
            const std::size_t some = std::min({size, bytes.size() - at, std::size_t{3}});
            std::copy_n(bytes.data() + at, some, to);
            at += some;
            return some;
        },
        limits);
    std::vector<JsonLine> all;
    while (auto line = lines.next()) all.push_back(*line);
    return all;
}

Document read_line(const std::string& line) {
    auto result = read_json_line("a.jsonl", {line, 0, 1, false});
    if (!result) FAIL(result.errors()[0].to_string());
    return std::move(*result);
}

std::string fault_of(const std::string& line) {
    const auto result = read_json_line("a.jsonl", {line, 100, 7, false});
    REQUIRE_FALSE(result);
    return result.errors()[0].to_string();
}

}  // namespace

TEST_CASE("the lines of a file know their places") {
    const auto lines = lines_of("\xEF\xBB\xBF{\"a\"}\r\n\n  \nzwei\ndrei");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].bytes == "{\"a\"}");
    CHECK(lines[0].offset == 3);
    CHECK(lines[1].bytes == "zwei");
    CHECK(lines[1].number == 4);
    CHECK(lines[1].offset == 14);
    CHECK(lines[2].bytes == "drei");
    CHECK(lines[2].number == 5);
    CHECK(lines_of("").empty());
}

TEST_CASE("a line above the limit is marked and the next is read") {
    ReadLimits limits;
    limits.max_bytes = 8;
    const auto lines = lines_of("123456789012345\nkurz\n", limits);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].too_long);
    CHECK(lines[0].bytes.size() <= 8);
    CHECK(lines[1].bytes == "kurz");
    const auto result = read_json_line("a.jsonl", lines[0], limits);
    REQUIRE_FALSE(result);
    CHECK(result.errors()[0].to_string() == "a.jsonl:1:1: the line has more bytes than the limit of 8");
}

TEST_CASE("a line is a text with title, source, date and blocks") {
    const Document text = read_line(
        R"({"id": 17, "title": "Der Titel", "date": "2025-01-30T08:00:00Z", "source": "Blatt", "text": "Eins.\n\nZwei."})");
    CHECK(text.id == "17");
    CHECK(text.title == "Der Titel");
    CHECK(text.source == "Blatt");
    REQUIRE(text.published);
    CHECK(to_iso(*text.published) == "2025-01-30");
    CHECK(outline(text) == std::vector<std::string>{"title: Der Titel", "paragraph: Eins.", "paragraph: Zwei."});
    const Document html =
        read_line(R"({"html": "<h1>Kopf<\/h1><p>F\u00fcnf&nbsp;Euro</p><ul><li>eins<li>zwei</ul>", "text": null})");
    CHECK(outline(html) ==
          std::vector<std::string>{"title: Kopf", "paragraph: Fünf Euro", "item 1.0.0: eins", "item 1.1.0: zwei"});
    CHECK(surface_of(html, "Fünf Euro") == "F\\u00fcnf&nbsp;Euro");
}

TEST_CASE("escapes lead back to the bytes they are written with") {
    const Document text = read_line(
        R"({"x": {"text": "nein"}, "text": "\"\u00dcber\" 5\u00a0Mrd.\n\u20ac \ud83d\ude34 und 1\/2 \\ 7 €"})");
    CHECK(text.text == "\"Über\" 5 Mrd.\n€ 😴 und 1/2 \\ 7 €");
    CHECK(surface_of(text, "Über") == "\\u00dcber");
    CHECK(surface_of(text, "5 Mrd.\n€") == "5\\u00a0Mrd.\\n\\u20ac");
    CHECK(surface_of(text, "😴") == "\\ud83d\\ude34");
    CHECK(surface_of(text, "1/2") == "1\\/2");
    CHECK(surface_of(text, "7 €") == "7 €");
    CHECK(position_of(text, "7 €").column == 93);
}

TEST_CASE("of a key that comes twice the last one counts") {
    const Document text = read_line(R"({"text": "erst", "text": "dann 5 Euro"})");
    CHECK(text.text == "dann 5 Euro");
    CHECK(surface_of(text, "5 Euro") == "5 Euro");
}

TEST_CASE("what is wrong with a line is said with its place") {
    CHECK(fault_of(R"({"text": "a" "b"})") == "a.jsonl:7:16: not valid JSON");
    CHECK(fault_of("[1, 2]") == "a.jsonl:7:1: not a JSON object");
    CHECK(fault_of("{}") == "a.jsonl:7:1: neither \"text\" nor \"html\" is there");
    CHECK(fault_of(R"({"text": 5})") == "a.jsonl:7:8: \"text\" is no text");
    CHECK(fault_of(R"({"text": "a\u0000b"})") == "a.jsonl:7:8: \"text\" is no text");
    CHECK(fault_of(R"({"text": "a", "date": "gestern"})") ==
          "a.jsonl:7:24: \"date\" is no day (2025-01-30, 30.01.2025)");
    CHECK(fault_of(R"({"text": "a", "id": []})").starts_with("a.jsonl:7:19: "));
    CHECK(fault_of("{\"text\": \"a\xFF\"}").find("not valid JSON") != std::string::npos);
}

TEST_CASE("extract and check read JSONL, also from standard input, with the places of the file") {
    WorkingFolder folder;
    const std::string file =
        "{\"id\": \"a\", \"text\": \"Der Umsatz der Wohlfahrt AG betrug 2024 rund 5 Millionen Euro.\"}\n"
        "{\"id\": \"b\", \"text\": \"Kosten: f\\u00fcnf Millionen \\u20ac.\"}\n";
    WorkingFolder::write("d/a.jsonl", file);
    const Outcome outcome = run_program({"extract", "--format", "jsonl", "d/a.jsonl"});
    CHECK(outcome.err.empty());
    std::istringstream lines(outcome.out);
    std::vector<Json> figures;
    for (std::string line; std::getline(lines, line);) figures.push_back(Json::parse(line));
    REQUIRE(figures.size() == 3);
    for (const Json& figure : figures) {
        const std::size_t start = figure["start"];
        const std::size_t end = figure["end"];
        CHECK(file.substr(start, end - start) == figure["surface"]);
        CHECK(figure["file"] == "d/a.jsonl");
    }
    CHECK(figures[2]["id"] == "b");
    CHECK(figures[2]["line"] == 2);
    CHECK(figures[2]["surface"] == "f\\u00fcnf Millionen \\u20ac");
    CHECK(run_program({"extract", "--format", "jsonl", "-", "--stdin-filename", "d/a.jsonl"}, file).out == outcome.out);
    const Outcome checked = run_program({"check", "--include", "*.jsonl", "d"});
    CHECK(checked.status == 0);
    CHECK(checked.out == "Keine Widersprüche in 2 Texten mit 3 Zahlen.\n");
}

TEST_CASE("a faulty line is one complaint, and the others are read") {
    WorkingFolder folder;
    WorkingFolder::write("a.jsonl", "{\"text\": \"5 Euro\"}\n{\"text\": \n{\"text\": \"\"}\n{\"text\": \"7 Euro\"}\n");
    const Outcome outcome = run_program({"extract", "--format", "jsonl", "a.jsonl", "fehlt.jsonl"});
    CHECK(outcome.status == 2);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 2);
    CHECK(outcome.err.find("stimmig: a.jsonl:2:10: kein gültiges JSON\n") != std::string::npos);
    CHECK(outcome.err.find("stimmig: fehlt.jsonl: lässt sich nicht öffnen: ") != std::string::npos);
    CHECK(run_program({"extract", "--format", "jsonl", "--jobs", "7", "a.jsonl"}).out == outcome.out);
}
