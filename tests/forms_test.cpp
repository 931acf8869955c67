// The tables of tests/forms: one value and all its spellings, with the look-alikes beside them. A line at the margin
// says what is found, figures parted by ", " ("nothing" for none); each indented line below it is a text of its own in
// which that is found, no more and no less. \n and \uXXXX stand for what cannot be seen. Read on 30 January 2025.
#include <catch2/catch.hpp>

#include <charconv>
#include <filesystem>
#include <fstream>

#include "figures_of.h"
#include "text/utf8.h"
#include "where.h"

using namespace stimmig;

namespace {

constexpr std::string_view margin = "    ";

std::string unescape(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "\\n") {
            plain += '\n';
            ++at;
        } else if (text.substr(at, 2) == "\\u") {
            std::uint32_t code = 0;
            std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
            append_utf8(plain, code);
            at += 5;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : ", ") + line;
    return all.empty() ? "nothing" : all;
}

void check_table(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string expected;
    std::string line;
    std::size_t texts = 0;
    while (std::getline(file, line)) {
        if (line.empty() || line.front() == '#') continue;
        if (line.rfind(margin, 0) != 0) {
            expected = line;
            continue;
        }
        ++texts;
        INFO(path.filename().string() << ": " << line.substr(margin.size()));
        CHECK(joined(test::figures_of(unescape(std::string_view(line).substr(margin.size())))) == expected);
    }
    INFO(path);
    CHECK(texts > 0);
}

}  // namespace

TEST_CASE("every form stands for its value") {
    std::vector<std::filesystem::path> tables;
    for (const auto& entry : std::filesystem::directory_iterator(source_root() + std::string("/tests/forms"))) {
        tables.push_back(entry.path());
    }
    REQUIRE(!tables.empty());
    for (const auto& table : tables) check_table(table);
}
