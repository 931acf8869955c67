// The rule reference, rules/checks/README.md, is what `explain` says about every check.
// STIMMIG_UPDATE=1 tools/test -R reference_test writes it anew.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "ruleset/ruleset.h"
#include "run_program.h"
#include "where.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

std::string reference() {
    std::vector<std::string> arguments{"explain", "--lang", "en"};
    const Result<Ruleset> rules = Ruleset::load();
    REQUIRE(rules);
    for (const CheckRule& check : rules->checks()) arguments.push_back(check.name);
    const Outcome outcome = run_program(arguments);
    REQUIRE(outcome.status == 0);
    return "<!-- Written by tests/reference_test.cpp; after a change of rules: STIMMIG_UPDATE=1 tools/test -R "
           "reference_test "
           "-->\n\n" +
           outcome.out;
}

}  // namespace

TEST_CASE("the rule reference says what explain says") {
    const std::filesystem::path path = std::filesystem::path(source_root()) / "rules/checks/README.md";
    const std::string now = reference();
    const char* updating = std::getenv("STIMMIG_UPDATE");
    if (updating && std::string(updating) == "1") std::ofstream(path, std::ios::binary) << now;
    INFO("stale: STIMMIG_UPDATE=1 tools/test -R reference_test writes rules/checks/README.md anew");
    CHECK((file_content(path) == now));
}

TEST_CASE("every check is explained in German as well") {
    const Result<Ruleset> rules = Ruleset::load();
    REQUIRE(rules);
    for (const CheckRule& check : rules->checks()) {
        INFO(check.name);
        CHECK_FALSE(check.summary_de.empty());
        CHECK_FALSE(check.why_de.empty());
        const Outcome outcome = run_program({"explain", check.name});
        CHECK(outcome.status == 0);
        CHECK(outcome.out.starts_with("# " + check.name + "\n\n" + check.summary_de + "\n\n" + check.why_de));
        for (const char* part : {"## Wird gemeldet", "## Wird nicht gemeldet", "## Einstellen",
                                 "## Einen Fund hinnehmen", "[rule.", "stimmig-ignore "})
            CHECK(outcome.out.find(part) != std::string::npos);
    }
}

TEST_CASE("explain takes several names, and names what it does not know") {
    const Outcome outcome = run_program({"explain", "weekday", "divergense", "age"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.find("# weekday\n") == 0);
    CHECK(outcome.out.find("\n# age\n") != std::string::npos);
    CHECK(outcome.err == "stimmig: keine Regel heißt „divergense“; gemeint ist wohl divergence\n");
}
