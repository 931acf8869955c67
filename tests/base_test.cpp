#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "base/result.h"

using stimmig::Error;
using stimmig::Errors;
using stimmig::Result;

TEST_CASE("an error leaves out the parts of its place that are unknown") {
    struct Row {
        Error error;
        std::string expected;
    };
    const std::vector<Row> rows = {
        {{"a.toml", 3, 14, "unknown key"}, "a.toml:3:14: unknown key"},
        {{"a.toml", 3, 0, "unknown key"}, "a.toml:3: unknown key"},
        {{"a.toml", 0, 0, "cannot be read"}, "a.toml: cannot be read"},
        {{"", 0, 0, "no input"}, "no input"},
        // A column means nothing without its line.
        {{"a.toml", 0, 14, "unknown key"}, "a.toml: unknown key"},
        {{"Käse.md", 4294967295U, 1, "ü"}, "Käse.md:4294967295:1: ü"},
    };
    for (const auto& row : rows) CHECK(row.error.to_string() == row.expected);
}

TEST_CASE("a result holds a value") {
    Result<std::string> result = std::string("Wert");
    REQUIRE(result);
    CHECK(*result == "Wert");
    CHECK(result->size() == 4);
    result->push_back('e');
    const auto& fixed = result;
    CHECK(*fixed == "Werte");
    CHECK(fixed->size() == 5);
}

TEST_CASE("a result holds one error or all of them, in order") {
    const Result<int> one = Error{"a", 1, 2, "first"};
    REQUIRE_FALSE(one);
    REQUIRE(one.errors().size() == 1);
    CHECK(one.errors().front().to_string() == "a:1:2: first");

    const Result<int> many = Errors{{"a", 1, 2, "first"}, {"b", 0, 0, "second"}};
    REQUIRE_FALSE(many);
    REQUIRE(many.errors().size() == 2);
    CHECK(many.errors().back().to_string() == "b: second");
}

TEST_CASE("an empty or zero value is a value all the same") {
    CHECK(Result<int>(0));
    CHECK(Result<bool>(false));
    CHECK(Result<std::string>(std::string()));
}

TEST_CASE("a result holds and hands on what can only be moved") {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    REQUIRE(result);
    const std::unique_ptr<int> taken = std::move(*result);
    CHECK(*taken == 7);
}

TEST_CASE("a result does not silently pass for a number") {
    CHECK_FALSE(std::is_convertible_v<Result<int>, bool>);
    CHECK_FALSE(std::is_convertible_v<Result<int>, int>);
}

TEST_CASE("asking for the wrong side of a result throws and does not read the other") {
    CHECK_THROWS(Result<int>(3).errors());
    const Result<int> failed = Error{"a", 0, 0, "no"};
    CHECK_THROWS(*failed);
}
