// The checks cost n log n in texts and in figures, never every pair. CPU time is compared with that of a quarter of the
// input, generously: of every pair it would be sixteen times as much.
#include <catch2/catch.hpp>

#include "check/check.h"
#include "link/analyzer.h"
#include "timing.h"

using namespace stimmig;
using test::cpu_seconds;

namespace {

struct Setting {
    Ruleset rules;
    Analyzer analyzer;
    explicit Setting(Ruleset loaded) : rules(std::move(loaded)), analyzer(rules) {}
};

const Setting& setting() {
    static const Setting shared(std::move(*Ruleset::load()));
    return shared;
}

Text analyzed(const std::string& content, std::size_t day) {
    Document document = std::move(*read_text("text.txt", content, Format::plain));
    document.published = Day{} + Day::duration{15000 + static_cast<int>(day)};
    return setting().analyzer.analyze(std::move(document));
}

/// A name for each number, as different as names are.
std::string name_of(std::size_t number) {
    std::string name = "K";
    for (std::size_t rest = number + 7; rest > 0; rest /= 5) name += std::string("arelinosu").substr(rest % 5 * 2, 2);
    return name + "werk";
}

std::string sentences(const std::string& name, std::size_t value) {
    const auto number = [](std::size_t x) { return std::to_string(x / 10) + ',' + std::to_string(x % 10); };
    return "Der Umsatz der " + name + " AG stieg um " + number(value % 90 + 12) + " Prozent auf " +
           number(value % 7919 + 1000) + " Millionen Euro. Rund " + std::to_string(value % 977 + 200) +
           " Beschäftigte bauen " + std::to_string(value % 613 + 30) + " Anlagen für " + name + ", die " +
           std::to_string(value % 1009 + 100) + ".000 Euro kosten. ";
}

/// Stories of three texts, each about a company of its own; all published on one day, or spread over years.
std::vector<Text> stories(std::size_t count, bool one_day) {
    std::vector<Text> texts;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t each = 0; each < 3; ++each)
            texts.push_back(analyzed(sentences(name_of(i), i * 31 + each / 2), one_day ? 0 : i));
    return texts;
}

/// Two long texts that tell of the same companies.
std::vector<Text> long_texts(std::size_t companies) {
    std::string first;
    std::string second;
    for (std::size_t i = 0; i < companies; ++i) {
        first += sentences(name_of(i), i * 31);
        second += sentences(name_of(i), i * 31 + i % 7 / 6);
    }
    std::vector<Text> texts;
    texts.push_back(analyzed(first, 0));
    texts.push_back(analyzed(second, 1));
    return texts;
}

double seconds_to_check(const std::vector<Text>& texts) {
    const double start = cpu_seconds();
    static_cast<void>(run_checks(setting().rules, texts).size());
    return cpu_seconds() - start;
}

}  // namespace

TEST_CASE("checking is near-linear in the number of texts") {
    for (const bool one_day : {false, true}) {
        INFO((one_day ? "all of one day" : "over years"));
        const double small = seconds_to_check(stories(250, one_day));
        const double large = seconds_to_check(stories(1000, one_day));
        CHECK(large < 8 * small + 0.1);
    }
}

TEST_CASE("checking is near-linear in the number of dates of a text") {
    const auto seconds = [](std::size_t ships) {
        std::string content;
        for (std::size_t i = 0; i < ships; ++i)
            content += "Am " + std::to_string(i % 28 + 1) + ". Juli " + std::to_string(2000 + i % 27) +
                       " kam das Schiff in den Hafen.\n\n";
        std::vector<Text> texts;
        texts.push_back(analyzed(content, 0));
        return seconds_to_check(texts);
    };
    const double small = seconds(2000);
    CHECK(seconds(8000) < 8 * small + 0.1);
}

TEST_CASE("checking is near-linear in the number of figures of a text") {
    const double small = seconds_to_check(long_texts(300));
    const double large = seconds_to_check(long_texts(1200));
    CHECK(large < 8 * small + 0.1);
}

TEST_CASE("checking is near-linear in the number of figures of a sentence") {
    const auto seconds = [](std::size_t figures, bool mixed) {
        std::string content = "Es gab ";
        for (std::size_t i = 0; i < figures; ++i)
            content += std::to_string(i * 7919 % 9000 + 100) + (mixed && i % 3 == 0   ? " Prozent, "
                                                                : mixed && i % 3 == 1 ? " Euro und "
                                                                                      : " Menschen und ");
        std::vector<Text> texts;
        texts.push_back(analyzed(content + "mehr.", 0));
        return seconds_to_check(texts);
    };
    for (const bool mixed : {false, true}) {
        INFO((mixed ? "of several units" : "of one unit"));
        CHECK(seconds(4000, mixed) < 8 * seconds(1000, mixed) + 0.1);
    }
}
