#include <catch2/catch.hpp>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <streambuf>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
using Json = nlohmann::json;

namespace {

const std::string sentence = "Der Umsatz betrug 5 Millionen Euro.\n";

/// The files that extract names, in order, each once.
std::vector<std::string> files(const Outcome& outcome) {
    std::vector<std::string> names;
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) {
        const std::string name = Json::parse(line)["file"];
        if (names.empty() || names.back() != name) names.push_back(name);
    }
    return names;
}

std::vector<std::string> extract_args(std::vector<std::string> paths) {
    paths.insert(paths.begin(), {"extract", "--format", "jsonl"});
    return paths;
}

/// A stream that takes nothing and says why.
class Refusing : public std::streambuf {
public:
    explicit Refusing(int why) : why_(why) {}

protected:
    int overflow(int) override {
        errno = why_;
        return traits_type::eof();
    }
    std::streamsize xsputn(const char*, std::streamsize) override {
        errno = why_;
        return 0;
    }

private:
    int why_;
};

}  // namespace

TEST_CASE("directories are walked in order, without hidden files and what is no text") {
    WorkingFolder folder;
    for (const char* name : {"d/b.md", "d/a.txt", "d/sub/c.HTML", "d/e.markdown", "d/f.htm", "d/.hidden.txt",
                             "d/.git/x.txt", "d/picture.png", "d/zahlen.csv"})
        WorkingFolder::write(name, sentence);
    const Outcome outcome = run_program(extract_args({"d"}));
    CHECK(outcome.err.empty());
    CHECK(files(outcome) == std::vector<std::string>{"d/a.txt", "d/b.md", "d/e.markdown", "d/f.htm", "d/sub/c.HTML"});
}

TEST_CASE("a circle of links does not catch the walk") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.txt", sentence);
    std::filesystem::create_directory_symlink("..", "d/up");
    CHECK(files(run_program(extract_args({"d"}))) == std::vector<std::string>{"d/a.txt"});
}

TEST_CASE("a file that is named twice is read once") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.txt", sentence);
    std::filesystem::create_symlink("a.txt", "d/link.txt");
    CHECK(files(run_program(extract_args({"d/a.txt", "./d/../d/a.txt", "d", "d/link.txt"}))) ==
          std::vector<std::string>{"d/a.txt"});
}

TEST_CASE("a named file is read whatever its extension, also after --") {
    WorkingFolder folder;
    WorkingFolder::write("-a.text", sentence);
    CHECK(files(run_program(extract_args({"--", "-a.text"}))) == std::vector<std::string>{"-a.text"});
}

TEST_CASE("odd names are names") {
    WorkingFolder folder;
    WorkingFolder::write("[a,b]/c.txt", sentence);
    WorkingFolder::write("check", sentence);
    CHECK(files(run_program(extract_args({"[a,b]", "check"}))) == std::vector<std::string>{"./[a,b]/c.txt", "check"});
    const Outcome empty = run_program(extract_args({""}));
    CHECK(empty.status == 2);
    CHECK(empty.err == "stimmig: ein Dateiname ist leer\n");
}

