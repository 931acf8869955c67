#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "hand_made_text.h"
#include "report/json_text.h"
#include "report/report.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::ordered_json;

namespace {

std::string json_string(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

const std::vector<std::string> all_keys{"file", "start",   "end",     "line",     "column",      "surface", "kind",
                                        "low",  "high",    "unit",    "modifier", "granularity", "per",     "from",
                                        "to",   "subject", "measure", "role",     "period"};

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

}  // namespace

TEST_CASE("a JSON string says exactly what the text says") {
    for (const std::string text :
         {"", "600 Mrd. Euro", "„Anführung“ \"so\" \\ und / Ende", "\n\r\t\b\f", "ä€😀", "\x7f\xc2\x9b\xe2\x80\xae"})
        CHECK(Json::parse(json_string(text)).get<std::string>() == text);
    CHECK(Json::parse(json_string(std::string("a\0b", 3))).get<std::string>() == std::string("a\0b", 3));
}

TEST_CASE("any bytes give valid JSON") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string bytes{'x', static_cast<char>(first), static_cast<char>(second)};
            CHECK_NOTHROW(Json::parse(json_string(bytes)));
        }
    }
    for (const std::string broken : {"\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe0\x80\x80", "\xf0\x9f\x98", "\xc3"})
        CHECK(Json::parse(json_string(broken)).get<std::string>().starts_with("\xEF\xBF\xBD"));
}

