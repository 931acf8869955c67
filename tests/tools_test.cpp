// What tools/run does on a machine where something is missing: stand-ins for Debian's tools come first in PATH.
#include <sys/wait.h>

#include <unistd.h>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "where.h"

namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A copy of tools/ whose PATH begins with a folder of stand-ins.
class Machine {
public:
    Machine() : at_(fs::temp_directory_path() / ("stimmig-tools-" + std::to_string(getpid()))) {
        fs::remove_all(at_);
        fs::create_directories(at_ / "bin");
        fs::create_directories(at_ / "clone");
        fs::copy(fs::path(source_root()) / "tools", at_ / "clone/tools", fs::copy_options::recursive);
        stand_in("apt-get", "echo apt-get \"$@\" >>" + (at_ / "calls").string() + "; exit 100");
        stand_in("sudo", "exec \"${@:2}\"");
        stand_in("cmake", "echo cmake \"$@\" >>" + (at_ / "calls").string());
    }
    ~Machine() { fs::remove_all(at_); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    void stand_in(const std::string& name, const std::string& script) const {
        const auto path = at_ / "bin" / name;
        std::ofstream(path) << "#!/bin/bash\n" << script << '\n';
        fs::permissions(path, fs::perms::owner_all);
    }
    /// dpkg-query then says that every package but `missing` is installed.
    void install_all_but(const std::string& missing) const {
        stand_in("dpkg-query", "for p in \"${@:3}\"; do [[ $p == " + missing + " ]] || echo \"$p installed\"; done");
    }
    [[nodiscard]] int run(const std::string& arguments) const {
        const auto command = "cd " + at_.string() + " && PATH=" + (at_ / "bin").string() + ":$PATH clone/tools/run " +
                             arguments + " >out 2>err </dev/null";
        return WEXITSTATUS(std::system(command.c_str()));
    }
    void program(const std::string& script) const {
        const auto path = at_ / "clone/build/release/stimmig";
        fs::create_directories(path.parent_path());
        std::ofstream(path) << "#!/bin/bash\n" << script << '\n';
        fs::permissions(path, fs::perms::owner_all);
    }
    [[nodiscard]] std::string out() const { return content(at_ / "out"); }
    [[nodiscard]] std::string err() const { return content(at_ / "err"); }
    [[nodiscard]] std::string calls() const { return content(at_ / "calls"); }
    [[nodiscard]] fs::path path() const { return fs::canonical(at_); }

private:
    fs::path at_;
};

}  // namespace

TEST_CASE("a package that is missing and cannot be installed is named in one line") {
    const Machine machine;
    machine.install_all_but("libgumbo-dev");
    CHECK(machine.run("check x.txt") == 2);
    CHECK(machine.out().empty());
    CHECK(machine.err() == "run: installing libgumbo-dev\nrun: cannot install libgumbo-dev (see build/apt.log)\n");
    CHECK(machine.calls().find("install --no-install-recommends libgumbo-dev\n") != std::string::npos);
    CHECK(machine.calls().find("cmake") == std::string::npos);
}

TEST_CASE("a package whose name only begins like an installed one is missing") {
    const Machine machine;
    machine.stand_in("dpkg-query", "for p in \"${@:3}\"; do echo \"$p-doc installed\"; done");
    CHECK(machine.run("") == 2);
    CHECK(machine.err().find("cannot install libre2-dev libboost-dev ") != std::string::npos);
}

TEST_CASE("with nothing missing nothing is installed, and the program has the terminal to itself") {
    const Machine machine;
    machine.install_all_but("nothing");
    machine.program("printf '%s|' \"$PWD\" \"$@\"; echo complaint >&2; exit 1");
    CHECK(machine.run("check 'a b.txt' --format=json") == 1);
    CHECK(machine.out() == machine.path().string() + "|check|a b.txt|--format=json|");
    CHECK(machine.err() == "complaint\n");
    CHECK(machine.calls().find("apt-get") == std::string::npos);
    CHECK(machine.calls().find("--target stimmig\n") != std::string::npos);
}

TEST_CASE("a build that fails shows its log, and nothing is run") {
    const Machine machine;
    machine.install_all_but("nothing");
    machine.stand_in("cmake", "echo 'error: no such header'; exit 1");
    machine.program("echo ran");
    CHECK(machine.run("check") == 2);
    CHECK(machine.out().empty());
    CHECK(machine.err() == "error: no such header\nrun: the build failed\n");
}
