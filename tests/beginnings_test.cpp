// Where a match may begin: no place is passed over at which RE2 finds one, and most words are.
#include <re2/re2.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "extract/beginnings.h"
#include "extract/letters.h"
#include "ruleset/regex_text.h"

using namespace stimmig;

namespace {

bool within_word(std::string_view text, std::uint32_t at) {
    return letter_before(text, at) != 0 && letter_at(text, at) != 0;
}

/// Checks every place of the text, and tells at how many a match may begin.
std::size_t places(const Beginnings& beginnings, const re2::RE2& regex, const std::string& text) {
    std::size_t count = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        const bool may = beginnings.next(text, at) == at;
        count += may ? 1 : 0;
        INFO(regex.pattern().substr(0, 200) << " at " << at << ": " << text.substr(at, 20));
        if (may || within_word(text, at)) continue;
        REQUIRE(!regex.Match(text, at, text.size(), re2::RE2::ANCHOR_START, nullptr, 0));
    }
    return count;
}

}  // namespace

TEST_CASE("no regex begins where it is not expected") {
    const std::string text =
        "Ein Fünftel, eine FÜNFTE Sache; ſechs Kelvin, K9 $5 1,5 [3] a.b 12/24 5. x_5 ßig Straße 3 €4 ½ „zwei“ –7 fünf "
        "ein";
    for (const std::string regex : {"fünf",
                                    "(?i:fünf)",
                                    "(?i)FÜNF",
                                    "(?i:sechs|k)",
                                    "(?i:[a-k])",
                                    "\\bein\\b",
                                    "x*5",
                                    "(?:a?b?)*5",
                                    "[^a-z ]",
                                    "[½€]\\d?",
                                    "[–-]7",
                                    "[α-ω€]",
                                    "\\pL{3}",
                                    "\\x{20AC}",
                                    "\\Qa.b\\E|\\[\\d",
                                    ".{2}/",
                                    "(?:Str|K)?[a-z ]*?3",
                                    "(?s).5",
                                    "\\D5",
                                    "\\B5",
                                    "^E",
                                    "[[:digit:]]+",
                                    "[[:^alpha:]]5",
                                    "[[:^ascii:]]7",
                                    "(?i:ſ|\u212A)",
                                    "x{,3}|fünf",
                                    "[]3]",
                                    "\\$|\\.b"}) {
        CAPTURE(regex);
        const re2::RE2 compiled(regex);
        REQUIRE(compiled.ok());
        CHECK(places(Beginnings(std::string_view(regex)), compiled, text) > 0);
    }
}

TEST_CASE("shipped patterns begin at few places") {
    const Result<Ruleset> rules = Ruleset::load();
    REQUIRE(rules);
    const auto& beginnings = rules->derived<Beginnings>("combined");
    std::string text;
    for (const Pattern& pattern : rules->patterns()) {
        for (const Example& example : pattern.examples) text += example.text + '\n';
        for (const Example& example : pattern.counterexamples) text += example.text + '\n';
    }
    CHECK(places(beginnings, rules->combined(), text) < text.size() / 6);
    const std::string without = "Der Rat der Stadt sah keinen Grund, den Bau der Straße noch lange aufzuschieben.";
    CHECK(places(beginnings, rules->combined(), without) < 3);
}

TEST_CASE("what may go on over any number of words is known") {
    for (const char* regex : {"[a-z ]+5", ".*5", "(?:[a-z]+[ \\n]+)*5", "„[^“]{2,}“", "(?:ein{1,} ?)+"})
        CHECK(Beginnings(std::string_view(regex)).unbounded());
    for (const char* regex : {"[a-z]+[ \\n]+5", "(?i:a[ \\n]+b)", "(?:[a-z]+ ){0,3}5", "[^ \\n]*5", "ein ?"})
        CHECK_FALSE(Beginnings(std::string_view(regex)).unbounded());
}
