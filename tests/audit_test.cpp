// Audits as a user runs them: what they find, what a second run does, and that stages as streams give the same.
#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <thread>

#include "archive.h"
#include "audit/comparing.h"
#include "audit/file_stamp.h"
#include "timing.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("an audit finds what outlets of one story contradict each other in") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    const Outcome outcome = audit("archive.jsonl", {"--format", "json"});
    CHECK(outcome.err == "");
    CHECK(outcome.status == 1);
    CHECK(count(outcome.out, "\"rule\": \"divergence\"") == 1);
    CHECK(has(outcome.out, "\"surface\": \"384 Millionen Euro\""));
    CHECK(has(outcome.out, "\"cause\": \"transposition\""));
    CHECK(has(outcome.out, "\"documents\": 43"));
    CHECK(has(outcome.out, "\"changes\": {\"new\": 1, \"unchanged\": 0, \"gone\": 0}"));
    CHECK(has(outcome.out, "{\"between\": [\"Anzeiger\", \"Kurier\"], \"errors\": 1"));
    const Outcome human = audit("archive.jsonl");
    CHECK(has(human.out, "Kurier"));
    CHECK(has(human.out, "Seit der letzten Prüfung: 0 neu, 0 nicht mehr da, 1 unverändert."));
    CHECK(audit("archive.jsonl", {"--fail-on", "never"}).status == 0);
}

TEST_CASE("a stamp shows that a file is as it was, or nothing") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    CHECK(file_stamp("archive.jsonl").empty());  // written a moment ago
    CHECK(file_stamp("missing.jsonl").empty());
    CHECK(file_stamp(".").empty());
    std::this_thread::sleep_for(std::chrono::milliseconds(3100));
    const std::string stamp = file_stamp("archive.jsonl");
    CHECK(!stamp.empty());
    CHECK(file_stamp("archive.jsonl") == stamp);
    // A file that is taken for unchanged is not read: the same findings, and what has changed is read all the same.
    REQUIRE(audit("archive.jsonl").status == 1);
    CHECK(has(audit("archive.jsonl", {"--format", "json"}).out, "\"changes\": {\"new\": 0, \"unchanged\": 1"));
    std::string mended = small_archive();
    mended.replace(mended.find("384 Millionen"), 13, "348 Millionen");
    folder.write("archive.jsonl", mended);
    CHECK(audit("archive.jsonl").status == 0);
}

TEST_CASE("a later audit says what is new, gone and unchanged") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    REQUIRE(audit("archive.jsonl").status == 1);
    std::string mended = small_archive();
    mended.replace(mended.find("384 Millionen"), 13, "348 Millionen");
    folder.write("archive.jsonl", mended);
    const Outcome second = audit("archive.jsonl", {"--format", "json"});
    CHECK(second.status == 0);
    CHECK(has(second.out, "\"changes\": {\"new\": 0, \"unchanged\": 0, \"gone\": 1}"));
    CHECK(has(second.out, "384 Millionen Euro"));  // in the list of what is gone
    folder.write("archive.jsonl", small_archive());
    CHECK(has(audit("archive.jsonl", {"--format", "json"}).out, "\"changes\": {\"new\": 1"));
    // A text that is gone takes its findings along.
    std::string shorter = small_archive();
    const std::size_t third = shorter.find("{\"id\": \"n3\"");
    shorter.erase(third, shorter.find('\n', third) + 1 - third);
    folder.write("archive.jsonl", shorter);
    CHECK(has(audit("archive.jsonl", {"--format", "json"}).out, "\"gone\": 1}"));
}

TEST_CASE("of a folder, JSONL files that hold no articles are left out; named or broken ones are complained of") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    folder.write("labels.jsonl", "{\"file\": \"a.txt\", \"begin\": 3}\n{\"file\": \"b.txt\", \"begin\": 4}\n");
    const Outcome whole = audit(".", {"--format", "json"});
    CHECK(whole.err == "");
    CHECK(whole.status == 1);
    CHECK(has(whole.out, "\"documents\": 43"));
    const Outcome named = audit("labels.jsonl");
    CHECK(named.status == 2);
    CHECK(has(named.err, "labels.jsonl:1:"));
    folder.write("broken.jsonl", "{\"text\": \n");
    const Outcome broken = audit(".");
    CHECK(broken.status == 2);
    CHECK(has(broken.err, "broken.jsonl:1:"));
}

