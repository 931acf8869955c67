// Every fault of a rule file is told with its line and column, and all of them at once.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ruleset/nearest.h"
#include "ruleset/ruleset.h"
#include "ruleset/toml_tree.h"

using namespace stimmig;

namespace {

// "path:line:column: message" of each error.
std::vector<std::string> faults(const std::vector<std::pair<std::string, std::string>>& files) {
    const Result<Ruleset> rules = Ruleset::from_texts(files);
    std::vector<std::string> out;
    if (rules) return out;
    for (const Error& error : rules.errors()) out.push_back(error.to_string());
    return out;
}

std::vector<std::string> faults(const std::string& text) {
    return faults({{"r.toml", text}});
}

// A sound pattern but for what the test puts in; the match stands in line 6, column 9.
std::string pattern(const std::string& match, const std::string& further = "") {
    return "[[pattern]]\nname = \"p\"\nkind = \"count\"\nsummary = \"s\"\nwhy = \"w\"\nmatch = '" + match +
           "'\nexample = [{ text = \"1\", is = [\"count 1\"] }, { text = \"2\", is = [\"count 2\"] }]\n"
           "counterexample = [\"x\"]\n" +
           further;
}

const std::string sound_fragment = "[[fragment]]\nname = \"digits\"\nmatch = '[0-9]+'\n";

}  // namespace

TEST_CASE("a sound file has no faults") {
    CHECK(faults(pattern("{digits}") + sound_fragment).empty());
    CHECK(faults("").empty());
}

