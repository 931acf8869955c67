// What is remembered about candidates is what reading each of them afresh would say, whatever the digits.
#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "ruleset/digit_sense.h"
#include "ruleset/ruleset.h"

using namespace stimmig;

namespace {

bool same(const std::optional<Recognized>& a, const std::optional<Recognized>& b) {
    if (!a || !b) return !a && !b;
    if (a->pattern != b->pattern || a->group_count != b->group_count) return false;
    for (std::uint32_t i = 0; i < a->group_count; ++i) {
        if (a->groups[i].begin != b->groups[i].begin || a->groups[i].end != b->groups[i].end) return false;
    }
    return true;
}

std::string with_digits(std::string text, std::mt19937& random) {
    for (char& c : text) {
        if (c >= '0' && c <= '9') c = static_cast<char>('0' + random() % 10);
    }
    return text;
}

// Every run of up to six words of the examples: what patterns match, what they nearly match, and what they do not.
std::vector<std::string> pieces(const Ruleset& rules) {
    std::vector<std::string> out;
    const auto add = [&](const Example& example) {
        const std::string& text = example.text;
        for (std::size_t begin = 0; begin < text.size(); begin = text.find(' ', begin) + 1) {
            std::size_t end = begin;
            for (int words = 0; words < 6 && end < text.size(); ++words) {
                end = std::min(text.find(' ', end + 1), text.size());
                out.push_back(text.substr(begin, end - begin));
                const char last = out.back().back();
                if (last == '.' || last == ',') out.push_back(text.substr(begin, end - begin - 1));
            }
            if (text.find(' ', begin) == std::string::npos) break;
        }
    };
    for (const Pattern& pattern : rules.patterns()) {
        for (const Example& example : pattern.examples) add(example);
        for (const Example& example : pattern.counterexamples) add(example);
    }
    return out;
}

}  // namespace

TEST_CASE("candidates are remembered as they are read") {
    const auto rules = Ruleset::load();
    REQUIRE(rules);
    const auto texts = pieces(*rules);
    REQUIRE(texts.size() > 1000);
    std::mt19937 random(7);
    std::size_t found = 0, wrong = 0;
    for (int round = 0; round < 3; ++round) {
        for (const std::string& piece : texts) {
            const std::string text = round == 0 ? piece : with_digits(piece, random);
            const auto afresh = rules->recognize_afresh(text);
            // The second time, at the latest, it is remembered.
            const bool right = same(rules->recognize(text), afresh) && same(rules->recognize(text), afresh);
            found += afresh.has_value() ? 1 : 0;
            if (right) continue;
            ++wrong;
            UNSCOPED_INFO(text);
        }
    }
    CHECK(found > 500);
    CHECK(wrong == 0);
}

TEST_CASE("dates whose digits decide are remembered one by one") {
    const auto rules = Ruleset::load();
    REQUIRE(rules);
    std::mt19937 random(11);
    std::size_t wrong = 0;
    for (const std::string_view shape : {"00.00.0000",   "0000-00-00", "00. März 0000", "0. Mai",
                                         "0000",         "0000/00",    "00/0000",       "0. Quartal 0000",
                                         "Q0",           "KW 00",      "00.00.",        "000",
                                         "0,0 Prozent",  "00 Prozent", "0 Euro 00",     "000.000 Euro",
                                         "00 Uhr",       "00.00 Uhr",  "0000 Euro",     "0. Jahrhundert",
                                         "0000er Jahre", "H0 0000",    "’00",           "§ 00",
                                         "00.0.0"}) {
        for (int i = 0; i < 400; ++i) {
            const std::string text = with_digits(std::string(shape), random);
            const bool right = same(rules->recognize(text), rules->recognize_afresh(text));
            if (right) continue;
            ++wrong;
            UNSCOPED_INFO(text);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("each thread and each set of rules remembers its own") {
    const auto rules_of = [](const std::string& match) {
        return Ruleset::from_texts(
            {{"a.toml", "[[pattern]]\nname = \"a\"\nkind = \"count\"\nsummary = \"s\"\nwhy = \"w\"\nmatch = '" + match +
                            "'\nexample = [{ text = \"7.\", is = [\"count 7\"] }, { text = \"8.\", is = [\"count 8\"] "
                            "}]\ncounterexample = [\"x\", \"y\"]\n"}});
    };
    const auto digits = rules_of("(?P<number>[0-9]+)");
    const auto letters = rules_of("(?P<number>[a-z]+)");
    for (const auto* rules : {&digits, &letters}) {
        if (!*rules) {
            for (const Error& error : rules->errors()) UNSCOPED_INFO(error.to_string());
        }
        REQUIRE(*rules);
    }
    for (int i = 0; i < 3; ++i) {
        CHECK(digits->recognize("7"));
        CHECK(!letters->recognize("7"));
        CHECK(letters->recognize("x"));
        CHECK(!digits->recognize("x"));
    }
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 2; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 2000; ++n) right += digits->recognize(std::to_string(n * 7919)) ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(right == 4000);
    const std::string longer(5000, '7');
    CHECK(digits->recognize(longer));
    CHECK(digits->recognize(longer)->groups[1].end == 5000);
}

TEST_CASE("regexes that tell digits apart are found out") {
    const auto tells_apart = [](const std::string& regex) {
        const auto senses = digit_senses({regex});
        REQUIRE(senses);
        return senses->front().tells_apart;
    };
    for (const char* regex : {"\\d{1,3}", "[0-9]+(?:,\\d)?", "[^a]", "[a-z]{2,}", ".", "\\w", "\\D", "[[:digit:]]",
                              "\\x{41}", "\\x41", "(?P<number2>\\pN)", "\\b\\d\\b", "[½¼]", "\\p{Nd}"}) {
        INFO(regex);
        CHECK(!tells_apart(regex));
    }
    for (const char* regex : {"1", "[1-9]", "[^0]", "a{2}3", "\\x{31}", "\\x31", "\\061", "(?:1|2)", "[[:alpha:]7]"}) {
        INFO(regex);
        CHECK(tells_apart(regex));
    }
    CHECK(digit_senses({"a{1,2}[1-3]x"})->front().widened == "a{1,2}(?:[0-9]|[1-3])x");
    CHECK(!digit_senses({"\\Q1\\E"}));
}
