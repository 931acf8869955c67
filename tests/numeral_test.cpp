#include "value/numeral.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace stimmig;

namespace {

/// value, granularity and significant digit as one line.
std::string show(const std::optional<Numeral>& n) {
    if (!n) return "none";
    std::string out = n->value.to_string() + " " + n->granularity.to_string() + " " + n->significant.to_string();
    if (n->form == Form::fraction) out += " fraction";
    if (n->doubtful) out += " doubtful";
    return out;
}

std::string digits(std::string_view text, NumberLocale locale = NumberLocale::german, bool scaled = false) {
    return show(parse_digits(text, locale, scaled));
}

std::string value_of(std::string_view text) {
    const auto n = parse_words(text);
    return n ? n->value.to_string() : "none";
}

std::string ordinal(std::string_view text) {
    const auto n = parse_ordinal(text);
    return n ? std::to_string(*n) : "none";
}

struct Row {
    const char* text;
    const char* expected;
};

/// German number words, made the other way round than they are read.
std::string spell(int n) {
    static const char* const ones[] = {
        "",     "ein", "zwei",  "drei",     "vier",     "fünf",     "sechs",    "sieben",   "acht",     "neun",
        "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
    static const char* const tens[] = {"",        "",        "zwanzig", "dreißig", "vierzig",
                                       "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
    if (n >= 1000) return (n / 1000 == 1 ? std::string("ein") : spell(n / 1000)) + "tausend" + spell(n % 1000);
    if (n >= 100) return std::string(ones[n / 100]) + "hundert" + spell(n % 100);
    if (n < 20) return ones[n];
    return std::string(ones[n % 10]) + (n % 10 != 0 ? "und" : "") + tens[n / 10];
}

std::string spell_whole(int n) {
    if (n == 0) return "null";
    return spell(n) + (n % 100 == 1 ? "s" : "");
}

}  // namespace

TEST_CASE("grouping and decimal signs of German") {
    const std::vector<Row> rows = {
        {"0", "0 1 1"},
        {"600", "600 1 100"},
        {"589", "589 1 1"},
        {"3720", "3720 1 10"},
        {"12.500", "12500 1 100"},
        {"1.234.567,89", "1234567.89 0.01 0.01"},
        {"64.000.000.000.000", "64000000000000 1 1000000000000"},
        {"1 450 000", "1450000 1 10000"},
        {"60 000", "60000 1 10000"},
        {"1'450'000", "1450000 1 10000"},
        {"1’450’000", "1450000 1 10000"},
        {"1 234,5", "1234.5 0.1 0.1"},
        {"4,750", "4.75 0.001 0.01"},
        {"5,60", "5.6 0.01 0.1"},
        {"1.234,5", "1234.5 0.1 0.1"},
        {",45", "0.45 0.01 0.01"},
        {"0,075", "0.075 0.001 0.001"},
        {"18.450,25", "18450.25 0.01 0.01"},
        {"41,250.75", "41250.75 0.01 0.01"},
        {"1,234,567", "1234567 1 1"},
        {"41.90", "41.9 0.01 0.1"},
        {"5.6", "5.6 0.1 0.1"},
        {"0.075", "0.075 0.001 0.001"},
        {"1234.567", "1234.567 0.001 0.001"},
        {"1'234.56", "1234.56 0.01 0.01"},
        {"1.500,-", "1500 1 100"},
        {"16,–", "16 1 1"},
        {"16.–", "16 1 1"},
        {"49,--", "49 1 1"},
        {"½", "0.5 0.5 0.5"},
        {"2½", "2.5 0.5 0.5"},
        {"2 ½", "2.5 0.5 0.5"},
        {"⅔", "0.6667 0.3333 0.3333"},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(digits(text) == expected);
    }
}

TEST_CASE("signs that contradict each other are no numeral") {
    for (const char* text :
         {"",          ".",        ",",           "1.",   "1,",      "1..2",      "1,2,3",
          "12.34.567", "1.23,4,5", "1.234,567.8", "1 23", "12 0000", "1.234 567", "0.123.456",
          ".45",       "a",        "1a",          "-5",   "½½",      "1,5½",      "1234567890123456789",
          "1,–,–",     "1'23",     " 12",         "12 ",  "\xc3",    "1\xe2\x80"}) {
        INFO(text);
        CHECK(digits(text) == "none");
    }
}

TEST_CASE("a point before three digits") {
    CHECK(digits("7.215", NumberLocale::german, true) == "7215 1 1 doubtful");
    CHECK(digits("7.215", NumberLocale::german, false) == "7215 1 1");
    CHECK(digits("5.6", NumberLocale::german, true) == "5.6 0.1 0.1");
    CHECK(digits("7.215", NumberLocale::swiss, false) == "7.215 0.001 0.001 doubtful");
    CHECK(digits("7.215", NumberLocale::swiss, true) == "7.215 0.001 0.001 doubtful");
    CHECK(digits("50.000", NumberLocale::swiss, false) == "50000 1 10000");
    CHECK(digits("46.500", NumberLocale::swiss, false) == "46500 1 100");
    CHECK(digits("7,215", NumberLocale::swiss, false) == "7.215 0.001 0.001");
    CHECK(digits(".45", NumberLocale::swiss, false) == "0.45 0.01 0.01");
    CHECK(digits("1.234.567", NumberLocale::swiss, false) == "1234567 1 1");
}

TEST_CASE("words") {
    const std::vector<Row> rows = {
        {"null", "0 1 1"},
        {"eine", "1 1 1"},
        {"Einer", "1 1 1"},
        {"zwo", "2 1 1"},
        {"fuenf", "5 1 1"},
        {"ZWÖLF", "12 1 1"},
        {"zwanzig", "20 1 10"},
        {"Dreissig", "30 1 10"},
        {"dreißig", "30 1 10"},
        {"fuenfzehn", "15 1 1"},
        {"hundert", "100 1 100"},
        {"hunderteins", "101 1 1"},
        {"hundertundeins", "101 1 1"},
        {"tausendundeine", "1001 1 1"},
        {"zweihundertfünfzigtausend", "250000 1 10000"},
        {"siebzehnhundertneunundachtzig", "1789 1 1"},
        {"dreihundertzweiundvierzigtausendsechshundertelf", "342611 1 1"},
        {"zwei Tausend", "2000 1 1000"},
        {"zwei Millionen dreihunderttausend", "2300000 1 100000"},
        {"zehn Millionen", "10000000 1000000 10000000"},
        {"eine Million", "1000000 1000000 1000000"},
        {"eine Million und eins", "1000001 1 1"},
        {"drei Milliarden zwei Millionen fünfhunderttausend", "3002500000 1 100000"},
        {"zwei Billiarden", "2000000000000000 1000000000000000 1000000000000000"},
        {"halbe", "0.5 0.5 0.5"},
        {"eine halbe", "0.5 0.5 0.5"},
        {"eine halbe Billion", "500000000000 500000000000 500000000000"},
        {"anderthalb", "1.5 0.5 0.5"},
        {"anderthalbe", "1.5 0.5 0.5"},
        {"anderthalb Milliarden", "1500000000 500000000 500000000"},
        {"eineinhalb", "1.5 0.5 0.5"},
        {"zweieinhalb", "2.5 0.5 0.5"},
        {"hunderteinhalb", "100.5 0.5 0.5"},
        {"fünfundzwanzigeinhalb", "25.5 0.5 0.5"},
        {"fünfeinviertel", "5.25 0.25 0.25"},
        {"zweidreiviertel", "2.75 0.25 0.25"},
        {"eindreiviertel", "1.75 0.25 0.25"},
        {"dreiviertel", "0.75 0.25 0.25 fraction"},
        {"eine dreiviertel", "0.75 0.25 0.25 fraction"},
        {"eine dreiviertel Million", "750000 250000 250000 fraction"},
        {"Viertelbillion", "250000000000 250000000000 250000000000 fraction"},
        {"eine Viertelbillion", "250000000000 250000000000 250000000000 fraction"},
        {"Dreiviertelmillion", "750000 250000 250000 fraction"},
        {"drei Viertel", "0.75 0.25 0.25 fraction"},
        {"drei Vierteln", "0.75 0.25 0.25 fraction"},
        {"einen viertel", "0.25 0.25 0.25 fraction"},
        {"zwei Fünftel", "0.4 0.2 0.2 fraction"},
        {"drei Zehntel", "0.3 0.1 0.1 fraction"},
        {"ein Hundertstel", "0.01 0.01 0.01 fraction"},
        {"die Hälfte", "0.5 0.5 0.5 fraction"},
        {"Hälfte", "0.5 0.5 0.5 fraction"},
        {"zwei Komma fünf", "2.5 0.1 0.1"},
        {"null Komma eins vier", "0.14 0.01 0.01"},
        {"drei Komma fünfundzwanzig Milliarden", "3250000000 10000000 10000000"},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(show(parse_words(text)) == expected);
    }
}

TEST_CASE("fractions are exact") {
    CHECK(parse_words("ein Drittel")->value == Number::fraction(1, 3));
    CHECK(parse_words("zwei Drittel")->value == Number::fraction(2, 3));
    CHECK(parse_words("ein Siebtel")->value == parse_words("ein Siebentel")->value);
    CHECK(parse_words("sechs und zwei Drittel")->value == Number::fraction(20, 3));
    CHECK(parse_words("sechs und zwei Drittel")->form == Form::words);
    CHECK(parse_words("sechs und zwei Drittel Millionen")->value == Number::fraction(20'000'000, 3));
    CHECK(parse_words("6 und zwei Drittel Millionen")->value == Number::fraction(20'000'000, 3));
    CHECK_FALSE(parse_words("6 zwei Drittel"));
    CHECK_FALSE(parse_words("6 Drittel und"));
}

TEST_CASE("what is no numeral in words") {
    for (const char* text : {"",
                             " ",
                             "tausendtausend",
                             "hunderthundert",
                             "zwanzig und elf",
                             "vier fünfhundert",
                             "zwanzigeins",
                             "zehnhundert",
                             "zwanzighundert",
                             "siebzehnhunderttausend",
                             "einszwanzig",
                             "zwei drei",
                             "Millionen",
                             "Million",
                             "Hunderte",
                             "Tausende",
                             "Einkaufsliste",
                             "Vereinten",
                             "fällt ein",
                             "eigenen",
                             "dreist",
                             "achtung",
                             "elfe",
                             "neunmalklug",
                             "zweieinhalb Millionen dreitausend",
                             "eine Million zwei Milliarden",
                             "zwei Millionen drei Millionen",
                             "eine Million zwei Millionen",
                             "zwei Drittel Millionen fünf",
                             "zwei ein Drittel",
                             "fünfundzwanzigstel",
                             "Komma fünf",
                             "zwei Komma",
                             "zwei Komma hundert",
                             "zweihalb",
                             "und",
                             "und zwei",
                             "zwei und",
                             "halbhalb",
                             "Ö",
                             "\xc3",
                             "\xc3\xa9",
                             "1",
                             "zwei-drei"}) {
        INFO(text);
        CHECK(show(parse_words(text)) == "none");
    }
    CHECK_FALSE(parse_words(std::string(100'000, 'e')));
}

TEST_CASE("every number below a million survives its words") {
    for (int n = 0; n < 1'000'000; ++n) {
        const std::string words = spell_whole(n);
        const auto read = parse_words(words);
        if (!read || read->value != Number{n}) FAIL(words << " read as " << show(read));
    }
    CHECK(value_of("neunhundertneunundneunzigtausendneunhundertneunundneunzig") == "999999");
}

TEST_CASE("grouped digits survive every grouping sign") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const auto whole = static_cast<long long>(random() % 1'000'000'000'000ULL) >> (random() % 40);
        const std::string plain = std::to_string(whole);
        for (const char* sign : {".", " ", "'", "’"}) {
            std::string grouped;
            for (std::size_t i = 0; i < plain.size(); ++i) {
                if (i != 0 && (plain.size() - i) % 3 == 0) grouped += sign;
                grouped += plain[i];
            }
            const auto read = parse_digits(grouped + ",25", NumberLocale::german, false);
            INFO(grouped);
            REQUIRE(read);
            REQUIRE(read->value == Number{whole} + Number::fraction(1, 4));
        }
    }
}

TEST_CASE("random text never breaks the readers") {
    std::mt19937 random(11);
    const std::vector<std::string> pieces = {"ein",  "zwei", "und",  "hundert", "tausend", "million", "en",
                                             " ",    "halb", "vier", "tel",     "zwanzig", "drittel", "komma",
                                             "\xc3", "ü",    ".",    ",",       "1",       "000",     "'",
                                             "½",    "-",    "st",   "te",      "e",       "X"};
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
        INFO(text);
        for (const auto& read : {parse_words(text), parse_digits(text, NumberLocale::german, true)}) {
            if (!read) continue;
            REQUIRE(read->value.sign() >= 0);
            REQUIRE(read->granularity.sign() > 0);
            REQUIRE(read->granularity <= read->significant);
        }
        const auto ordinal_number = parse_ordinal(text);
        REQUIRE((!ordinal_number || *ordinal_number > 0));
    }
}

TEST_CASE("ordinals") {
    const std::vector<Row> rows = {
        {"dritte", "3"},
        {"drittes", "3"},
        {"3.", "3"},
        {"III.", "3"},
        {"IV.", "4"},
        {"XIX.", "19"},
        {"XCIX.", "99"},
        {"fünfter", "5"},
        {"sechste", "6"},
        {"sechzehnten", "16"},
        {"sechsunddreißigste", "36"},
        {"Fuenfter", "5"},
        {"erste", "1"},
        {"ersten", "1"},
        {"zweitem", "2"},
        {"siebte", "7"},
        {"siebente", "7"},
        {"achte", "8"},
        {"zwölfte", "12"},
        {"neunzehnte", "19"},
        {"zwanzigste", "20"},
        {"einundzwanzigsten", "21"},
        {"hundertste", "100"},
        {"hunderterste", "101"},
        {"20.", "20"},
        {"", "none"},
        {".", "none"},
        {"0.", "none"},
        {"3", "none"},
        {"III", "none"},
        {"IIII.", "none"},
        {"IXI.", "none"},
        {"VX.", "none"},
        {"12345.", "none"},
        {"beste", "none"},
        {"letzte", "none"},
        {"dreite", "none"},
        {"zwanzigte", "none"},
        {"einste", "none"},
        {"heute", "none"},
        {"zwei", "none"},
        {"dritt", "none"},
        {"nullte", "none"},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(ordinal(text) == expected);
    }
}