TEST_CASE("each fault names its place") {
    struct Case {
        std::string text;
        std::string fault;
    };
    const std::vector<Case> cases = {
        // syntax, sections, keys
        {"[[term]]\nid = \"a\nforms = []", "r.toml:2:8: TOML:"},
        {"# ä\n\n[ä!]\n", "r.toml:3:2: TOML:"},
        {"[vocabulary]\n[[!]]\n", "r.toml:2:3: TOML: this character cannot stand here"},
        {"[vocabulary]\ntable = \"t\"\nsummary = \"ä\xFF\"\n", "r.toml:3:13: the file is not valid UTF-8 here"},
        {"x = 1\n[[patern]]\n", "r.toml:1:1: unknown section \"x\""},
        {"[[patern]]\n", "r.toml:1:3: unknown section \"patern\"; did you mean \"pattern\"?"},
        {"[pattern]\nname = \"p\"\n", "r.toml:1:2: \"pattern\" has to be written [[pattern]]"},
        {"[[vocabulary]]\ntable = \"p\"\n", "r.toml:1:3: \"vocabulary\" has to be written [vocabulary]"},
        {sound_fragment + "mach = 'x'\n", "r.toml:4:1: unknown key \"mach\" in [[fragment]]; did you mean \"match\"?"},
        {"\n[[fragment]]\nname = \"f\"\n", "r.toml:2:1: [[fragment]] lacks the key \"match\""},
        {"[[fragment]]\nname = 5\nmatch = 'x'\n", "r.toml:2:8: \"name\" has to be a text, not an integer"},
        {"[[fragment]]\nname = \"f\"\nmatch = ' '\n", "r.toml:3:9: \"match\" is empty"},
        {"[[subject]]\nname = \"N\"\naliases = \"ä\"\n",
         "r.toml:3:11: \"aliases\" has to be an array of texts, not a text"},
        {"[[subject]]\nname = \"N\"\naliases = [\"ä\", 1]\n",
         "r.toml:3:17: \"aliases\" has to be a text, not an integer"},
        {"[[measure]]\nname = \"m\"\nsummary = \"s\"\nkinds = [\"monei\"]\n", "r.toml:4:10: unknown kinds \"monei\""},
        {"[[measure]]\nname = \"m\"\nsummary = \"s\"\nkinds = []\n", "r.toml:4:9: \"kinds\" is empty"},
        {"[[measure]]\nname = \"m\"\nsummary = \"s\"\nkinds = [\"money\"]\ndirection = \"up\"\n",
         "r.toml:5:13: unknown direction \"up\" (one of rise, fall)"},
        // vocabulary
        {"[[term]]\nid = \"a\"\nforms = [\"a\"]\n", "r.toml:1:1: [[term]] needs a [vocabulary] in the same file"},
        {"[vocabulary]\ntable = \"t\"\n", "r.toml:1:1: [vocabulary] lacks the key \"summary\""},
        {"[vocabulary]\ntable = \"t\"\nsummary = \"s\"\n[[term]]\nid = \"a\"\nforms = []\n",
         "r.toml:6:9: \"forms\" is empty"},
        {"[vocabulary]\ntable = \"t\"\nsummary = \"s\"\n[[term]]\nid = \"a\"\nforms = [\"ü\", \"a \"]\n",
         "r.toml:6:15: form \"a \" begins or ends with a space"},
        {"[vocabulary]\ntable = \"t\"\nsummary = \"s\"\nfields = [\"minor_of\"]\n[[term]]\nid = \"a\"\nforms = "
         "[\"a\"]\n"
         "minor = \"b\"\n",
         "r.toml:8:1: unknown key \"minor\" in [[term]]"},
        {"[vocabulary]\ntable = \"t\"\nsummary = \"s\"\nfields = [\"x\"]\n[[term]]\nid = \"a\"\nforms = [\"a\"]\nx = "
         "1.5\n",
         "r.toml:8:5: \"x\" has to be written as a text, which keeps it exact"},
        // fragments
        {pattern("ä{digts}x") + sound_fragment,
         "r.toml:6:11: pattern \"p\" uses {digts}, which is neither a fragment nor a table; did you mean \"digits\"?"},
        {"[[fragment]]\nname = \"f\"\nmatch = '''\na\n b{nothing}'''\n",
         "r.toml:5:3: fragment \"f\" uses {nothing}, which is neither a fragment nor a table"},
        {"[[fragment]]\nname = \"a\"\nmatch = '{b}'\n[[fragment]]\nname = \"b\"\nmatch = 'x{c}'\n[[fragment]]\nname = "
         "\"c\"\n"
         "match = '{b}'\n",
         "r.toml:6:9: fragment cycle: {b} -> {c} -> {b}"},
        {"[[fragment]]\nname = \"gap\"\nmatch = 'x'\n", "r.toml:2:8: fragment name \"gap\" is built in"},
        {"[[fragment]]\nname = \"a b\"\nmatch = 'x'\n", "r.toml:2:8: fragment name \"a b\" holds a space"},
        {sound_fragment + sound_fragment, "r.toml:4:1: fragment \"digits\" already stands in r.toml:1"},
        {"[[fragment]]\nname = \"f\"\nmatch = 'a(b'\n", "r.toml:3:9: fragment \"f\": RE2: missing ): "},
        // patterns
        {pattern("a(b"), "r.toml:6:9: pattern \"p\": RE2: missing ): "},
        {pattern("a*"), "r.toml:6:9: pattern \"p\" matches the empty string"},
        {pattern("(?P<n>a)|(?P<n>b)"), "r.toml:6:9: pattern \"p\" has the group \"n\" twice"},
        {pattern("a") + pattern("b"), "r.toml:9:1: pattern \"p\" already stands in r.toml:1"},
        {pattern("a", "kind2 = 'x'\n"), "r.toml:9:1: unknown key \"kind2\" in [[pattern]]"},
        {pattern("a", "set = { a = [1] }\n"),
         "r.toml:9:13: \"a\" has to be a text, an integer or true or false, not an array"},
        {"[[pattern]]\nname = \"p\"\nkind = \"mony\"\nsummary = \"s\"\nwhy = \"w\"\nmatch = 'a'\n"
         "example = [{ text = \"1\", is = [\"count 1\"] }]\ncounterexample = []\n",
         "r.toml:3:8: unknown kind \"mony\" (one of money, percent, date, factor, count, duration, number, none); did "
         "you "
         "mean \"money\"?"},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        const std::vector<std::string> found = faults(c.text);
        REQUIRE(!found.empty());
        bool told = false;
        for (const std::string& fault : found) told = told || fault.starts_with(c.fault);
        if (!told) CHECK(found == std::vector<std::string>{c.fault});
    }
}

TEST_CASE("examples are counted, dated and must state something") {
    const std::string head = "[[pattern]]\nname = \"p\"\nkind = \"count\"\nsummary = \"s\"\nwhy = \"w\"\nmatch = 'a'\n";
    CHECK(faults(head + "example = [{ text = \"1\", is = [\"count 1\"] }]\ncounterexample = []\n") ==
          std::vector<std::string>{"r.toml:7:11: \"example\" needs at least 2 entries and has 1",
                                   "r.toml:8:18: \"counterexample\" is empty"});
    CHECK(faults(head +
                 "example = [{ text = \"1\", is = [] }, { text = \"2\" }]\ncounterexample = [{ text = \"1\", date = "
                 "\"2025-02-30\" }]\n") ==
          std::vector<std::string>{"r.toml:7:31: \"is\" is empty, so this example would show nothing",
                                   "r.toml:7:37: example lacks the key \"is\"",
                                   "r.toml:8:40: \"2025-02-30\" is no day of the calendar such as \"2025-01-30\""});
    CHECK(faults("[[check]]\nname = \"c\"\nsummary = \"s\"\nwhy = \"w\"\nlevel = \"fatal\"\nwrong = []\nright = "
                 "[\"a\"]\n") ==
          std::vector<std::string>{"r.toml:5:9: unknown level \"fatal\" (one of error, warning, note, off)",
                                   "r.toml:6:9: \"wrong\" is empty",
                                   "r.toml:7:9: \"right\" needs at least 2 entries and has 1"});
}

