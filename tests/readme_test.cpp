// README.md is held to the program: a command in a console block is run and has to print what stands below it, one in a
// sh block has to do what it was asked. The files of toml blocks, named in their first line, are there to be used.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "where.h"

namespace fs = std::filesystem;

namespace {

struct Block {
    std::string language;
    std::vector<std::string> lines;
};

std::vector<Block> blocks_of(std::istream& in) {
    std::vector<Block> blocks;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            inside = !inside;
            if (inside) blocks.push_back({line.substr(3), {}});
        } else if (inside) {
            blocks.back().lines.push_back(line);
        }
    }
    return blocks;
}

/// A command with what it prints; "..." at the end stands for any further lines.
struct Session {
    std::string command;
    std::string expected;
    bool open_ended = false;
};

std::vector<Session> sessions_of(const Block& block) {
    std::vector<Session> sessions;
    for (const auto& line : block.lines) {
        if (line.starts_with("$ ")) {
            sessions.push_back({line.substr(2), "", false});
        } else if (line == "...") {
            sessions.back().open_ended = true;
        } else {
            sessions.back().expected += line + "\n";
        }
    }
    return sessions;
}

/// A folder in which tools/run is the program that was built, with the fixtures beside it.
class Clone {
public:
    /// With the files of the toml blocks.
    explicit Clone(const std::vector<Block>& blocks)
        : at_(fs::temp_directory_path() / ("stimmig-readme-" + std::to_string(getpid()))) {
        fs::remove_all(at_);
        fs::create_directories(at_ / "tools");
        fs::create_symlink(program_path(), at_ / "tools/run");
        fs::create_directory_symlink(fs::path(source_root()) / "fixtures", at_ / "fixtures");
        for (const auto& block : blocks) {
            if (block.language == "toml") add(block);
        }
    }
    ~Clone() { fs::remove_all(at_); }
    Clone(const Clone&) = delete;
    Clone& operator=(const Clone&) = delete;

    /// Standard output of a command line, and its exit status.
    [[nodiscard]] std::pair<std::string, int> run(const std::string& command) const {
        std::ofstream(at_ / "command") << command << '\n';
        const auto line = "cd " + at_.string() + " && bash ./command >out </dev/null";
        const int status = std::system(line.c_str());
        std::ifstream in(at_ / "out");
        return {{std::istreambuf_iterator<char>(in), {}}, WEXITSTATUS(status)};
    }

private:
    fs::path at_;

    void add(const Block& block) const {
        // "# my-rules/taler.toml"
        const auto path = at_ / block.lines.at(0).substr(2);
        fs::create_directories(path.parent_path());
        std::ofstream out(path);
        for (const auto& line : block.lines) out << line << '\n';
    }
};

}  // namespace

TEST_CASE("blocks and sessions are read as a reader reads them") {
    std::istringstream text("a\n```console\n$ one\nx\ny\n$ two\nz\n...\n```\n```sh\ntools/test\n```\n");
    const auto blocks = blocks_of(text);
    REQUIRE(blocks.size() == 2);
    const auto sessions = sessions_of(blocks[0]);
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].command == "one");
    CHECK(sessions[0].expected == "x\ny\n");
    CHECK_FALSE(sessions[0].open_ended);
    CHECK(sessions[1].open_ended);
    CHECK(blocks[1].language == "sh");
}

TEST_CASE("every command of README.md prints what stands there") {
    std::ifstream readme(fs::path(source_root()) / "README.md");
    const auto blocks = blocks_of(readme);
    const Clone clone(blocks);
    std::size_t run = 0;
    for (const auto& block : blocks) {
        if (block.language != "console") continue;
        for (const auto& session : sessions_of(block)) {
            INFO("$ " << session.command);
            const auto [printed, status] = clone.run(session.command);
            ++run;
            CHECK(status <= 1);
            CHECK((session.open_ended ? printed.substr(0, session.expected.size()) : printed) == session.expected);
        }
    }
    CHECK(run >= 1);
}

TEST_CASE("every command of README.md that shows no output works") {
    std::ifstream readme(fs::path(source_root()) / "README.md");
    const auto blocks = blocks_of(readme);
    const Clone clone(blocks);
    std::size_t run = 0;
    for (const auto& block : blocks) {
        if (block.language != "sh") continue;
        for (const auto& line : block.lines) {
            INFO(line);
            if (line.find("tools/run ") == std::string::npos) {
                CHECK(access((fs::path(source_root()) / line.substr(0, line.find(' '))).c_str(), X_OK) == 0);
                continue;
            }
            const auto [printed, status] = clone.run(line);
            ++run;
            CHECK(status <= 1);
            CHECK_FALSE(printed.empty());
        }
    }
    CHECK(run >= 5);
}
