#include <catch2/catch.hpp>

#include "cli/usage.h"
#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("what cannot be understood is one line that names the nearest known word") {
    struct Case {
        std::vector<std::string> arguments;
        std::string complaint;
    };
    const std::vector<Case> cases{
        {{}, "stimmig: es fehlt ein Befehl (Hilfe: stimmig --help)\n"},
        {{"rules"}, "stimmig: es fehlt ein Befehl (Hilfe: stimmig rules --help)\n"},
        {{"chekc", "a.txt"}, "stimmig: unbekannter Befehl „chekc“; gemeint ist wohl check (Hilfe: stimmig --help)\n"},
        {{"xyzxyz"}, "stimmig: unbekannter Befehl „xyzxyz“ (Hilfe: stimmig --help)\n"},
        {{"rules", "lst"}, "stimmig: unbekannter Befehl „lst“; gemeint ist wohl list (Hilfe: stimmig rules --help)\n"},
        {{"check", "--fromat", "json", "a.txt"},
         "stimmig: unbekannte Option --fromat; gemeint ist wohl --format (Hilfe: stimmig check --help)\n"},
        {{"check", "--fromat=json", "a.txt"},
         "stimmig: unbekannte Option --fromat; gemeint ist wohl --format (Hilfe: stimmig check --help)\n"},
        {{"check", "--lang", "en", "--fromat", "json", "a.txt"},
         "stimmig: unknown option --fromat; did you mean --format? (help: stimmig check --help)\n"},
        {{"check", "-x", "a.txt"}, "stimmig: unbekannte Option -x (Hilfe: stimmig check --help)\n"},
        {{"check", "a.txt", "--format"}, "stimmig: --format: der Wert fehlt (Hilfe: stimmig check --help)\n"},
        {{"check"}, "stimmig: es fehlt ein Text: eine Datei, ein Ordner oder - für die Standardeingabe\n"},
        {{"explain"}, "stimmig: es fehlt ein Name: was soll erklärt werden? (Hilfe: stimmig explain --help)\n"},
        {{"check", "--format", "jsn", "a.txt"}, "stimmig: --format: „jsn“ gibt es nicht; gemeint ist wohl json\n"},
        {{"extract", "--format", "human", "a.txt"},
         "stimmig: --format: „human“ gibt es nicht; möglich sind table, jsonl, json\n"},
        {{"check", "--fail-on", "fatal", "a.txt"},
         "stimmig: --fail-on: „fatal“ gibt es nicht; möglich sind warning, error, note, never\n"},
        {{"check", "--jobs", "0", "a.txt"}, "stimmig: --jobs: „0“ ist keine Zahl von 1 bis 256\n"},
        {{"check", "--jobs", "2x", "a.txt"}, "stimmig: --jobs: „2x“ ist keine Zahl von 1 bis 256\n"},
        {{"audit", "--store", "s.sqlite", "--memory", "64M", "a.jsonl"},
         "stimmig: --memory: „64M“ ist keine Größe von 96M bis 1024G\n"},
        {{"audit", "--store", "s.sqlite", "--memory", "viel", "a.jsonl"},
         "stimmig: --memory: „viel“ ist keine Größe von 96M bis 1024G\n"},
        {{"check", "--stdin-filename", "b.md", "a.txt"},
         "stimmig: --stdin-filename benennt den Text von der Standardeingabe: es fehlt -\n"},
        {{"check", "--lang", "fr", "a.txt"}, "stimmig: --lang: fr ist weder de noch en (neither de nor en)\n"},
    };
    for (const Case& each : cases) {
        const Outcome outcome = run_program(each.arguments);
        CHECK(outcome.err == each.complaint);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("all faults of the settings are named at once") {
    const Outcome outcome = run_program({"check", "--jobs", "x", "--color", "blue", "--min-level", "all", "a.txt"});
    CHECK(outcome.status == 2);
    CHECK(lines(outcome.err) == 3);
}

TEST_CASE("an unknown rule of --level is an error with the nearest name") {
    WorkingFolder folder;
    WorkingFolder::write("a.txt", "Text.");
    const Outcome outcome = run_program(
        {"check", "--level", "divergense=off", "--level", "divergence", "--level", "divergence=loud", "a.txt"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "stimmig: --level: unbekannte Regel „divergense“; gemeint ist wohl divergence\n"
          "stimmig: --level: „divergence“ hat nicht die Form REGEL=STUFE\n"
          "stimmig: --level: „loud“ ist keine Stufe; möglich sind error, warning, note, off\n");
}

TEST_CASE("every command explains itself with examples, in both languages") {
    for (const Usage& command : usages()) {
        std::vector<std::string> arguments;
        std::istringstream words{std::string(command.name)};
        for (std::string word; words >> word;) arguments.push_back(word);
        arguments.emplace_back("--help");
        const Outcome german = run_program(arguments);
        CHECK(german.status == 0);
        CHECK(german.err.empty());
        CHECK(german.out.find(command.summary.de) == 0);
        CHECK(german.out.find("Aufruf: stimmig") != std::string::npos);
        CHECK(german.out.find("Beispiele:\n  stimmig ") != std::string::npos);
        CHECK(german.out.find("--help") != std::string::npos);
        for (const char* foreign : {"Usage", "Options", "Commands", "TEXT", "REQUIRED"})
            CHECK(german.out.find(foreign) == std::string::npos);
        arguments.emplace_back("--lang=en");
        const Outcome english = run_program(arguments);
        CHECK(english.out.find(command.summary.en) == 0);
        CHECK(english.out.find("Examples:\n  stimmig ") != std::string::npos);
        CHECK(english.out.find("Aufruf") == std::string::npos);
        if (command.options.empty()) continue;  // its commands say it
        CHECK(german.out.find("\nRückgabewert: 0 ") != std::string::npos);
        CHECK(english.out.find("\nExit status: 0 ") != std::string::npos);
    }
}

TEST_CASE("help lists every option of check") {
    const std::string help = run_program({"check", "--help"}).out;
    for (const char* option : {"--format", "--lang", "--color", "--fail-on", "--min-level", "--rules", "--level",
                               "--jobs", "--output", "--stdin-filename"})
        CHECK(help.find(std::string("\n  ") + option + " ") != std::string::npos);
}

TEST_CASE("the version names the libraries") {
    const Outcome outcome = run_program({"--version"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("stimmig 0."));
    for (const char* library : {"RE2 ", "Boost ", "CLI11 ", "md4c ", "gumbo "}) {
        const std::size_t at = outcome.out.find(library);
        REQUIRE(at != std::string::npos);
        CHECK(std::isdigit(static_cast<unsigned char>(outcome.out[at + std::string(library).size()])) != 0);
    }
}
