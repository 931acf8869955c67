// Which texts are read: .gitignore, --include, --exclude, patterns, lists.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

const std::string sentence = "Der Umsatz betrug 5 Millionen Euro.\n";

void write_all(const std::vector<std::string>& names) {
    for (const std::string& name : names) WorkingFolder::write(name, sentence);
}

/// The files that extract reads, joined by blanks.
std::string files(std::vector<std::string> arguments, const std::string& input = "") {
    arguments.insert(arguments.begin(), {"extract", "--format", "jsonl"});
    const Outcome outcome = run_program(arguments, input);
    std::string names;
    std::string last;
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) {
        const std::string name = nlohmann::json::parse(line)["file"];
        if (name != last) names += (names.empty() ? "" : " ") + name;
        last = name;
    }
    return names;
}

}  // namespace

TEST_CASE("what .gitignore names is no text of a folder, with or without git") {
    WorkingFolder folder;
    write_all({"d/a.md", "d/b.md", "d/alt/c.md", "d/neu/c.md", "d/neu/d.md", "d/tief/alt/e.md", "d/behalten.md"});
    WorkingFolder::write("d/.gitignore", "b.md\n/alt/\nbehalten.md\n!behalten.md\n");
    WorkingFolder::write("d/neu/.gitignore", "d.md\n!b.md\n");
    CHECK(files({"d"}) == "d/a.md d/behalten.md d/neu/c.md d/tief/alt/e.md");
    CHECK(files({"--no-ignore", "d"}) ==
          "d/a.md d/alt/c.md d/b.md d/behalten.md d/neu/c.md d/neu/d.md d/tief/alt/e.md");
    CHECK(files({"d/b.md"}) == "d/b.md");  // a named file is meant
}

TEST_CASE("the ignore files of the repository above count, too, and its own exclude file") {
    WorkingFolder folder;
    write_all({"r/d/a.md", "r/d/b.md", "r/d/c.md"});
    std::filesystem::create_directories("r/.git/info");
    WorkingFolder::write("r/.gitignore", "d/b.md\n");
    WorkingFolder::write("r/.git/info/exclude", "c.md\n");
    CHECK(files({"r/d"}) == "r/d/a.md");
    std::filesystem::remove_all("r/.git");
    CHECK(files({"r/d"}) == "r/d/a.md r/d/b.md r/d/c.md");  // no repository: only what lies in the folder
}

TEST_CASE("include and exclude choose among the files of folders, exclude among named ones, too") {
    WorkingFolder folder;
    write_all({"d/a.md", "d/b.txt", "d/c.text", "d/x/a.md", "d/zahlen.csv"});
    CHECK(files({"--include", "*.md", "d"}) == "d/a.md d/x/a.md");
    CHECK(files({"--include", "*.csv", "--include", "b.*", "d"}) == "d/b.txt d/zahlen.csv");
    CHECK(files({"--exclude", "*.txt", "--exclude", "x/", "d"}) == "d/a.md d/c.text");
    CHECK(files({"--exclude", "/d/a.md", "d"}) == "d/b.txt d/c.text d/x/a.md");
    const Outcome outcome = run_program({"check", "--exclude", "*.md", "d/a.md", "d/b.txt"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "stimmig: d/a.md: ausgeschlossen und nicht gelesen (exclude)\n");
    CHECK(outcome.out == "Keine Widersprüche in 1 Text mit 1 Zahl.\n");
    const Outcome none = run_program({"check", "--include", "*.rtf", "d"});
    CHECK(none.status == 2);
    CHECK(none.err == "stimmig: d: in diesem Ordner liegt kein Text, der zu include passt\n");
}

TEST_CASE("patterns that no shell has expanded are expanded") {
    WorkingFolder folder;
    write_all({"d/a.md", "d/b.md", "d/x/c.md", "d/x/d.dat", "e.md"});
    CHECK(files({"d/*.md"}) == "d/a.md d/b.md");
    CHECK(files({"d/**/*.md"}) == "d/a.md d/b.md d/x/c.md");
    CHECK(files({"d/x/*"}) == "d/x/c.md d/x/d.dat");
    CHECK(files({"*.md"}) == "e.md");
    const Outcome none = run_program({"check", "d/*.rtf"});
    CHECK(none.status == 2);
    CHECK(none.err == "stimmig: d/*.rtf: auf dieses Muster passt keine Datei\n");
    WorkingFolder::write("[x].md", sentence);
    CHECK(files({"./[x].md"}) == "./[x].md");  // a file that is called so
}

TEST_CASE("a list names further texts, one a line or parted by NUL") {
    WorkingFolder folder;
    write_all({"a.md", "b c.md", "d/e.md"});
    WorkingFolder::write("liste", "a.md\r\n\nb c.md\n");
    CHECK(files({"--files-from", "liste", "d"}) == "d/e.md a.md b c.md");
    CHECK(files({"--files-from", "-"}, "b c.md") == "b c.md");
    CHECK(files({"--files-from", "-"}, std::string("a.md\0b c.md\0", 12)) == "a.md b c.md");
    const Outcome missing = run_program({"check", "--files-from", "fehlt"});
    CHECK(missing.status == 2);
    CHECK(missing.err.starts_with("stimmig: fehlt: nicht zu lesen"));
    const Outcome empty = run_program({"check", "--files-from", "-"});
    CHECK(empty.status == 0);
    CHECK(empty.err.empty());
}
