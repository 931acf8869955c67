#include "value/verdict.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "value/numeral.h"

using namespace stimmig;

namespace {

/// The value that a hedge and a numeral say, in millions of dollars: "rund 600", "über 1,5", "ein Drittel", "3..5".
Value say(std::string_view text) {
    Value value;
    value.kind = Kind::money;
    value.unit = "USD";
    struct Hedge {
        std::string_view word;
        Modifier modifier;
        Side side = Side::both;
    };
    for (const Hedge& hedge : {Hedge{"rund ", Modifier::approx}, Hedge{"knapp ", Modifier::approx, Side::below},
                               Hedge{"gut ", Modifier::approx, Side::above}, Hedge{"über ", Modifier::more_than},
                               Hedge{"mindestens ", Modifier::at_least}, Hedge{"unter ", Modifier::less_than},
                               Hedge{"bis zu ", Modifier::at_most}}) {
        if (!text.starts_with(hedge.word)) continue;
        text.remove_prefix(hedge.word.size());
        value.modifier = hedge.modifier;
        value.side = hedge.side;
    }
    std::string_view upper = text;
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        value.modifier = Modifier::range;
        upper = text.substr(dots + 2);
        text = text.substr(0, dots);
    }
    const auto read = [](std::string_view numeral) {
        const auto digits = parse_digits(numeral, NumberLocale::german, false);
        return digits ? digits : parse_words(numeral);
    };
    const auto low = read(text);
    const auto high = read(upper);
    INFO(text);
    REQUIRE(low);
    REQUIRE(high);
    value.low = low->value;
    value.high = high->value;
    value.form = low->form;
    value.granularity = low->granularity;
    value.significant = low->significant;
    return value;
}

std::string interval(std::string_view text, Reading reading = Reading::literal) {
    return allowed(say(text), {}, reading).to_string();
}

std::string verdict(std::string_view a, std::string_view b) {
    const auto there = to_string(compare(say(a), say(b), {}));
    REQUIRE(to_string(compare(say(b), say(a), {})) == there);
    return std::string{there};
}

Value date_value(std::string_view from, std::string_view to) {
    Value value;
    value.kind = Kind::date;
    value.days = Days{*parse_iso_day(from), *parse_iso_day(to)};
    return value;
}

Value random_value(std::mt19937& random) {
    Value value;
    value.kind = Kind::percent;
    value.unit = "percent";
    value.modifier = static_cast<Modifier>(random() % 2 == 0 ? 0 : random() % 7);
    value.form = random() % 5 == 0 ? Form::fraction : Form::digits;
    if (value.modifier == Modifier::approx) value.side = static_cast<Side>(random() % 3);
    // Few digits on few scales, so that near misses are frequent.
    const int scale = static_cast<int>(random() % 3) - 1;
    const long digits = static_cast<long>(random() % 60);
    value.granularity = Number::power_of_ten(scale);
    value.low = Number{digits} * value.granularity;
    value.significant = digits != 0 && digits % 10 == 0 ? value.granularity * 10 : value.granularity;
    value.high = value.low;
    if (value.modifier == Modifier::range) value.high = *value.low + Number{static_cast<long>(random() % 9)};
    return value;
}

}  // namespace

