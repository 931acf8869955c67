// What a store goes through: killed audits, two at once, foreign and damaged files, full disks.
#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include "archive.h"
#include "store/store.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// An archive large enough to be killed in the middle of.
std::string larger_archive() {
    std::string lines;
    for (int i = 0; i < 5000; ++i) {
        const std::string name = "Werft Nordelba" + std::string(1, static_cast<char>('a' + i % 26)) +
                                 std::string(1, static_cast<char>('a' + i / 26 % 26)) +
                                 std::string(1, static_cast<char>('a' + i / 676));
        for (const char* value : {"348", i % 50 == 0 ? "384" : "348"})
            lines += R"({"id": ")" + std::to_string(lines.size()) +
                     R"(", "date": "2025-03-03", "text": "Der Umsatz der )" + name +
                     " in Bremerhaven lag im Geschäftsjahr 2024 bei " + value + R"( Millionen Euro."})" + "\n";
    }
    return lines;
}

/// An audit in a process of its own, killed after so many microseconds; the status of one that was faster, else -1.
int killed_audit(unsigned after) {
    const pid_t child = fork();
    if (child == 0) _exit(audit("archive.jsonl").status);
    usleep(after);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("an audit that was killed again and again ends as one that never was") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", larger_archive());
    const std::string whole = audit("archive.jsonl", {"--format", "json"}).out;
    const std::vector<std::string> held = rows_of("store.sqlite");
    REQUIRE(held.size() > 20'000);
    for (const char* file : {"store.sqlite", "store.sqlite-wal", "store.sqlite-shm"}) std::filesystem::remove(file);
    int killed = 0;
    for (unsigned after = 30'000; killed < 10 && after < 4'000'000; after += after / 3)
        if (killed_audit(after) == -1) ++killed;
    CHECK(killed > 2);
    CHECK(audit("archive.jsonl", {"--format", "json"}).out == whole);
    CHECK((rows_of("store.sqlite") == held));  // in brackets: a difference need not print them all
}

TEST_CASE("two audits of one store: the second says so") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    {
        const Result<Store> first = Store::open("store.sqlite", 1U << 20U);
        REQUIRE(first);
        const Outcome second = audit("archive.jsonl");
        CHECK(second.status == 2);
        CHECK(second.err == "stimmig: store.sqlite: eine andere Prüfung benutzt diesen Speicher\n");
    }
    CHECK(audit("archive.jsonl").status == 1);
}

TEST_CASE("files that are no store, or one of another version, are refused and stay as they are") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    folder.write("store.sqlite", "Das ist ein Text und keine Datenbank, auch wenn die Datei so heißt.\n");
    const std::string before = file_content("store.sqlite");
    Outcome outcome = audit("archive.jsonl");
    CHECK(outcome.status == 2);
    CHECK(outcome.err == "stimmig: store.sqlite: ist kein Speicher von stimmig\n");
    CHECK(file_content("store.sqlite") == before);
    std::filesystem::remove("store.sqlite");
    for (const auto& [version, word] : {std::pair{"0", "älteren"}, {"99", "neueren"}}) {
        REQUIRE(audit("archive.jsonl").status == 1);
        {
            Result<Store> store = Store::open("store.sqlite", 1U << 20U);
            REQUIRE(store);
            store->database().run(std::string("PRAGMA user_version = ") + version);
        }
        outcome = audit("archive.jsonl");
        CHECK(outcome.status == 2);
        CHECK(has(outcome.err, word));
        CHECK(run_program({"facts", "search", "x", "--store", "store.sqlite"}).status == 2);
        std::filesystem::remove("store.sqlite");
    }
}

TEST_CASE("a damaged store is said in one line") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    REQUIRE(audit("archive.jsonl").status == 1);
    std::string bytes = file_content("store.sqlite");
    for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31);
    folder.write("store.sqlite", bytes);
    const Outcome outcome = audit("archive.jsonl", {"--lang", "en"});
    CHECK(outcome.status == 2);
    CHECK(has(outcome.err, "stimmig: store.sqlite: the store is damaged"));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
}

TEST_CASE("a disk without room: one line, and what was there stays") {
    const WorkingFolder folder;
    folder.write("archive.jsonl", small_archive());
    REQUIRE(audit("archive.jsonl").status == 1);
    folder.write("more.jsonl", larger_archive());
    const pid_t child = fork();
    if (child == 0) {
        const rlimit room{256 * 1024, 256 * 1024};
        setrlimit(RLIMIT_FSIZE, &room);
        signal(SIGXFSZ, SIG_IGN);
        const Outcome outcome = run_program({"audit", "archive.jsonl", "more.jsonl", "--store", "store.sqlite"});
        // Lines of progress may stand before it where the machine is slow.
        const std::string start = "stimmig: store.sqlite: ";
        const std::size_t at = outcome.err.find(start);
        const bool one_line = at != std::string::npos && outcome.err.find('\n', at) == outcome.err.size() - 1;
        _exit(outcome.status == 2 && one_line ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(has(audit("archive.jsonl", {"--format", "json"}).out, "\"unchanged\": 1"));
}
