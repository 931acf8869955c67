#include <catch2/catch.hpp>

#include "config/path_pattern.h"

using namespace stimmig;

namespace {

bool fits(const std::string& pattern, const std::string& path, bool directory = false) {
    return PathPatterns({pattern}).decide(path, directory).value_or(false);
}

}  // namespace

TEST_CASE("a pattern without a slash fits at every depth, one with a slash from its folder on") {
    CHECK(fits("*.md", "a.md"));
    CHECK(fits("*.md", "x/y/a.md"));
    CHECK_FALSE(fits("*.md", "a.mdx"));
    CHECK(fits("/a.md", "a.md"));
    CHECK_FALSE(fits("/a.md", "x/a.md"));
    CHECK(fits("x/a.md", "x/a.md"));
    CHECK_FALSE(fits("x/a.md", "y/x/a.md"));
    CHECK(fits("./a.md", "a.md"));
    CHECK_FALSE(fits("./a.md", "x/a.md"));
}

TEST_CASE("one star stays within a name, two cross folders") {
    CHECK_FALSE(fits("x/*.md", "x/y/a.md"));
    CHECK(fits("x/**/*.md", "x/y/z/a.md"));
    CHECK(fits("x/**/*.md", "x/a.md"));
    CHECK(fits("**/a.md", "a.md"));
    CHECK(fits("x/**", "x/y/z"));
    CHECK_FALSE(fits("x/**", "x", true));
    CHECK(fits("a*b*c", "aXbYbZc"));
    CHECK_FALSE(fits("a*b*c", "aXbYbZ"));
}

TEST_CASE("marks and classes stand for one letter, also for one of several bytes") {
    CHECK(fits("entwurf-?.txt", "entwurf-ü.txt"));
    CHECK(fits("[a-c]x", "bx"));
    CHECK_FALSE(fits("[!a-c]x", "bx"));
    CHECK(fits("[!a-c]x", "dx"));
    CHECK(fits("[]a]x", "]x"));
    CHECK(fits("[ab", "[ab"));  // no class
    CHECK(fits("\\*.md", "*.md"));
    CHECK_FALSE(fits("\\*.md", "a.md"));
}

TEST_CASE("a slash at the end fits folders only") {
    CHECK(fits("archiv/", "archiv", true));
    CHECK_FALSE(fits("archiv/", "archiv", false));
    CHECK(PathPatterns({"archiv/"}).select("x/archiv/2019/a.md"));
    CHECK_FALSE(PathPatterns({"/archiv/"}).select("x/archiv/a.md"));
    CHECK(PathPatterns({"archiv"}).select("archiv/a.md"));
}

TEST_CASE("the last pattern that fits decides") {
    const PathPatterns patterns = PathPatterns::of_file("# Entwuerfe\n\n*.md\r\n!wichtig.md\n\\#nummer.txt  \n");
    CHECK(patterns.decide("a.md", false) == true);
    CHECK(patterns.decide("wichtig.md", false) == false);
    CHECK(patterns.decide("#nummer.txt", false) == true);
    CHECK_FALSE(patterns.decide("a.txt", false));
}

TEST_CASE("stars upon stars cost no more than their text") {
    CHECK_FALSE(fits(std::string(60, '*') + "a*a*a*a*a*a*b", std::string(2000, 'a')));
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "a/";
    CHECK_FALSE(fits("**/a/**/a/**/a/**/b", deep + "c"));
}

TEST_CASE("rooted patterns fit below their folder only") {
    const RootedPatterns patterns{"/x/y", PathPatterns({"*.md"})};
    CHECK(patterns.select("/x/y/a.md"));
    CHECK(patterns.select("/x/y/z/a.md"));
    CHECK_FALSE(patterns.select("/x/yz/a.md"));
    CHECK_FALSE(patterns.select("/x/a.md"));
    CHECK(absolute_path("/x/./y/../z/") == "/x/z");
}
