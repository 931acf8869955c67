#include <catch2/catch.hpp>

#include "check/check.h"
#include "check/fingerprint.h"
#include "hand_made_text.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

/// Fingerprint of a finding about the first figure of each text.
std::string fingerprint(std::vector<Text> texts, std::vector<std::uint32_t> agreeing = {}) {
    Finding finding;
    finding.rule = "divergence";
    for (std::uint32_t i = 0; i < texts.size(); ++i) finding.figures.push_back({i, 0});
    finding.agreeing = std::move(agreeing);
    std::vector<Finding> findings{finding};
    add_fingerprints(texts, findings);
    return findings.front().fingerprint;
}

Text stating(const std::string& path, const std::string& before, const std::string& amount) {
    Text text = hand_made_text(path, before + amount);
    add_figure(text, amount, money(1));
    return text;
}

}  // namespace

TEST_CASE("a fingerprint is 16 hex digits and known") {
    const std::string print =
        fingerprint({stating("a.md", "", "600 Mrd. Dollar"), stating("b.md", "", "589 Mrd. Dollar")});
    CHECK(print.size() == 16);
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
    // A baseline outlives versions of the program: this one must not change.
    CHECK(print == "d175852f2cf9e0c4");
}

TEST_CASE("a fingerprint survives edits elsewhere, and only those") {
    const Text b = stating("b.md", "", "589 Mrd. Dollar");
    const std::string print = fingerprint({stating("a.md", "", "600 Mrd. Dollar"), b});
    CHECK(fingerprint({stating("a.md", "Neue Zeile.\n", "600 Mrd. Dollar"), b}) == print);
    CHECK(fingerprint({stating("./x/../a.md", "", "600 Mrd. Dollar"), b}) == print);
    CHECK(fingerprint({b, stating("a.md", "", "600 Mrd. Dollar")}) == print);
    CHECK(fingerprint({stating("a.md", "", "600 Mrd. Dollar"), b, stating("c.md", "", "590 Mrd. Dollar")}, {2}) ==
          print);
    CHECK(fingerprint({stating("a.md", "", "601 Mrd. Dollar"), b}) != print);
    CHECK(fingerprint({stating("z.md", "", "600 Mrd. Dollar"), b}) != print);
}

TEST_CASE("findings that look alike are told apart") {
    const std::vector<Text> texts{stating("a.md", "", "5 Prozent")};
    Finding finding;
    finding.rule = "total";
    finding.figures = {{0, 0}};
    std::vector<Finding> findings{finding, finding};
    add_fingerprints(texts, findings);
    CHECK(findings[0].fingerprint != findings[1].fingerprint);
}

TEST_CASE("levels have names and are found by them") {
    for (const Level level : {Level::off, Level::note, Level::warning, Level::error})
        CHECK(parse_level(to_string(level)) == level);
    CHECK_FALSE(parse_level("fatal"));
    CHECK(Level::note < Level::warning);
}

TEST_CASE("messages name a figure with its hedge, on one line, and its line in the file") {
    Text text = hand_made_text("a.md", "Zeile.\nDas sind mehr\nals 500\nMrd. Dollar.");
    add_figure(text, "500\nMrd. Dollar", money(5), "mehr\nals");
    const std::vector<Text> texts{text};
    const auto rules = Ruleset::from_texts({});
    REQUIRE(rules);
    const CheckInput input{*rules, texts, {}, Level::warning};
    CHECK(input.phrase({0, 0}) == "mehr als 500 Mrd. Dollar");
    CHECK(input.place({0, 0}) == "a.md:3");
}

TEST_CASE("no two checks share a name") {
    for (std::size_t i = 0; i < checks().size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK(checks()[i].name != checks()[j].name);
}
