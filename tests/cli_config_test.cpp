// stimmig.toml from the outside: what it says is in force, what it says wrongly is named.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::json;

namespace {

const std::string impossible = "Am 31. September 2024 zahlte die Wohlfahrt AG 5 Millionen Euro.\n";

std::string config(const std::string& content) {
    WorkingFolder::write("stimmig.toml", content);
    return content;
}

std::string complaints(const std::vector<std::string>& arguments) {
    const Outcome outcome = run_program(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
}

}  // namespace

TEST_CASE("the nearest file above the text counts, unless another is named or none is wanted") {
    WorkingFolder folder;
    WorkingFolder::write("r/x/y/a.md", impossible);
    CHECK(run_program({"check", "r/x/y/a.md"}).status == 1);
    WorkingFolder::write("r/stimmig.toml", "fail-on = \"never\"\n");
    CHECK(run_program({"check", "r/x/y/a.md"}).status == 0);
    CHECK(run_program({"check", "r/x"}).status == 0);
    WorkingFolder::write("r/x/stimmig.toml", "fail-on = \"error\"\n");
    CHECK(run_program({"check", "r/x/y/a.md"}).status == 1);
    CHECK(run_program({"check", "--config", "r/stimmig.toml", "r/x/y/a.md"}).status == 0);
    CHECK(run_program({"check", "--isolated", "--config", "r/stimmig.toml", "r/x/y/a.md"}).status == 1);
    CHECK(run_program({"check", "--fail-on", "never", "r/x/y/a.md"}).status == 0);
    CHECK(complaints({"check", "--config", "fehlt.toml", "r"}).starts_with("stimmig: fehlt.toml: nicht zu lesen"));
}

TEST_CASE("all faults are named at once, with line, column and the nearest known name") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", impossible);
    config(
        "fial-on = \"error\"\nmin-level = \"fatal\"\nexclude = \"x\"\n[rule.divergense]\nlevel = \"off\"\n"
        "[rule.weekday]\nlevel = \"loud\"\n[[story]]\nfiles = [\"x\"]\nnmae = \"y\"\n"
        "[[ignore]]\nfiles = [\"x\"]\nrule = \"wekday\"\nreason = \"\"\nuntil = \"morgen\"\n[[source]]\nweight = -1\n");
    CHECK(complaints({"check", "a.md"}) ==
          "stimmig: stimmig.toml:1:1: unbekannter Schlüssel „fial-on“; gemeint ist wohl „fail-on“\n"
          "stimmig: stimmig.toml:2:13: min-level: „fatal“ gibt es nicht; möglich sind error, warning, note\n"
          "stimmig: stimmig.toml:3:11: „exclude“ muss eine Liste von Texten sein\n"
          "stimmig: stimmig.toml:4:7: unbekannter Schlüssel „divergense“; gemeint ist wohl „divergence“\n"
          "stimmig: stimmig.toml:7:9: „loud“ ist keine Stufe; möglich sind error, warning, note, off\n"
          "stimmig: stimmig.toml:8:1: in [[story]] fehlt „name“\n"
          "stimmig: stimmig.toml:10:1: unbekannter Schlüssel „nmae“; gemeint ist wohl „name“\n"
          "stimmig: stimmig.toml:13:8: unbekannte Regel „wekday“; gemeint ist wohl „weekday“\n"
          "stimmig: stimmig.toml:14:10: „reason“ ist leer\n"
          "stimmig: stimmig.toml:15:9: „until“ muss ein Tag wie 2026-12-31 sein\n"
          "stimmig: stimmig.toml:16:1: in [[source]] fehlt „name“\n"
          "stimmig: stimmig.toml:17:10: „weight“ muss eine Zahl von 0 bis 100 sein\n");
    config("fail-on = \n");
    CHECK(complaints({"check", "a.md"}).starts_with("stimmig: stimmig.toml:1:"));
    config(
        "[rule.divergence]\nrounding_tolerence = 0.02\n[rule.duration]\ntolerance = \"viel\"\n"
        "[rule.share-sum]\nmost = -1\n");
    CHECK(complaints({"check", "--lang", "en", "a.md"}) ==
          "stimmig: stimmig.toml:2:1: unknown option \"rounding_tolerence\"; did you mean rounding_tolerance?\n"
          "stimmig: stimmig.toml:4:1: \"viel\" is no number\n"
          "stimmig: stimmig.toml:6:1: \"-1\" is less than 0\n");
}

