// Outcomes of runs over unchanged input are kept, and nothing tells them from fresh ones.
#include <catch2/catch.hpp>
#include <functional>
#include <thread>

#include "cli/build_id.h"
#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

const std::string september = "Am 31. September 2024 zahlte die Wohlfahrt AG 5 Millionen Euro.\n";
const Environment june{.terminal = false, .no_color = false, .force_color = false, .today = "2026-06-01"};

Outcome check(std::vector<std::string> more = {}, const Environment& environment = june) {
    std::vector<std::string> arguments{"check", "--cache-dir", "cache", "d"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments, "", environment);
}

std::vector<std::filesystem::path> entries() {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator at("cache", error), end; !error && at != end; ++at)
        found.push_back(at->path());
    return found;
}

bool same(const Outcome& a, const Outcome& b) {
    return a.status == b.status && a.out == b.out && a.err == b.err;
}

/// Gives every entry another report, so that a run that used it can be told.
void forge() {
    for (const auto& path : entries()) {
        std::string bytes = file_content(path);
        WorkingFolder::write(path, bytes.substr(0, bytes.size() - 1));
    }
}

}  // namespace

TEST_CASE("a second run gives the same bytes out of the cache") {
    REQUIRE_FALSE(build_id().empty());
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", september);
    WorkingFolder::write("d/leer.md", "");
    const Outcome fresh = run_program({"check", "--no-cache", "d"}, "", june);
    CHECK(fresh.status == 1);
    CHECK_FALSE(fresh.err.empty());  // a warning, which is kept, too
    CHECK(same(check(), fresh));
    REQUIRE(entries().size() == 1);
    CHECK(same(check(), fresh));
    CHECK(same(check({"--jobs", "3"}), fresh));
    CHECK(entries().size() == 1);
}

TEST_CASE("whatever changes the outcome is a run of its own") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", september);
    check();
    std::size_t runs = entries().size();
    const auto is_new = [&](const std::vector<std::string>& more, const Environment& environment = june) {
        check(more, environment);
        return entries().size() == ++runs;
    };
    CHECK(is_new({"--format", "json"}));
    CHECK(is_new({"--lang", "en"}));
    CHECK(is_new({"--level", "impossible-date=note"}));
    CHECK(is_new({"--color", "always"}));
    CHECK(is_new({}, {.terminal = false, .no_color = false, .force_color = false, .today = "2026-06-02"}));
    for (const std::function<void()>& change : std::vector<std::function<void()>>{
             [] { WorkingFolder::write("d/a.md", september + "\n"); },
             [] { WorkingFolder::write("d/b.md", "Text.\n"); },
             [] { WorkingFolder::write("stimmig.toml", "fail-on = \"never\"\n"); },
             [] {
                 WorkingFolder::write("d/a.md.stimmig.toml",
                                      "[[ignore]]\nrule = \"impossible-date\"\nreason = \"x\"\n");
             }}) {
        change();
        CHECK(is_new({}));
        CHECK(same(check(), run_program({"check", "--no-cache", "d"}, "", june)));
    }
}

TEST_CASE("a broken entry is computed anew, a folder that cannot be written is no failure") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", september);
    const Outcome fresh = check();
    forge();
    CHECK(same(check(), fresh));
    for (const std::string& bytes : {std::string(), std::string("stimmig run 1\n"), std::string(100, '\0')}) {
        WorkingFolder::write(entries().front(), bytes);
        CHECK(same(check(), fresh));
    }
    CHECK(same(check(), fresh));
    WorkingFolder::write("datei", "");
    CHECK(same(run_program({"check", "--cache-dir", "datei/cache", "d"}, "", june), fresh));
}

TEST_CASE("failures and standard input are not kept") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", "\xff");
    CHECK(check().status == 2);
    CHECK(check().status == 2);
    run_program({"check", "--cache-dir", "cache", "-"}, september, june);
    CHECK(entries().empty());
}

TEST_CASE("reports to files are written again") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", september);
    check({"--output", "json=a.json"});
    const std::string report = file_content("a.json");
    CHECK_FALSE(report.empty());
    std::filesystem::remove("a.json");
    check({"--output", "json=a.json"});
    CHECK(file_content("a.json") == report);
    CHECK(entries().size() == 1);
    CHECK(check({"--output", "json=d/a.md"}).status == 2);
    CHECK(file_content("d/a.md") == september);
}

TEST_CASE("several runs at a time do not disturb each other, and old entries go") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.md", september);
    const Outcome fresh = run_program({"check", "--no-cache", "d"}, "", june);
    std::vector<Outcome> outcomes(4);
    {
        std::vector<std::jthread> runs;
        for (Outcome& outcome : outcomes) runs.emplace_back([&outcome] { outcome = check(); });
    }
    for (const Outcome& outcome : outcomes) CHECK(same(outcome, fresh));
    for (int i = 0; i < 300; ++i) WorkingFolder::write("cache/" + std::to_string(i) + ".run", "alt");
    WorkingFolder::write("d/a.md", "Text.\n");
    check();
    CHECK(entries().size() < 300);
}
