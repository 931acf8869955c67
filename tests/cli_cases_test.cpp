// Golden cases: each folder of tests/cases holds texts, the arguments of one run (args, one a line) and what it must
// give (expected.out, expected.err where it complains, status). STIMMIG_UPDATE=1 writes what it gives now instead.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "run_program.h"
#include "where.h"

using namespace stimmig;
using namespace stimmig::testing;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> lines_of(const fs::path& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

void update(const Outcome& outcome) {
    std::ofstream("expected.out", std::ios::binary) << outcome.out;
    if (outcome.err.empty())
        fs::remove("expected.err");
    else
        std::ofstream("expected.err", std::ios::binary) << outcome.err;
    std::ofstream("status") << outcome.status << '\n';
}

}  // namespace

TEST_CASE("golden cases") {
    const fs::path root = fs::path(source_root()) / "tests" / "cases";
    const char* updating = std::getenv("STIMMIG_UPDATE");
    std::vector<fs::path> cases;
    for (const fs::directory_entry& entry : fs::directory_iterator(root))
        if (fs::exists(entry.path() / "args")) cases.push_back(entry.path());
    std::sort(cases.begin(), cases.end());
    REQUIRE_FALSE(cases.empty());
    for (const fs::path& folder : cases) {
        INFO(folder.filename().string());
        fs::current_path(folder);
        const Outcome outcome = run_program(lines_of("args"), file_content("stdin"));
        if (updating && std::string(updating) == "1") {
            update(outcome);
            continue;
        }
        CHECK(outcome.out == file_content("expected.out"));
        CHECK(outcome.err == file_content("expected.err"));
        CHECK(std::to_string(outcome.status) + '\n' == file_content("status"));
    }
}