TEST_CASE("interval of each wording") {
    CHECK(interval("589") == "[588.5, 589.5]");
    CHECK(interval("600") == "[599.5, 600.5]");
    CHECK(interval("600", Reading::rounded) == "[550, 650]");
    CHECK(interval("5,60") == "[5.595, 5.605]");
    CHECK(interval("zwanzig") == "[19.5, 20.5]");
    CHECK(interval("zwanzig", Reading::rounded) == "[15, 25]");
    CHECK(interval("zehn Millionen", Reading::rounded) == "[5000000, 15000000]");
    CHECK(interval("zweieinhalb") == "[2.25, 2.75]");
    // Half the last non-zero digit or 5 %, whichever is narrower.
    CHECK(interval("rund 600") == "[570, 630]");
    CHECK(interval("rund 620") == "[615, 625]");
    // Never narrower than the same number without its hedge.
    CHECK(interval("rund 3") == "[2.5, 3.5]");
    CHECK(interval("knapp 600") == "[570, 600]");
    CHECK(interval("gut 600") == "[600, 630]");
    CHECK(interval("gut 31") == "[31, 32]");
    CHECK(interval("knapp 32") == "[31, 32]");
    CHECK(interval("über 500") == "(500, ∞)");
    CHECK(interval("mindestens 500") == "[500, ∞)");
    CHECK(interval("unter 500") == "(−∞, 500)");
    CHECK(interval("bis zu 500") == "(−∞, 500]");
    CHECK(interval("die Hälfte") == "[0.45, 0.55]");
    CHECK(interval("3..5") == "[2.5, 5.5]");
    CHECK(interval("300..500", Reading::rounded) == "[299.5, 500.5]");
}

TEST_CASE("widths are configuration") {
    Widths widths;
    widths.approx_cap = Number::fraction(1, 100);
    widths.fraction_word = Number::fraction(1, 5);
    CHECK(allowed(say("rund 600"), widths).to_string() == "[594, 606]");
    CHECK(allowed(say("die Hälfte"), widths).to_string() == "[0.4, 0.6]");
}

TEST_CASE("open ends do not contain their number") {
    const Interval above = allowed(say("über 500"), {});
    CHECK_FALSE(above.contains(500));
    CHECK(above.contains(501));
    CHECK(allowed(say("mindestens 500"), {}).contains(500));
    CHECK_FALSE(meet(above, allowed(say("bis zu 500"), {})));
    CHECK(meet(allowed(say("mindestens 500"), {}), allowed(say("bis zu 500"), {})));
    CHECK(Interval{}.contains(-7));
}

TEST_CASE("verdicts") {
    struct Row {
        const char* a;
        const char* b;
        const char* expected;
    };
    const std::vector<Row> rows = {
        {"600", "600", "identical"},
        {"rund 600", "rund 600", "identical"},
        {"eine halbe Million", "500.000", "identical"},
        {"600", "rund 600", "consistent"},
        {"rund 600", "589", "consistent"},
        {"600", "über 500", "consistent"},
        {"600", "550..650", "consistent"},
        {"5,6", "5,61", "consistent"},
        {"5,6", "5,56", "consistent"},
        {"42", "41,90", "consistent"},
        {"gut 31", "31,6", "consistent"},
        {"knapp 32", "31,6", "consistent"},
        {"0,5", "über ein Drittel", "consistent"},
        {"ein Drittel", "0,34", "consistent"},
        {"bis zu 20", "20", "consistent"},
        {"über 500", "500", "consistent"},  // 500.3 is written 500 as well
        // Trailing zeros taken for rounding.
        {"600", "589", "compatible"},
        {"589", "590", "compatible"},
        {"zehn Millionen", "neun Millionen", "compatible"},
        // The same digit, rounded alike, has to be the same.
        {"589", "588", "divergent"},
        {"600", "700", "divergent"},
        {"5,6", "5,7", "divergent"},
        {"drei", "4", "divergent"},
        {"5,6", "6,5", "divergent"},
        {"rund 600", "500", "divergent"},
        {"gut 31", "30,6", "divergent"},
        {"knapp 32", "32,6", "divergent"},
        {"ein Drittel", "0,5", "divergent"},
        {"über 500", "bis zu 500", "divergent"},
        {"über 500", "489", "divergent"},
        {"3..5", "6", "divergent"},
        {"3..5", "6..7", "divergent"},
        {"589", "589.000", "divergent"},
    };
    for (const auto& [a, b, expected] : rows) {
        INFO(a << " / " << b);
        CHECK(verdict(a, b) == expected);
    }
}