TEST_CASE("texts without ids that say the same are findings of their own") {
    const WorkingFolder folder;
    const std::string wrong = R"({"text": "Am 31. September 2024 zahlte die Wohlfahrt AG 5 Millionen Euro. )";
    folder.write("archive.jsonl", wrong + "Mehr dazu.\"}\n" + wrong + "Noch mehr.\"}\n" + wrong + "Mehr dazu.\"}\n");
    const Outcome first = audit("archive.jsonl", {"--format", "json"});
    CHECK(count(first.out, "\"rule\": \"impossible-date\"") == 2);  // the same line twice is one text
    CHECK(has(audit("archive.jsonl").out, "0 neu, 0 nicht mehr da, 2 unverändert"));
}

TEST_CASE("an audit gives the same bytes with any number of threads, compressed or not") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    const std::string one = audit("archive.jsonl", {"--format", "json", "--jobs", "1"}).out;
    std::filesystem::remove("store.sqlite");
    CHECK(audit("archive.jsonl", {"--format", "json", "--jobs", "7"}).out == one);
    for (const auto& [pack, name] : {std::pair{"gzip -k", "archive.jsonl.gz"}, {"zstd -q", "archive.jsonl.zst"}}) {
        if (std::system((std::string(pack) + " archive.jsonl 2>/dev/null").c_str()) != 0) continue;
        std::filesystem::remove("store.sqlite");
        std::string packed = audit(name, {"--format", "json"}).out;
        CHECK(count(packed, "\"rule\": \"divergence\"") == 1);
        CHECK(has(packed, "\"documents\": 43"));
    }
}

TEST_CASE("extract --keyed, sort and compare give what audit gives") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    folder.write("eigen.txt",
                 "Von 12 Millionen Euro gingen 20 Millionen Euro an die Stadt. Am Montag, dem 5. März 2025, "
                 "wurde gezählt.\n");
    const Outcome whole = run_program({"audit", ".", "--store", "store.sqlite", "--format", "json"});
    std::vector<std::string> lines;
    for (const std::string shard : {"./eigen.txt", "./archive.jsonl"}) {
        std::istringstream out(run_program({"extract", "--format", "jsonl", "--keyed", shard}).out);
        for (std::string line; std::getline(out, line);) lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    std::string input;
    for (const std::string& line : lines) input += line + '\n';
    const Outcome compared = run_program({"compare", "--format", "json"}, input);
    CHECK(compared.err == "");
    CHECK(compared.status == whole.status);
    CHECK(compared.out == whole.out);
    CHECK(count(whole.out, "\"rule\"") >= 1);
    const Outcome unsorted = run_program({"compare"}, lines.back() + '\n' + lines.front() + '\n');
    CHECK(unsorted.status == 2);
    CHECK(has(unsorted.err, "-:2: "));
    const Outcome foreign = run_program({"compare"}, "{\"a\": 1}\n");
    CHECK(foreign.status == 2);
    CHECK(has(foreign.err, "-:1: "));
}

TEST_CASE("levels come from the command line or the archive's stimmig.toml, and a changed one is heeded") {
    const WorkingFolder folder;
    folder.write("texte/archive.jsonl", small_archive());
    CHECK(audit("texte/archive.jsonl").status == 1);
    const Outcome milder = audit("texte/archive.jsonl", {"--level", "divergence=note", "--format", "json"});
    CHECK(milder.status == 0);
    CHECK(count(milder.out, "\"rule\": \"divergence\"") == 0);
    CHECK(has(milder.err, "neu gelesen; Vergleiche bleiben"));
    CHECK(
        has(audit("texte/archive.jsonl", {"--level", "divergence=note"}).out, "1 geringfügiger Fund ist ausgeblendet"));
    CHECK(audit("texte/archive.jsonl", {"--level", "divergence=note", "--fail-on", "note"}).status == 1);
    CHECK(audit("texte/archive.jsonl", {"--level", "divergence=off", "--fail-on", "note"}).status == 0);
    folder.write("texte/stimmig.toml", "[rule.divergence]\nlevel = \"warning\"\n");
    const Outcome configured = audit("texte/archive.jsonl", {"--format", "json"});
    CHECK(has(configured.out, "\"level\": \"warning\""));
    CHECK(audit("texte/archive.jsonl", {"--isolated", "--fail-on", "error"}).status == 1);
    CHECK(audit("texte/archive.jsonl", {"--level", "divergenz=off"}).status == 2);
}

