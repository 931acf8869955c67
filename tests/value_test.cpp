#include "value/value.h"

#include <date/date.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch.hpp>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <utility>

#include "value/exact.h"

using namespace stimmig;

namespace {

Number n(std::string_view plain) {
    const auto number = Number::parse(plain);
    REQUIRE(number);
    return *number;
}

Day day(int year, unsigned month, unsigned d) {
    return Day{date::year{year} / date::month{month} / date::day{d}};
}

}  // namespace

TEST_CASE("numbers are reduced and their sign stands above") {
    CHECK(Number::fraction(6, -4) == Number::fraction(-3, 2));
    CHECK(Number::fraction(6, -4).numerator() == -3);
    CHECK(Number::fraction(0, -7) == Number{0});
    CHECK(Number::power_of_ten(-2) == Number::fraction(1, 100));
    CHECK(Number::power_of_ten(27).to_string() == "1000000000000000000000000000");
    CHECK_THROWS_AS(Number::fraction(1, 0), std::domain_error);
    CHECK_THROWS_AS(Number{1} / Number{0}, std::domain_error);
    CHECK_THROWS_AS(Number::power_of_ten(28), std::overflow_error);
}

TEST_CASE("numbers are written plainly") {
    CHECK(Number::fraction(1, 3).to_string() == "0.3333");
    CHECK(Number::fraction(200, 3).to_string() == "66.6667");
    CHECK(Number::fraction(-1, 3).to_string() == "-0.3333");
    CHECK(Number::fraction(-1, 300000).to_string() == "0");
    CHECK(Number::fraction(299999, 300000).to_string() == "1");
    CHECK(Number::fraction(-5, 4).to_string() == "-1.25");
    CHECK(Number::fraction(1, 1024).to_string() == "0.0009765625");
    CHECK(n("1234.50").to_string() == "1234.5");
    CHECK(n("-0").to_string() == "0");
}

TEST_CASE("numbers are told as digits and decimal places") {
    const auto told = [](const Number& number) {
        const auto decimal = number.decimal();
        return decimal ? std::pair(static_cast<std::uint64_t>(decimal->digits), decimal->places)
                       : std::pair(std::uint64_t{0}, -1);
    };
    CHECK(told(n("1234.5")) == std::pair(std::uint64_t{12345}, 1));
    CHECK(told(n("-0.025")) == std::pair(std::uint64_t{25}, 3));
    CHECK(told(n("1500")) == std::pair(std::uint64_t{1500}, 0));
    CHECK_FALSE(Number::fraction(1, 3).decimal());
}

TEST_CASE("half of a number is exact") {
    CHECK(half(Number{7}) == Number::fraction(7, 2));
    CHECK(half(Number{-8}) == Number{-4});
    CHECK(half(Number::fraction(2, 3)) == Number::fraction(1, 3));
    CHECK(half(n("0.1")) == n("0.05"));
    CHECK_THROWS_AS(half(Number::fraction(1, Number::Integer{1} << 100)), std::overflow_error);
}

TEST_CASE("only plain decimals are parsed") {
    for (const char* text :
         {"", "-", ".", "1.", ".5", "1e3", "1,5", "+1", "1.2.3", " 1", "--1", "1.-2", "1234567890123456789012345678"}) {
        INFO(text);
        CHECK_FALSE(Number::parse(text));
    }
    CHECK(Number::parse("123456789012345678901234567"));
    CHECK(Number::parse(Number::power_of_ten(-27).to_string()) == Number::power_of_ten(-27));
    CHECK_FALSE(Number::parse("0.0000000000000000000000000001"));
}

TEST_CASE("arithmetic is exact beyond 64 bits, and says where it ends") {
    const Number big = n("123456789012345678");
    CHECK((big * big).to_string() == "15241578753238836527968299765279684");
    CHECK(big * big / big == big);
    CHECK(big * n("1000000000000000000") - big * n("999999999999999999") == big);
    CHECK_THROWS_AS(big * big * big, std::overflow_error);
    CHECK(n("0.1") + n("0.2") == n("0.3"));
    const Number longest = n("999999999999999999999999999");
    CHECK(longest < longest + n("0.000001"));
    CHECK(Number::fraction(1, 3) > n("0.333333333333333333333333333"));
    CHECK(-Number::fraction(1, 3) < n("-0.333333333333333333333333333"));
}

TEST_CASE("what is written is read again, and laws of arithmetic hold") {
    std::mt19937_64 random(3);
    const auto pick = [&] {
        const auto size = static_cast<long long>(random() >> (random() % 64)) / 2;
        const Number x =
            Number{random() % 2 == 0 ? size : -size} * Number::power_of_ten(-static_cast<int>(random() % 8));
        return x;
    };
    for (int round = 0; round < 20'000; ++round) {
        const Number a = pick();
        const Number b = pick();
        INFO(a.to_string() << " " << b.to_string());
        REQUIRE(Number::parse(a.to_string()) == a);
        REQUIRE(a + b == b + a);
        REQUIRE(a + b - b == a);
        REQUIRE((a < b) == (b - a).sign() > 0);
        REQUIRE(to_exact(a * b) == Exact{to_exact(a) * to_exact(b)});
        REQUIRE(to_exact(a + b) == Exact{to_exact(a) + to_exact(b)});
        REQUIRE(from_exact(to_exact(a)) == a);
        if (!b.is_zero()) REQUIRE(a / b * b == a);
    }
    CHECK_FALSE(from_exact(to_exact(Number::power_of_ten(27)) * to_exact(Number::power_of_ten(27))));
}