TEST_CASE("what cannot be compared") {
    Value euro = say("600");
    euro.unit = "EUR";
    CHECK(compare(say("600"), euro, {}) == Verdict::incomparable);
    CHECK(compare(say("600"), date_value("2025-01-01", "2025-01-01"), {}) == Verdict::incomparable);
    Value vague = say("600");
    vague.low.reset();
    vague.high.reset();
    CHECK(compare(say("600"), vague, {}) == Verdict::incomparable);
    CHECK(compare(vague, vague, {}) == Verdict::incomparable);
    Value no_day = date_value("2025-01-01", "2025-01-01");
    no_day.days.reset();
    CHECK(compare(no_day, date_value("2025-01-01", "2025-01-01"), {}) == Verdict::incomparable);
}

TEST_CASE("dates agree where their days overlap") {
    const Value day = date_value("2025-01-27", "2025-01-27");
    CHECK(compare(day, day, {}) == Verdict::identical);
    CHECK(compare(day, date_value("2025-01-21", "2025-01-31"), {}) == Verdict::consistent);
    CHECK(compare(day, date_value("2025-01-28", "2025-01-31"), {}) == Verdict::divergent);
}

TEST_CASE("gap between stated values") {
    CHECK(relative_gap(say("600"), say("589")) == Number::fraction(11, 600));
    CHECK(relative_gap(say("3..5"), say("10")) == Number::fraction(1, 2));
    CHECK(relative_gap(say("3..5"), say("4")) == Number{0});
    CHECK(relative_gap(say("0"), say("0")) == Number{0});
    CHECK(relative_gap(date_value("2025-01-27", "2025-01-27"), date_value("2024-01-27", "2024-01-27")) == Number{0});
}

TEST_CASE("values too large to compute with contradict nothing") {
    Value huge = say("1");
    huge.low = huge.high = Number::fraction((Number::Integer{1} << 126) - 1, 7);
    huge.granularity = huge.significant = Number::fraction(1, (Number::Integer{1} << 126) - 3);
    CHECK_NOTHROW(compare(huge, say("rund 7"), {}));
    CHECK_NOTHROW(relative_gap(huge, say("7,123456")));
}

TEST_CASE("verdicts are symmetric, and a wider hedge never makes a contradiction") {
    std::mt19937 random(5);
    const auto agrees = [](Verdict v) { return v != Verdict::divergent; };
    int divergent = 0;
    int compatible = 0;
    for (int round = 0; round < 30'000; ++round) {
        const Value a = random_value(random);
        const Value b = random_value(random);
        INFO(to_compact(a) << " / " << to_compact(b));
        const Verdict there = compare(a, b, {});
        divergent += there == Verdict::divergent;
        compatible += there == Verdict::compatible;
        REQUIRE(compare(b, a, {}) == there);
        REQUIRE(compare(a, a, {}) == Verdict::identical);
        REQUIRE(relative_gap(a, b) == relative_gap(b, a));
        if (there == Verdict::consistent || there == Verdict::identical) {
            REQUIRE(meet(allowed(a, {}), allowed(b, {})));
        }
        // What agrees as it stands still agrees behind "rund".
        if (a.modifier == Modifier::exact && (there == Verdict::consistent || there == Verdict::identical)) {
            Value wider = a;
            wider.modifier = Modifier::approx;
            REQUIRE(agrees(compare(wider, b, {})));
        }
        Widths wide;
        wide.approx_cap = Number::fraction(1, 10);
        wide.fraction_word = Number::fraction(1, 5);
        if (agrees(there)) REQUIRE(agrees(compare(a, b, wide)));
        if (a.modifier == Modifier::more_than || a.modifier == Modifier::less_than) {
            Value wider = a;
            wider.modifier = a.modifier == Modifier::more_than ? Modifier::at_least : Modifier::at_most;
            if (agrees(there)) REQUIRE(agrees(compare(wider, b, {})));
        }
    }
    // Otherwise the above would say nothing.
    CHECK(divergent > 1000);
    CHECK(compatible > 100);
}