TEST_CASE("no JSON string carries a control character to the terminal") {
    const std::string out = json_string("\x1b[31m \xc2\x9b \xe2\x80\xae \x7f");
    CHECK(out == R"("\u001b[31m \u009b \u202e \u007f")");
}

TEST_CASE("a line of extract holds every key of the contract, in order") {
    Text text = hand_made_text("börse.txt", "Ärger:\nrund 600 Milliarden Dollar weg");
    Value value = money(600000000000, Modifier::approx);
    value.granularity = 1000000000;
    add_figure(text, "600 Milliarden Dollar", value, "rund");
    text.claims[0].subject = "Nvidia";
    text.claims[0].measure = "market-value-loss";
    text.claims[0].role = Role::change;
    text.claims[0].period = Days{*parse_iso_day("2025-01-27"), *parse_iso_day("2025-01-28")};
    const std::string line = figures_jsonl({text});
    REQUIRE(line.ends_with("}\n"));
    const Json figure = Json::parse(line);
    CHECK(keys_of(figure) == all_keys);
    CHECK(figure == Json{{"file", "börse.txt"},
                         {"start", 13},
                         {"end", 34},
                         {"line", 2},
                         {"column", 6},
                         {"surface", "600 Milliarden Dollar"},
                         {"kind", "money"},
                         {"low", "600000000000"},
                         {"high", "600000000000"},
                         {"unit", "USD"},
                         {"modifier", "approx"},
                         {"granularity", "1000000000"},
                         {"per", nullptr},
                         {"from", nullptr},
                         {"to", nullptr},
                         {"subject", "Nvidia"},
                         {"measure", "market-value-loss"},
                         {"role", "change"},
                         {"period", "2025-01-27/2025-01-28"}});
}

TEST_CASE("what the text does not say is null") {
    Text text = hand_made_text("a.txt", "Millionen von Fragen am 31. September");
    Value vague;
    vague.unit = "count";
    add_figure(text, "Millionen", vague);
    Value day;
    day.kind = Kind::date;
    day.impossible = true;
    add_figure(text, "31. September", day);
    const std::string lines = figures_jsonl({text});
    const std::size_t end = lines.find('\n');
    const Json first = Json::parse(lines.substr(0, end));
    const Json second = Json::parse(lines.substr(end + 1));
    CHECK(keys_of(second) == all_keys);
    for (const char* key : {"low", "high", "granularity", "per", "from", "to", "subject", "measure", "role", "period"})
        CHECK(first[key].is_null());
    for (const char* key : {"low", "high", "unit", "from", "to"}) CHECK(second[key].is_null());
}

TEST_CASE("a number that can be read in two ways says so") {
    Text text = hand_made_text("a.txt", "7.215 Billionen und 3,8 Billionen");
    add_figure(text, "7.215 Billionen", Value());
    add_figure(text, "3,8 Billionen", Value());
    text.figures[0].doubtful = true;
    const std::string lines = figures_jsonl({text});
    const std::size_t end = lines.find('\n');
    CHECK(Json::parse(lines.substr(0, end))["doubtful"] == true);
    CHECK_FALSE(Json::parse(lines.substr(end + 1)).contains("doubtful"));
    CHECK(figures_table({text}, {}).find('?') != std::string::npos);
}

TEST_CASE("a date has days instead of bounds") {
    Text text = hand_made_text("a.txt", "Ende Januar 2025");
    Value value;
    value.kind = Kind::date;
    value.days = Days{*parse_iso_day("2025-01-21"), *parse_iso_day("2025-01-31")};
    add_figure(text, "Ende Januar 2025", value);
    const Json figure = Json::parse(figures_jsonl({text}));
    CHECK(figure["from"] == "2025-01-21");
    CHECK(figure["to"] == "2025-01-31");
    CHECK(figure["low"].is_null());
    CHECK(figure["unit"].is_null());
}

TEST_CASE("the JSON report carries findings with their figures as extract gives them") {
    Text a = hand_made_text("a.txt", "600 Milliarden Dollar");
    Text b = hand_made_text("b.txt", "589 Milliarden Dollar");
    add_figure(a, "600 Milliarden Dollar", money(600000000000));
    add_figure(b, "589 Milliarden Dollar", money(589000000000));
    const std::vector<Text> texts{a, b};
    Finding finding;
    finding.rule = "divergence";
    finding.level = Level::warning;
    finding.message = {"600 gegen 589", "600 against 589"};
    finding.figures = {{0, 0}, {1, 0}};
    finding.divergent = {{0, 1}};
    finding.details = {{"Unterschied 1,8 %", "difference 1.8 %"}};
    finding.fingerprint = "0123456789abcdef";
    const std::vector<Finding> findings{finding};
    const Json report = Json::parse(json_report({texts, findings}, {}));
    CHECK(keys_of(report) == std::vector<std::string>{"version", "findings", "documents", "figures"});
    CHECK(report["version"] == 1);
    CHECK(report["documents"] == 2);
    CHECK(report["figures"] == 2);
    REQUIRE(report["findings"].size() == 1);
    const Json& first = report["findings"][0];
    CHECK(first["rule"] == "divergence");
    CHECK(first["level"] == "warning");
    CHECK(first["message"] == "600 gegen 589");
    CHECK(first["cause"].is_null());
    CHECK(first["divergent"] == Json::parse("[[0, 1]]"));
    CHECK(first["agreeing"].empty());
    CHECK(first["details"] == Json{"Unterschied 1,8 %"});
    CHECK(first["fingerprint"] == "0123456789abcdef");
    CHECK(first["figures"][1] == Json::parse(figures_jsonl({b})));
    ReportOptions english;
    english.language = Language::en;
    CHECK(Json::parse(json_report({texts, findings}, english))["findings"][0]["message"] == "600 against 589");
}

TEST_CASE("every figure of a long line is placed as the document places it") {
    std::string plain;
    for (int i = 0; i < 50; ++i)
        plain += std::string(i % 7 == 0 ? "\n" : "") + "ä " + std::to_string(100 + i) + " Euro, ";
    Text text = hand_made_text("a.txt", plain);
    for (int i = 0; i < 50; ++i) add_figure(text, std::to_string(100 + i) + " Euro", money(100 + i));
    std::istringstream lines(figures_jsonl({text}));
    std::size_t index = 0;
    for (std::string line; std::getline(lines, line); ++index) {
        const Json figure = Json::parse(line);
        const Position expected = text.document.position(text.figures[index].span.begin);
        CHECK(figure["line"] == expected.line);
        CHECK(figure["column"] == expected.column);
    }
    CHECK(index == 50);
}

TEST_CASE("reports without anything in them are whole") {
    const std::vector<Text> texts;
    const std::vector<Finding> findings;
    CHECK(Json::parse(json_report({texts, findings}, {}))["findings"].empty());
    CHECK(Json::parse(figures_json(texts))["figures"].empty());
    CHECK(figures_jsonl(texts).empty());
}