TEST_CASE("faults of all files come together, sorted by place") {
    const std::vector<std::string> found = faults({{"b.toml", "[[subject]]\nnam = \"x\"\n"},
                                                   {"a.toml", pattern("{digits") + "[[subject]]\nname = \"\"\n"},
                                                   {"c.toml", "= 1\n"}});
    REQUIRE(found.size() == 4);
    CHECK(found[0] == "a.toml:10:8: \"name\" is empty");
    CHECK(found[1] == "b.toml:1:1: [[subject]] lacks the key \"name\"");
    CHECK(found[2] == "b.toml:2:1: unknown key \"nam\" in [[subject]]; did you mean \"name\"?");
    CHECK(found[3].starts_with("c.toml:1:"));
}

TEST_CASE("one broken fragment is one fault, not one for each of its users") {
    CHECK(faults(pattern("{f}x") + "[[fragment]]\nname = \"f\"\nmatch = '('\n").size() == 1);
    CHECK(faults(pattern("{f}x") + "[[fragment]]\nname = \"f\"\nmatch = '{g}'\n").size() == 1);
    // What a file that cannot be parsed may have defined is not held against the others.
    CHECK(faults({{"a.toml", pattern("{f}x")}, {"b.toml", "[[fragment]\n"}}).size() == 1);
}

TEST_CASE("expansion is bounded") {
    std::string text = "[[fragment]]\nname = \"f0\"\nmatch = 'abcdefgh'\n";
    for (int i = 1; i < 40; ++i) {
        const std::string inner = "{f" + std::to_string(i - 1) + "}";
        text += "[[fragment]]\nname = \"f" + std::to_string(i) + "\"\nmatch = '" + inner + inner + "'\n";
    }
    const std::vector<std::string> found = faults(text + pattern("{f39}"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("expands to more than 1 MB") != std::string::npos);
}

TEST_CASE("hostile files are refused, not followed into the depths") {
    const std::string deep(200000, '[');
    CHECK(!faults("x = " + deep).empty());
    std::string dotted = "a";
    for (int i = 0; i < 100000; ++i) dotted += ".a";
    CHECK(!faults(dotted + " = 1\n").empty());
    CHECK(!faults("[" + dotted + "]\n").empty());
}

TEST_CASE("directories that cannot be read are errors") {
    namespace fs = std::filesystem;
    const fs::path root = fs::temp_directory_path() / ("stimmig_faults_" + std::to_string(::getpid()));
    fs::create_directories(root / "empty");
    std::ofstream(root / "file.txt") << "x";
    const auto message = [](const fs::path& path) {
        const Result<Ruleset> rules = Ruleset::load({path.string()});
        if (rules) return std::string("none");
        for (const Error& error : rules.errors()) {
            if (error.path.starts_with(path.string())) return error.message;
        }
        return rules.errors().front().to_string();
    };
    CHECK(message(root / "missing") == "no such directory of rules");
    CHECK(message(root / "empty") == "the directory of rules holds no .toml file");
    CHECK(message(root / "file.txt") == "is no directory of rules");
    fs::create_symlink(root / "nowhere", root / "empty" / "dangling.toml");
    CHECK(message(root / "empty") == "the rule file cannot be read");
    fs::remove_all(root);
}

TEST_CASE("nearest names") {
    CHECK(edit_distance("money", "monye") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "abc") == 3);
    const std::vector<std::string> known = {"currency", "currencies", "scale"};
    CHECK(nearest("curency", known, 3) == std::vector<std::string>{"currency"});
    CHECK(nearest("currencis", known, 3) == std::vector<std::string>{"currencies", "currency"});
    CHECK(did_you_mean("tomato", known).empty());
}

TEST_CASE("places in literal texts are exact") {
    const std::string content = "a = 'äx{y}'\nb = '''\nfirst\nsecond'''\nc = \"\\n{z}\"\n";
    CHECK(place_in(content, {1, 5}, 3).column == 8);
    CHECK(place_in(content, {2, 5}, 8).line == 4);
    CHECK(place_in(content, {2, 5}, 8).column == 3);
    CHECK(place_in(content, {5, 5}, 1).column == 5);
}