TEST_CASE("a directory without texts is an error") {
    WorkingFolder folder;
    WorkingFolder::write("d/picture.png", "x");
    const Outcome outcome = run_program({"check", "d"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "stimmig: d: in diesem Ordner liegt kein Text (.txt .text .md .markdown .mdx .html .htm .xhtml "
          ".adoc .asciidoc .asc .rst .docx)\n");
    CHECK(outcome.out.empty());
}

TEST_CASE("what cannot be read is one line each, and the rest is still read") {
    WorkingFolder folder;
    WorkingFolder::write("gut.txt", sentence);
    WorkingFolder::write("kaputt.txt", "Zeile\nab\xff");
    WorkingFolder::write("binaer.txt", std::string("a\0b", 3));
    const Outcome outcome = run_program(extract_args({"fehlt.txt", "kaputt.txt", "gut.txt", "binaer.txt"}));
    CHECK(outcome.status == 2);
    CHECK(files(outcome) == std::vector<std::string>{"gut.txt"});
    std::vector<std::string> complaints;
    std::istringstream lines(outcome.err);
    for (std::string line; std::getline(lines, line);) complaints.push_back(line);
    REQUIRE(complaints.size() == 3);
    CHECK(complaints[0].starts_with("stimmig: fehlt.txt: "));
    CHECK(complaints[1].starts_with("stimmig: kaputt.txt:2:3: "));
    CHECK(complaints[2].starts_with("stimmig: binaer.txt"));
}

TEST_CASE("an empty file is a warning and no failure") {
    WorkingFolder folder;
    WorkingFolder::write("leer.txt", "");
    const Outcome outcome = run_program({"check", "leer.txt"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "stimmig: leer.txt: enthält keinen Text\n");
    CHECK(outcome.out == "Keine Widersprüche in 1 Text mit 0 Zahlen.\n");
}

TEST_CASE("standard input is a text with the name one gives it") {
    CHECK(files(run_program(extract_args({"-"}), sentence)) == std::vector<std::string>{"-"});
    CHECK(files(run_program(extract_args({"-", "-", "--stdin-filename", "neu.html"}), "<p>" + sentence + "</p>")) ==
          std::vector<std::string>{"neu.html"});
}

TEST_CASE("the output is the same for any number of jobs") {
    WorkingFolder folder;
    for (int i = 0; i < 40; ++i)
        WorkingFolder::write("d/" + std::to_string(i) + ".txt", std::to_string(i) + " Euro und " + sentence);
    WorkingFolder::write("d/kaputt.txt", "\xff");
    const Outcome one = run_program({"extract", "--format", "jsonl", "--jobs", "1", "d"});
    CHECK(files(one).size() == 40);
    for (const char* jobs : {"2", "7", "256"}) {
        const Outcome many = run_program({"extract", "--format", "jsonl", "--jobs", jobs, "d"});
        CHECK(many.out == one.out);
        CHECK(many.err == one.err);
        CHECK(many.status == 2);
    }
}

TEST_CASE("--output writes the report to a file, and never over a text") {
    WorkingFolder folder;
    WorkingFolder::write("a.txt", sentence);
    const Outcome direct = run_program(extract_args({"a.txt"}));
    const Outcome to_file = run_program(extract_args({"--output", "zahlen.jsonl", "a.txt"}));
    CHECK(to_file.status == 0);
    CHECK(to_file.out.empty());
    CHECK(file_content("zahlen.jsonl") == direct.out);
    const Outcome over = run_program(extract_args({"--output", "./a.txt", "a.txt"}));
    CHECK(over.status == 2);
    CHECK(over.err == "stimmig: ./a.txt: ist einer der Texte und wird nicht überschrieben\n");
    CHECK(file_content("a.txt") == sentence);
    const Outcome nowhere = run_program(extract_args({"--output", "fehlt/a.json", "a.txt"}));
    CHECK(nowhere.status == 2);
    CHECK(nowhere.err.starts_with("stimmig: fehlt/a.json: nicht zu schreiben"));
}

TEST_CASE("colours follow the option, then NO_COLOR, then CLICOLOR_FORCE, then the terminal") {
    WorkingFolder folder;
    WorkingFolder::write("a.txt", sentence);
    struct Case {
        std::string option;
        Environment environment;
        bool colored;
    };
    const std::vector<Case> cases{
        {"auto", {.terminal = false, .no_color = false, .force_color = false}, false},
        {"auto", {.terminal = true, .no_color = false, .force_color = false}, true},
        {"auto", {.terminal = true, .no_color = true, .force_color = false}, false},
        {"auto", {.terminal = false, .no_color = false, .force_color = true}, true},
        {"auto", {.terminal = true, .no_color = true, .force_color = true}, false},
        {"always", {.terminal = false, .no_color = true, .force_color = false}, true},
        {"never", {.terminal = true, .no_color = false, .force_color = true}, false},
    };
    for (const Case& each : cases) {
        const Outcome outcome = run_program({"extract", "--color", each.option, "a.txt"}, "", each.environment);
        CHECK((outcome.out.find('\x1b') != std::string::npos) == each.colored);
    }
    const Outcome file = run_program({"extract", "--output", "o", "a.txt"}, "",
                                     {.terminal = true, .no_color = false, .force_color = false});
    CHECK(file.status == 0);
    CHECK(file_content("o").find('\x1b') == std::string::npos);
}

TEST_CASE("a report that cannot be written is a failure, a closed pipe is none") {
    WorkingFolder folder;
    WorkingFolder::write("a.txt", sentence);
    for (const auto& [why, status] : {std::pair{ENOSPC, 2}, std::pair{EPIPE, 0}}) {
        Refusing refusing(why);
        std::ostream out(&refusing);
        std::istringstream in;
        std::ostringstream err;
        CHECK(run({"check", "a.txt"}, in, out, err) == status);
        CHECK(err.str().empty() == (status == 0));
    }
    if (std::filesystem::exists("/dev/full"))
        CHECK(run_program({"check", "--output", "/dev/full", "a.txt"}).status == 2);
}

TEST_CASE("file names cannot command the terminal") {
    const Outcome outcome = run_program({"check", "a\x1b[31m.txt"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find('\x1b') == std::string::npos);
}

TEST_CASE("a faulty rule file is named with its line, and nothing is checked") {
    WorkingFolder folder;
    WorkingFolder::write("a.txt", sentence);
    WorkingFolder::write("rules/kaputt.toml", "[[pattern]]\nname = \n");
    const Outcome outcome = run_program({"check", "--rules", "rules", "a.txt"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("stimmig: rules/kaputt.toml:2:"));
}