TEST_CASE("after a change of rules a store holds the findings of an audit that never knew others") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    // A measure of one's own changes what figures are about; a wider cap only how they are compared.
    folder.write("own/measures/own.toml",
                 "[[measure]]\nname = \"school-cost\"\nsummary = \"What a school costs\"\nkinds = [\"money\"]\n"
                 "nouns = [\"Schule\"]\nverbs = []\nphrases = []\n");
    folder.write("wide.toml", "[rule.divergence]\napprox_cap = 0.1\n");
    for (const std::vector<std::string>& change :
         {std::vector<std::string>{"--rules", "own"}, {"--config", "wide.toml"}}) {
        REQUIRE(audit("archive.jsonl").status == 1);
        std::vector<std::string> arguments{"--format", "json"};
        arguments.insert(arguments.end(), change.begin(), change.end());
        const Outcome changed = audit("archive.jsonl", arguments);
        CHECK(has(changed.err, "die Regeln oder das Programm sind andere"));
        CHECK(has(changed.err, "neu verglichen") == (change[0] == "--config"));
        CHECK(audit("archive.jsonl", arguments).err == "");
        const std::string after = audit("archive.jsonl", arguments).out;
        std::filesystem::remove("store.sqlite");
        audit("archive.jsonl", arguments);
        CHECK(audit("archive.jsonl", arguments).out == after);
    }
}

TEST_CASE("facts search shows every statement of a name or a measure") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    REQUIRE(audit("archive.jsonl").status == 1);
    const Outcome found = run_program({"facts", "search", "revenue", "--store", "store.sqlite"});
    CHECK(found.status == 0);
    CHECK(has(found.out, "348 Mio. Euro"));
    CHECK(has(found.out, "384 Millionen Euro"));
    CHECK(has(found.out, "Kurier, 2025-03-04"));
    CHECK_FALSE(has(found.out, "heim"));
    const Outcome lines =
        run_program({"facts", "search", "REVENUE", "--store", "store.sqlite", "--format", "jsonl", "--limit", "2"});
    CHECK(count(lines.out, "\n") == 2);
    CHECK(run_program({"facts", "search", "x", "--store", "nowhere.sqlite"}).status == 2);
    // A measure answers to what texts call it, too.
    const Outcome called = run_program({"facts", "search", "umsatz", "--store", "store.sqlite", "--limit", "1"});
    CHECK(has(called.out, "Nordelba, revenue\n"));
    CHECK(has(called.out, "--limit"));
    const Outcome nothing = run_program({"facts", "search", "Quark", "--store", "store.sqlite"});
    CHECK(nothing.status == 0);
    CHECK(nothing.out == "Keine Angabe zu „Quark“.\n");
}

TEST_CASE("a text that cannot be read is said and left out; the rest is audited") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive() + "{\"id\": 7\n");
    for (int run = 0; run < 2; ++run) {
        const Outcome outcome = audit("archive.jsonl", {"--format", "json"});
        CHECK(outcome.status == 2);
        CHECK(has(outcome.err, "archive.jsonl:44:"));
        CHECK(has(outcome.out, "\"documents\": 43"));
    }
}

TEST_CASE("a hot key costs no more than linearly") {
    const auto seconds = [](std::size_t texts) {
        std::vector<KeyedDocument> group(texts);
        for (std::size_t i = 0; i < texts; ++i)
            group[i] = {3, 700'000 + static_cast<std::int64_t>(i / 5000), static_cast<std::int64_t>(i),
                        static_cast<std::int64_t>(i)};
        const double start = test::cpu_seconds();
        CHECK(pairs_of_group(group).size() <= 16 * texts);
        for (KeyedDocument& document : group) document.key = 2;
        CHECK(pairs_of_group(group).size() < texts / 10);  // a name that everybody uses tells nothing alone
        return test::cpu_seconds() - start;
    };
    const double small = seconds(100'000);
    CHECK(seconds(400'000) < 8 * small + 0.1);
}
