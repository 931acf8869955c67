// Every pattern of rules/ finds its examples and stays silent on its counterexamples.
#include <catch2/catch.hpp>

#include "cli/rule_examples.h"
#include "extract/extract.h"

using namespace stimmig;

namespace {

void no_faults(const Errors& faults) {
    for (const Error& fault : faults) {
        INFO(fault.to_string());
        CHECK(false);
    }
}

}  // namespace

TEST_CASE("the shipped patterns prove their examples") {
    auto rules = Ruleset::load();
    REQUIRE(rules);
    no_faults(test_examples(*rules));
}

TEST_CASE("the checks find what their examples show and stay silent on the look-alikes") {
    auto rules = Ruleset::load();
    REQUIRE(rules);
    no_faults(test_check_examples(*rules));
}

TEST_CASE("a faulty example and a faulty counterexample are told with their line") {
    auto rules = Ruleset::from_texts({{"a.toml", R"(
[[pattern]]
name = "number"
kind = "count"
summary = "Digits"
why = "For the test."
match = '(?P<number>\d+)'
example = [
  { text = "Es waren 12 Leute.", is = ["count 13"] },
  { text = "Es waren 14 Leute.", is = ["count 14"] },
]
counterexample = ["Es waren 15 Leute."]
)"}});
    REQUIRE(rules);
    const Errors faults = test_examples(*rules);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].path == "a.toml");
    CHECK(faults[0].line == 9);
    CHECK(faults[0].message.find("count 12") != std::string::npos);
    CHECK(faults[1].line == 12);
}
