// Holds the source tree to src/ARCHITECTURE.md: which folder may include which, and how large a file may grow.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "where.h"

namespace fs = std::filesystem;

namespace {

using Strings = std::vector<std::string>;

const fs::path root = source_root();

Strings lines_of(const fs::path& path) {
    std::ifstream in(path);
    Strings lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

struct Include {
    std::string target;
    bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& path) {
    std::vector<Include> found;
    for (const auto& line : lines_of(path)) {
        const auto open = line.find_first_of("<\"");
        if (!line.starts_with("#include") || open == std::string::npos) continue;
        const auto close = line.find_first_of(">\"", open + 1);
        found.push_back({line.substr(open + 1, close - open - 1), line[open] == '"'});
    }
    return found;
}

std::vector<fs::path> sources_below(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".h") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string in_project(const fs::path& path) {
    return path.lexically_relative(root).string();
}

/// Folder of a path below src/ ("value/number.h" -> "value"); empty for a file that stands in none.
std::string folder_of(const std::string& path) {
    const auto slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

using Layers = std::map<std::string, std::set<std::string>>;

/// The table of ARCHITECTURE.md: each folder with those it may include. A row names folders that stand above it and
/// thereby all that these may include; "everything" is all of them.
Layers allowed_folders(const Strings& text) {
    Layers layers;
    for (const auto& line : text) {
        if (!line.starts_with("| ")) continue;
        const auto name_end = line.find("/ |");
        const auto last = line.rfind("| ", line.size() - 2);
        if (name_end == std::string::npos || last == std::string::npos) continue;
        std::set<std::string> allowed;
        std::istringstream cell(line.substr(last + 2));
        for (std::string word; cell >> word;) {
            word.erase(std::remove_if(word.begin(), word.end(), [](char c) { return c == ',' || c == '|'; }),
                       word.end());
            for (const auto& [folder, below] : layers) {
                if (word != folder && word != "everything") continue;
                allowed.insert(folder);
                allowed.insert(below.begin(), below.end());
            }
        }
        layers[line.substr(2, name_end - 2)] = allowed;
    }
    return layers;
}

bool is_heavy(const std::string& header) {
    static const Strings heavy = {"toml", "boost/", "CLI/", "nlohmann/", "re2/", "md4c", "gumbo", "pugixml", "catch2/"};
    return std::any_of(heavy.begin(), heavy.end(), [&](const auto& start) { return header.starts_with(start); });
}

}  // namespace

TEST_CASE("the table of ARCHITECTURE.md is read as it is meant") {
    const auto layers = allowed_folders({
        "| folder | gives | may include |",
        "|---|---|---|",
        "| low/ | `Result` | – |",
        "| side/ | words | – |",
        "| high/ | `Figure`s | low … |",
        "| top/ | all | everything |",
    });
    REQUIRE(layers.size() == 4);
    CHECK(layers.at("low").empty());
    CHECK(layers.at("high") == std::set<std::string>{"low"});
    CHECK(layers.at("top") == std::set<std::string>{"low", "side", "high"});
}

TEST_CASE("a folder includes only what the table of ARCHITECTURE.md lets it") {
    const auto layers = allowed_folders(lines_of(root / "src/ARCHITECTURE.md"));
    Strings faults;
    for (const auto& entry : fs::directory_iterator(root / "src")) {
        const auto name = entry.path().filename().string();
        if (entry.is_directory() && !layers.contains(name)) faults.push_back("src/" + name + " is not in the table");
    }
    for (const auto& [folder, allowed] : layers) {
        REQUIRE(fs::is_directory(root / "src" / folder));
        for (const auto& path : sources_below(root / "src" / folder)) {
            for (const auto& include : includes_of(path)) {
                if (!include.quoted) continue;
                const auto other = folder_of(include.target);
                if (other == folder || allowed.contains(other)) continue;
                faults.push_back(in_project(path) + " includes " + include.target);
            }
        }
    }
    CHECK(faults == Strings{});
}

TEST_CASE("heavy headers stay out of the stages' own headers") {
    // Private headers may wrap a heavy one; what the library's users include must not reach it, however indirectly.
    std::set<std::string> wrappers;
    std::map<std::string, Strings> includes;
    for (const auto& path : sources_below(root / "src")) {
        if (path.extension() != ".h") continue;
        const auto name = path.lexically_relative(root / "src").string();
        for (const auto& include : includes_of(path)) {
            if (include.quoted) includes[name].push_back(include.target);
            if (!include.quoted && is_heavy(include.target)) wrappers.insert(name);
        }
    }
    CHECK_FALSE(wrappers.empty());
    for (const std::string header :
         {"value/value.h", "value/verdict.h", "text/document.h", "text/segmentation.h", "ruleset/ruleset.h",
          "extract/extract.h", "link/claim.h", "link/analyzer.h", "check/check.h", "report/report.h"}) {
        INFO(header);
        CHECK(fs::exists(root / "src" / header));
        std::set<std::string> reached;
        Strings open{header};
        while (!open.empty()) {
            const std::string next = open.back();
            open.pop_back();
            if (!reached.insert(next).second) continue;
            for (const auto& target : includes[next]) open.push_back(target);
        }
        for (const auto& wrapper : wrappers) {
            INFO(wrapper);
            CHECK_FALSE(reached.contains(wrapper));
        }
    }
}

TEST_CASE("only cli/ reads or writes streams, and nobody uses std::regex or locales") {
    Strings faults;
    for (const auto& path : sources_below(root / "src")) {
        const auto name = path.lexically_relative(root / "src").string();
        for (const auto& include : includes_of(path)) {
            const bool banned = include.target == "regex" || include.target == "locale";
            const bool printing = include.target == "iostream" || include.target == "fmt/ostream.h";
            const bool own = folder_of(name) == "cli" || name == "main.cpp";
            if (banned || (printing && !own)) faults.push_back(name + " includes " + include.target);
        }
    }
    CHECK(faults == Strings{});
}

TEST_CASE("no file is longer than 400 lines") {
    Strings faults;
    for (const auto* folder : {"src", "tests"}) {
        for (const auto& path : sources_below(root / folder)) {
            const auto length = lines_of(path).size();
            if (length > 400) faults.push_back(in_project(path) + ": " + std::to_string(length));
        }
    }
    CHECK(faults == Strings{});
}

// Two types of one name break the program in ways that no compiler says: whoever destroys the one may call what
// destroys the other.
TEST_CASE("no two headers define a type of the same name") {
    std::map<std::string, std::string> defined;
    for (const auto& path : sources_below(root / "src")) {
        if (path.extension() != ".h") continue;
        std::string scope;
        for (const auto& line : lines_of(path)) {
            std::istringstream words(line);
            std::string kind;
            std::string name;
            words >> kind >> name;
            if (kind == "namespace") scope = name;
            if (kind == "enum") words >> name;
            const bool type = kind == "struct" || kind == "class" || kind == "enum";
            if (!type || line.starts_with(' ') || line.find('{') == std::string::npos) continue;
            const auto [at, first] = defined.emplace(scope + "::" + name, in_project(path));
            INFO(scope << "::" << name << " in " << at->second << " and " << in_project(path));
            CHECK(first);
        }
    }
    CHECK(defined.size() > 100);
}

TEST_CASE("the top folder holds what was agreed") {
    const std::set<std::string> agreed = {
        "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "fixtures", "rules", "src", "tests", "tools"};
    std::set<std::string> present;
    for (const auto& entry : fs::directory_iterator(root)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with('.') && name != "build") present.insert(name);
    }
    CHECK(present == agreed);
}
