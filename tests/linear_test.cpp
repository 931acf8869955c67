// No input is extracted or reported slower than linearly. CPU time is compared with that of a quarter of the input,
// generously.
#include <catch2/catch.hpp>

#include "extract/extract.h"
#include "report/report.h"
#include "timing.h"

using namespace stimmig;
using test::cpu_seconds;
using test::repeated;

namespace {

constexpr std::size_t megabyte = 1'000'000;

struct Setting {
    Ruleset rules;
    Abbreviations abbreviations;
};

const Setting& setting() {
    static const Setting shared = [] {
        auto rules = Ruleset::load();
        REQUIRE(rules);
        auto abbreviations = abbreviations_of(*rules);
        return Setting{std::move(*rules), std::move(abbreviations)};
    }();
    return shared;
}

std::size_t read_figures(const std::string& bytes, Text& text) {
    auto document = read_text("text", bytes, Format::plain);
    REQUIRE(document);
    text.document = std::move(*document);
    text.segmentation = segment(text.document, setting().abbreviations);
    text.figures = extract(setting().rules, text.document, text.segmentation);
    return text.figures.size();
}

double seconds_to_extract(const std::string& bytes) {
    const double start = cpu_seconds();
    Text text;
    static_cast<void>(read_figures(bytes, text));
    return cpu_seconds() - start;
}

}  // namespace

TEST_CASE("extraction is linear") {
    static_cast<void>(seconds_to_extract("Es kostet 5 Euro und 3 Prozent."));  // compiles the patterns
    for (const std::string_view piece : {
             "7",       "ein",       "1.",         "(",          "3 bis ",    "5 Prozent ",  "1,",
             "1 ",      "12.3.",     "und",        "zig",        "zwanzig",   "ein ",        "-",
             "5-",      "5 Mio. ",   "Millionen ", "von 3 auf ", "2024 ",     "vom 3. bis ", "3. Mai ",
             "Ende ",   "\xC2\xBD",  "% ",         "rund ",      "mehr als ", "§ 5 ",        "§",
             "Anfang ", "5 Euro (",  "drei und ",  "\n5\n\n",    "Ort 7, ",   "5 Euro, 7 ",  "3. Mai bis ",
             "zwei-",   "drei-und-",
         }) {
        INFO("piece: " << piece);
        const double small = seconds_to_extract(repeated(piece, megabyte / 4));
        const double large = seconds_to_extract(repeated(piece, megabyte));
        // A quadratic step would take sixteen times as long. Where figures begin to fill fresh memory, pages cost a
        // bit.
        CHECK(large < 8 * small + 0.3);
        CHECK(large < 20);
    }
}

TEST_CASE("texts of many megabytes are extracted like small ones") {
    const std::string_view prose =
        "Im Jahr 2024 waren es rund 5,6 Millionen Euro, sagte Dr. Müller, 3,4 Prozent mehr als am 3. Mai. ";
    for (const auto& [piece, megabytes] : std::initializer_list<std::pair<std::string_view, std::size_t>>{
             {"7", 10}, {"ein", 10}, {"1.", 10}, {"(", 10}, {"3 bis ", 10}, {"5 Prozent ", 4}, {prose, 10}}) {
        INFO("piece: " << piece);
        const double small = seconds_to_extract(repeated(piece, megabyte));
        const double large = seconds_to_extract(repeated(piece, megabytes * megabyte));
        CHECK(large < 2.0 * static_cast<double>(megabytes) * small + 0.5);
        CHECK(large < 30);
    }
}

TEST_CASE("figures of one long line are reported in linear time") {
    const auto seconds = [](std::size_t bytes) {
        std::vector<Text> texts(1);
        const std::string line = repeated("Es waren rund 5,6 Millionen Euro, sagte Dr. Müller. ", bytes);
        REQUIRE(read_figures(line, texts.front()) > bytes / 60);
        const double start = cpu_seconds();
        CHECK(figures_jsonl(texts).size() > bytes);
        return cpu_seconds() - start;
    };
    const double small = seconds(megabyte / 2);
    CHECK(seconds(2 * megabyte) < 8 * small + 0.1);
}