TEST_CASE("levels hold for all files, for some, and give way to the command line") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", impossible);
    WorkingFolder::write("kommentar/b.md", impossible);
    const auto levels = [](const std::vector<std::string>& arguments) {
        std::vector<std::string> all{"check", "--format", "json", "--min-level", "note", "."};
        all.insert(all.end(), arguments.begin(), arguments.end());
        std::string found;
        const Json report = Json::parse(run_program(all).out);
        for (const Json& finding : report["findings"])
            found += finding["figures"][0]["file"].get<std::string>() + ' ' + finding["level"].get<std::string>() + ';';
        return found;
    };
    const std::string before = levels({});
    CHECK(before.find("./a.md") != std::string::npos);
    config("[rule.impossible-date]\nlevel = \"note\"\n");
    CHECK(levels({}) == "./a.md note;./kommentar/b.md note;");
    config(
        "[rule.impossible-date]\nlevel = \"note\"\n[[override]]\nfiles = [\"kommentar/\"]\n"
        "levels = { impossible-date = \"error\" }\n");
    CHECK(levels({}) == "./a.md note;./kommentar/b.md error;");
    CHECK(levels({"--level", "impossible-date=warning"}) == "./a.md warning;./kommentar/b.md warning;");
    config("[[override]]\nfiles = [\"/a.md\"]\nlevels = { impossible-date = \"off\" }\n");
    CHECK(levels({}).starts_with("./kommentar/b.md "));
    config("[rule.impossible-date]\nlevel = \"off\"\n");
    CHECK(levels({}).empty());
}

TEST_CASE("options reach the rules") {
    WorkingFolder folder;
    config("[rule.divergence]\nrounding_tolerance = 0.03\n");
    CHECK(run_program({"explain", "divergence"}).out.find("rounding_tolerance = 0.03") != std::string::npos);
}

TEST_CASE("paths of the file are relative to it, lists of the command line come on top") {
    WorkingFolder folder;
    WorkingFolder::write("r/d/a.md", "Der Markt nahm 12 Taler ein und 7 Chiemgauer.\n");
    WorkingFolder::write("r/d/alt.md", "5 Euro\n");
    const auto rule = [](const std::string& id, const std::string& form) {
        return "[vocabulary]\ntable = \"currency\"\nsummary = \"x\"\n[[term]]\nid = \"" + id + "\"\nforms = [\"" +
               form + "\"]\n";
    };
    WorkingFolder::write("r/regeln/a.toml", rule("CHW", "Chiemgauer"));
    WorkingFolder::write("mehr/a.toml", rule("XTA", "Taler"));
    WorkingFolder::write("r/stimmig.toml", "rules = [\"regeln\"]\nexclude = [\"alt.md\"]\nlanguage = \"en\"\n");
    const Outcome outcome = run_program({"extract", "--format", "jsonl", "--rules", "mehr", "r/d"});
    CHECK(outcome.out.find("\"unit\": \"CHW\"") != std::string::npos);
    CHECK(outcome.out.find("\"unit\": \"XTA\"") != std::string::npos);
    CHECK(outcome.out.find("alt.md") == std::string::npos);
    CHECK(run_program({"check", "r/d"}).out.starts_with("No contradictions"));
    CHECK(run_program({"check", "--lang", "de", "r/d"}).out.starts_with("Keine"));
}

