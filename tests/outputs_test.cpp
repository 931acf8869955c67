// What goes where: standard output, files, colours, and what the options leave out. Each combination gives one
// documented sequence of bytes.
#include <catch2/catch.hpp>

#include "report/formats.h"
#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

/// Two texts with an error and a warning, as the working directory.
struct Newsroom : WorkingFolder {
    Newsroom() {
        write("a.txt", "Die Zahl stieg von 80 auf 100 Millionen Euro, ein Plus von 20 Prozent.\n");
        write("b.txt", "Die Gebühren dürften zwischen 9 und 6 Prozent steigen.\n");
    }

    static Outcome check(std::vector<std::string> options, const Environment& environment = {}) {
        options.insert(options.begin(), "check");
        options.insert(options.end(), {"a.txt", "b.txt"});
        return run_program(options, "", environment);
    }
};

const Environment terminal{.terminal = true};
const Environment plain_terminal{.terminal = true, .no_color = true};
const Environment forced_pipe{.force_color = true};

bool has_colours(const std::string& text) {
    return text.find('\x1b') != std::string::npos;
}

}  // namespace

TEST_CASE("colours are for terminals, and for those who insist") {
    const Newsroom newsroom;
    const Outcome piped = Newsroom::check({});
    CHECK_FALSE(has_colours(piped.out));
    CHECK(has_colours(Newsroom::check({}, terminal).out));
    CHECK(Newsroom::check({}, plain_terminal).out == piped.out);
    CHECK(has_colours(Newsroom::check({}, forced_pipe).out));
    CHECK(Newsroom::check({"--color", "never"}, terminal).out == piped.out);
    CHECK(has_colours(Newsroom::check({"--color", "always"}, plain_terminal).out));
}

TEST_CASE("only what people read is coloured") {
    const Newsroom newsroom;
    for (const ReportFormat& format : report_formats()) {
        const std::string name(format.name);
        INFO(name);
        const std::string piped = Newsroom::check({"--format", name}).out;
        CHECK_FALSE(piped.empty());
        CHECK(piped.ends_with('\n'));
        CHECK(Newsroom::check({"--format", name}, plain_terminal).out == piped);
        const bool coloured = has_colours(Newsroom::check({"--format", name}, terminal).out);
        CHECK(coloured == (name == "human" || name == "concise"));
    }
}

TEST_CASE("a file takes what standard output would hold, without colours") {
    const Newsroom newsroom;
    const std::string piped = Newsroom::check({}).out;
    const Outcome outcome = Newsroom::check({"--output", "bericht.txt"}, terminal);
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(file_content("bericht.txt") == piped);
}

TEST_CASE("further reports leave standard output as it is") {
    const Newsroom newsroom;
    const Outcome outcome = Newsroom::check({"--format", "concise", "--output", "json=funde.json", "--output",
                                             "human=bericht=1.txt", "--output", "concise=./c.txt"},
                                            terminal);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == Newsroom::check({"--format", "concise"}, terminal).out);
    CHECK(file_content("funde.json") == Newsroom::check({"--format", "json"}).out);
    CHECK(file_content("bericht=1.txt") == Newsroom::check({}).out);
    CHECK(file_content("c.txt") == Newsroom::check({"--format", "concise"}).out);
}

TEST_CASE("a file whose name looks like a format can be named") {
    const Newsroom newsroom;
    CHECK(Newsroom::check({"--output", "./a=b"}).status == 1);
    CHECK(file_content("a=b") == Newsroom::check({}).out);
}

TEST_CASE("outputs that cannot be meant are one line each, before anything is read") {
    const Newsroom newsroom;
    const std::string text = file_content("a.txt");
    struct Case {
        std::vector<std::string> options;
        std::string complaint;
    };
    const std::vector<Case> cases{
        {{"--output", "sarf=x"},
         "--output: „sarf“ gibt es nicht; gemeint ist wohl sarif (eine Datei dieses Namens: ./sarf=x)"},
        {{"--output", "json="}, "--output: der Name der Datei fehlt"},
        {{"--output", "json=x", "--output", "sarif=x"}, "--output: zwei Berichte in dieselbe Datei x"},
        {{"--output", "x", "--output", "y"}, "--output: zweimal eine Datei ohne Form; weitere Berichte als FORM=DATEI"},
        {{"--output", "json=a.txt"}, "a.txt: ist einer der Texte und wird nicht überschrieben"},
        {{"--output", "junit=nirgends/x.xml"}, "nirgends/x.xml: nicht zu schreiben: Datei oder Ordner gibt es nicht"},
        {{"--statistics", "--format", "json"},
         "--statistics und --format zugleich: eines von beiden, das andere mit --output FORM=DATEI"},
    };
    for (const Case& each : cases) {
        const Outcome outcome = Newsroom::check(each.options);
        CHECK(outcome.err == "stimmig: " + each.complaint + '\n');
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
    }
    CHECK(file_content("a.txt") == text);
}

TEST_CASE("--quiet leaves findings alone") {
    const Newsroom newsroom;
    WorkingFolder::write("b.txt", "");
    const Outcome loud = Newsroom::check({});
    const Outcome quiet = Newsroom::check({"--quiet"});
    CHECK(quiet.status == 1);
    CHECK(loud.err == "stimmig: b.txt: enthält keinen Text\n");
    CHECK(quiet.err.empty());
    CHECK(loud.out == quiet.out +
                          "1 Fehler in 2 Texten mit 3 Zahlen.\n"
                          "Was die Regeln meinen und wie man einen Fund hinnimmt: stimmig explain arithmetic\n");
    CHECK(Newsroom::check({"--quiet", "--level", "arithmetic=off"}).out.empty());
}

TEST_CASE("statistics count rules and levels, whatever the number of jobs") {
    const Newsroom newsroom;
    const std::string expected =
        "1  error    arithmetic\n"
        "1  warning  range-order\n"
        "1 Fehler und 1 Warnung in 2 Texten mit 4 Zahlen.\n";
    CHECK(Newsroom::check({"--statistics"}).out == expected);
    CHECK(Newsroom::check({"--format", "statistics"}).out == expected);
    CHECK(Newsroom::check({"--statistics", "--jobs", "1"}).out == expected);
    CHECK(Newsroom::check({"--statistics", "--jobs", "7"}).out == expected);
}

TEST_CASE("--fail-on decides the status, --min-level what is shown") {
    const Newsroom newsroom;
    const std::vector<std::string> no_error{"--level", "arithmetic=note"};
    const auto with = [&](std::vector<std::string> options) {
        options.insert(options.end(), no_error.begin(), no_error.end());
        return Newsroom::check(options);
    };
    CHECK(with({}).status == 1);
    CHECK(with({"--fail-on", "error"}).status == 0);
    CHECK(with({"--fail-on", "never"}).status == 0);
    CHECK(with({"--format", "statistics"}).out.find("arithmetic") == std::string::npos);
    CHECK(with({"--format", "statistics", "--min-level", "note"}).out.find("note     arithmetic") != std::string::npos);
    CHECK(with({"--format", "statistics", "--fail-on", "note"}).out.find("note     arithmetic") != std::string::npos);
    CHECK(with({"--format", "statistics", "--min-level", "error"}).out.starts_with("Keine Widersprüche"));
}