TEST_CASE("Exact numbers of any size are computed like Boost's") {
    using Rational = boost::multiprecision::cpp_rational;
    using boost::multiprecision::cpp_int;
    const auto check = [](const Exact& exact, const Rational& right) {
        const cpp_int whole = numerator(right) / denominator(right);
        REQUIRE(exact.digits() == whole.str());
        REQUIRE(exact.is_integer() == (denominator(right) == 1));
        REQUIRE(exact.sign() == right.sign());
        REQUIRE((exact == exact.truncated()) == exact.is_integer());
        REQUIRE(exact.floor() <= exact);
        REQUIRE(exact - exact.floor() < 1);
        REQUIRE(static_cast<double>(exact) == Approx(static_cast<double>(right)));
    };
    std::mt19937_64 random(5);
    Exact exact = 1;
    Rational right = 1;
    bool outgrew = false;
    for (int round = 0; round < 4'000; ++round) {
        // Begun anew now and then, so that small ones are computed with as well.
        if (round % 50 == 0) {
            const int begin = static_cast<int>(random() % 1000) - 500;
            exact = begin;
            right = begin;
        }
        const int number = static_cast<int>(random() % 2'000'000) - 1'000'000;
        const int divisor = static_cast<int>(random() % 3000) + 1;
        const Exact other(number, divisor);
        const Rational other_right(number, divisor);
        REQUIRE((exact < other) == (right < other_right));
        switch (random() % (other.sign() == 0 ? 3 : 4)) {
            case 0:
                exact += other;
                right += other_right;
                break;
            case 1:
                exact -= other;
                right -= other_right;
                break;
            case 2:
                exact *= other;
                right *= other_right;
                break;
            default:
                exact /= other;
                right /= other_right;
        }
        outgrew = outgrew || !from_exact(exact);
        check(exact, right);
    }
    CHECK(outgrew);
    CHECK_THROWS_AS(exact / Exact(0), std::domain_error);
}

TEST_CASE("ISO days") {
    CHECK(to_iso(day(2025, 1, 30)) == "2025-01-30");
    CHECK(to_iso(day(987, 12, 1)) == "0987-12-01");
    CHECK(parse_iso_day("2025-01-30") == day(2025, 1, 30));
    CHECK(parse_iso_day("2025-01-30T02:45+01:00") == day(2025, 1, 30));
    CHECK(parse_iso_day("2024-02-29 12:24") == day(2024, 2, 29));
    for (const char* text : {"", "2025", "2025-01", "2025-1-30", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
                             "2025-01-301", "2025/01/30", "30.01.2025", "2025-01-3", "20250130"}) {
        INFO(text);
        CHECK_FALSE(parse_iso_day(text));
    }
    for (Day d = day(1890, 1, 1); d < day(2110, 1, 1); d += date::days{1}) {
        if (parse_iso_day(to_iso(d)) != d) FAIL(to_iso(d));
    }
}

TEST_CASE("spans overlap where they share a day") {
    const Days january{day(2025, 1, 1), day(2025, 1, 31)};
    CHECK(overlap(january, {day(2025, 1, 31), day(2025, 2, 5)}));
    CHECK(overlap({day(2025, 1, 10), day(2025, 1, 10)}, january));
    CHECK_FALSE(overlap(january, {day(2025, 2, 1), day(2025, 2, 5)}));
}

TEST_CASE("names of kinds and modifiers") {
    for (const Kind kind :
         {Kind::money, Kind::percent, Kind::percentage_point, Kind::date, Kind::factor, Kind::count, Kind::duration}) {
        CHECK(parse_kind(to_string(kind)) == kind);
    }
    for (const Modifier modifier : {Modifier::exact, Modifier::approx, Modifier::more_than, Modifier::at_least,
                                    Modifier::less_than, Modifier::at_most, Modifier::range}) {
        CHECK(parse_modifier(to_string(modifier)) == modifier);
    }
    CHECK(to_string(Kind::percentage_point) == "percentage_point");
    CHECK(to_string(Modifier::at_most) == "at_most");
    CHECK_FALSE(parse_kind("Money"));
    CHECK_FALSE(parse_modifier(""));
}

TEST_CASE("a value on one line") {
    const auto numeric = [](Kind kind, Modifier modifier, long low, long high, const char* unit) {
        Value value;
        value.kind = kind;
        value.modifier = modifier;
        value.low = low;
        value.high = high;
        value.unit = unit;
        return value;
    };
    CHECK(to_compact(Value{}) == "count vague");
    CHECK(to_compact(numeric(Kind::money, Modifier::exact, 589'000'000'000, 589'000'000'000, "USD")) ==
          "money 589000000000 USD");
    CHECK(to_compact(numeric(Kind::percent, Modifier::more_than, 850, 850, "percent")) == "percent more_than 850");
    CHECK(to_compact(numeric(Kind::money, Modifier::range, 3'000'000, 5'000'000, "EUR")) ==
          "money range 3000000..5000000 EUR");
    Value below = numeric(Kind::percent, Modifier::approx, 30, 30, "percent");
    below.side = Side::below;
    CHECK(to_compact(below) == "percent approx below 30");

    Value date;
    date.kind = Kind::date;
    date.days = Days{day(2025, 1, 27), day(2025, 1, 27)};
    CHECK(to_compact(date) == "date 2025-01-27");
    date.days = Days{day(2025, 1, 1), day(2025, 1, 31)};
    CHECK(to_compact(date) == "date 2025-01-01/2025-01-31");
    date.modifier = Modifier::range;
    CHECK(to_compact(date) == "date 2025-01-01/2025-01-31");
    date.days.reset();
    date.impossible = true;
    CHECK(to_compact(date) == "date impossible");
}