TEST_CASE("the locale says what a point in a number is") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", "Die Gebühr beträgt 1.535 Franken.\n");
    const auto low = [](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"extract", "--format", "jsonl", "a.md"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return Json::parse(run_program(arguments).out)["low"].get<std::string>();
    };
    CHECK(low({}) == "1535");
    CHECK(low({"--locale", "de-CH"}) == "1.535");
    config("locale = \"de-CH\"\n");
    CHECK(low({}) == "1.535");
    CHECK(low({"--locale", "de-AT"}) == "1535");
    WorkingFolder::write("a.md", "Die Gebühr beträgt 2'000 Franken, vorher 1.500 Franken.\n");
    CHECK(run_program({"extract", "a.md", "--locale", "de-XX"}).status == 2);
}

TEST_CASE("config shows what is in force and where it comes from") {
    WorkingFolder folder;
    WorkingFolder::write("a.md", impossible);
    config(
        "# Redaktion\nfail-on = \"error\"\nexclude = [\"alt/\"]\n[rule.weekday]\nlevel = \"off\"\nfirst_year = 1700\n");
    const std::string human = run_program({"config", "--min-level", "note"}).out;
    CHECK(human.starts_with("# stimmig.toml\n"));
    const auto line = [&](const std::string& start) {
        const std::size_t at = human.find('\n' + start);
        return at == std::string::npos ? "" : human.substr(at + 1, human.find('\n', at + 1) - at - 1);
    };
    CHECK(line("fail-on").ends_with("# stimmig.toml:2"));
    CHECK(line("min-level = \"note\"").ends_with("# --min-level"));
    CHECK(line("language = \"de\"").ends_with("# Vorgabe"));
    CHECK(line("exclude = [\"alt/\"]").ends_with("# stimmig.toml:3"));
    CHECK(line("first_year = 1700").ends_with("# stimmig.toml:6"));
    CHECK(line("level = \"off\"").ends_with("# stimmig.toml:5"));
    const Json json = Json::parse(run_program({"config", "--format", "json", "--level", "age=note", "a.md"}).out);
    CHECK(json["file"] == "stimmig.toml");
    std::map<std::string, Json> settings;
    for (const Json& setting : json["settings"]) settings[setting["key"]] = setting;
    CHECK(settings["fail-on"] == Json{{"key", "fail-on"}, {"value", "error"}, {"origin", "stimmig.toml"}, {"line", 2}});
    CHECK(settings["rule.age.level"]["origin"] == "--level");
    CHECK(settings["rule.divergence.level"]["origin"] == "rules/checks/divergence.toml");
    CHECK(settings["language"]["origin"].is_null());
    CHECK(run_program({"config", "--isolated"}).out.starts_with("# keine stimmig.toml\n"));
}

TEST_CASE("init writes a file that is valid with every comment taken away, and never over another") {
    for (const std::string language : {"de", "en"}) {
        WorkingFolder folder;
        WorkingFolder::write("d/a.md", "Text.\n");
        const Outcome outcome = run_program({"init", "--lang", language, "d"});
        CHECK(outcome.status == 0);
        CHECK(run_program({"check", "d"}).status == 0);
        const std::string content = file_content("d/stimmig.toml");
        CHECK(run_program({"init", "d"}).err == "stimmig: d/stimmig.toml: gibt es schon und bleibt, wie es ist\n");
        CHECK(file_content("d/stimmig.toml") == content);
        std::string active;
        std::istringstream lines(content);
        for (std::string line; std::getline(lines, line);) {
            const bool example = line.starts_with("# ") && (line.find(" = ") != std::string::npos || line[2] == '[');
            if (example) active += line.substr(2) + '\n';
        }
        WorkingFolder::write("d/stimmig.toml", active);
        // Its folders and files do not exist, but every key is understood.
        const Outcome shown = run_program({"config", "d"});
        INFO(active);
        CHECK(shown.err.find("stimmig.toml") == std::string::npos);
        CHECK(active.find("[[ignore]]") != std::string::npos);
    }
}
