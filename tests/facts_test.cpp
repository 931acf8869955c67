// House facts: what contradicts them, what does not, and the commands for their files.
#include <catch2/catch.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

const std::string loss = R"([[fact]]
subject = "Nvidia"
aliases = ["NVIDIA"]
measure = "Börsenwertverlust"
value = "589 Mrd. USD"
period = "27. Januar 2025"
source = "Archiv"
note = "Schlusskurs"
)";

const std::string wage = R"([[fact]]
subject = "Mindestlohn"
measure = "Höhe"
value = "12,41 Euro"
valid-from = 2024-01-01
valid-until = 2024-12-31
)";

std::string dated(const std::string& day, const std::string& text) {
    return "---\ndate: " + day + "\n---\n\n" + text + '\n';
}

/// Findings of house-fact alone, in a text of that day.
Outcome check(const std::string& facts, const std::string& day, const std::string& text,
              const std::string& language = "de") {
    const WorkingFolder folder;
    WorkingFolder::write("fakten.toml", facts);
    WorkingFolder::write("artikel.md", dated(day, text));
    return run_program({"check", "--facts", "fakten.toml", "--min-level", "note", "--lang", language, "artikel.md"});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a figure that contradicts a fact is an error that names value, source and note") {
    const std::string text = "Am Montag verlor Nvidia 598 Milliarden Dollar an Börsenwert.";
    const Outcome german = check(loss, "2025-01-28", text);
    CHECK(german.status == 1);
    CHECK(has(german.out, "error[house-fact]"));
    for (const char* part : {"„598 Milliarden Dollar“", "„589 Mrd. USD“", "Quelle: Archiv", "Hinweis: Schlusskurs",
                             "fakten.toml:5", "artikel.md:5:25"}) {
        INFO(part);
        CHECK(has(german.out, part));
    }
    const Outcome english = check(loss, "2025-01-28", text, "en");
    CHECK(has(english.out, "contradicts the approved figure"));
    CHECK(has(english.out, "source: Archiv"));
}

TEST_CASE("what contradicts a fact and what does not") {
    struct Row {
        const char* text;
        bool wrong;
    };
    const Row row = GENERATE(values<Row>({
        {"Am Montag verlor Nvidia 589 Milliarden Dollar an Börsenwert.", false},
        {"Am Montag verlor Nvidia fast 600 Milliarden Dollar an Börsenwert.", false},
        {"Am Montag verlor Nvidia mehr als 500 Milliarden Dollar an Börsenwert.", false},
        {"Am Montag verlor Nvidia 589 Milliarden Euro an Börsenwert.", true},
        {"Am Montag verlor Nvidia 589 Millionen Dollar an Börsenwert.", true},
        {"Am Montag verlor NVIDIA 465 Milliarden Dollar an Börsenwert.", true},
        {"Am Montag verlor Microsoft 72 Milliarden Dollar an Börsenwert.", false},
        {"Am Freitag verlor Nvidia 598 Milliarden Dollar an Börsenwert.", false},
        {"Am 3. September 2024 verlor Nvidia 279 Milliarden Dollar an Börsenwert.", false},
        {"Nvidia erzielte einen Umsatz von 598 Milliarden Dollar.", false},
        {"Die Nvidia-Aktie verlor am Montag 17 Prozent.", false},
    }));
    INFO(row.text);
    const Outcome outcome = check(loss, "2025-01-28", row.text);
    CHECK(has(outcome.out, "house-fact") == row.wrong);
    CHECK(outcome.err.empty());
}

TEST_CASE("facts expire") {
    CHECK_FALSE(has(check(wage, "2024-05-02", "Der Mindestlohn liegt bei 12,41 Euro.").out, "house-fact"));
    CHECK(has(check(wage, "2024-05-02", "Der Mindestlohn liegt bei 12,14 Euro.").out, "error[house-fact]"));
    const Outcome late = check(wage, "2025-02-03", "Der Mindestlohn liegt bei 12,41 Euro.");
    CHECK(has(late.out, "note[house-fact]"));
    CHECK(has(late.out, "31. Dezember 2024"));
    CHECK(late.status == 0);
    CHECK_FALSE(has(check(wage, "2025-02-03", "Der Mindestlohn liegt bei 12,82 Euro.").out, "house-fact"));
    const std::string newer =
        wage +
        "\n[[fact]]\nsubject = \"Mindestlohn\"\nmeasure = \"Höhe\"\nvalue = \"12,82 Euro\"\nvalid-from = 2025-01-01\n";
    CHECK(has(check(newer, "2025-02-03", "Der Mindestlohn liegt bei 12,41 Euro.").out, "error[house-fact]"));
    CHECK_FALSE(has(check(newer, "2025-02-03", "Der Mindestlohn liegt bei 12,82 Euro.").out, "house-fact"));
}

TEST_CASE("facts check names all faults with their places") {
    const WorkingFolder folder;
    WorkingFolder::write("gut.toml", loss + "\n" + wage);
    const Outcome good = run_program({"facts", "check", "gut.toml"});
    CHECK(good.status == 0);
    CHECK(good.out == "gut.toml: 2 Fakten, keine Fehler.\n");
    WorkingFolder::write("schlecht.toml", "[[fact]]\nsubjekt = \"A\"\nmeasure = \"Umsatz\"\nvalue = \"viel\"\n");
    const Outcome bad = run_program({"facts", "check", "schlecht.toml"});
    CHECK(bad.status == 2);
    CHECK(bad.out.empty());
    CHECK(has(bad.err, "schlecht.toml:1:1: dem Fakt fehlt „subject“"));
    CHECK(has(bad.err, "schlecht.toml:2:1: unbekannter Schlüssel „subjekt“; gemeint ist wohl subject"));
    CHECK(has(bad.err, "schlecht.toml:4:9: unlesbarer Wert „viel“"));
    CHECK(run_program({"facts", "check", "--lang", "en", "keine.toml"}).status == 2);
    const Outcome used = run_program({"check", "--facts", "schlecht.toml", "gut.toml"});
    CHECK(used.status == 2);
}

TEST_CASE("facts add appends a figure and leaves the rest as it is") {
    const WorkingFolder folder;
    WorkingFolder::write("fakten.toml", wage + "# Ende ohne Zeilenschluss");
    WorkingFolder::write("artikel.md",
                         dated("2025-01-28", "Am Montag verlor Nvidia 589 Milliarden Dollar an Börsenwert."));
    const Outcome several = run_program({"facts", "add", "fakten.toml", "--from", "artikel.md:5"});
    CHECK(several.status == 2);
    CHECK(has(several.err, "mehrere Zahlen"));
    CHECK(file_content("fakten.toml") == wage + "# Ende ohne Zeilenschluss");
    const Outcome added = run_program(
        {"facts", "add", "fakten.toml", "--from", "artikel.md:5:27", "--source", "Archiv \"A\"", "--note", "geprüft"});
    CHECK(added.err.empty());
    CHECK(added.status == 0);
    CHECK(file_content("fakten.toml") == wage +
                                             "# Ende ohne Zeilenschluss\n\n[[fact]]\nsubject = \"Nvidia\"\n"
                                             "measure = \"market-value-loss\"\nvalue = \"589 Milliarden Dollar\"\n"
                                             "period = \"2025-01-27\"\nsource = \"Archiv \\\"A\\\"\"\n"
                                             "note = \"geprüft\"\n");
    CHECK(run_program({"facts", "check", "fakten.toml"}).status == 0);
    const Outcome again = run_program({"facts", "add", "fakten.toml", "--from", "artikel.md:5:27"});
    CHECK(again.status == 2);
    CHECK(has(again.err, "derselbe Fakt"));
    WorkingFolder::write("jahr.md", dated("2025-03-03", "Nvidia erzielte 2024 einen Umsatz von 61 Milliarden Dollar."));
    CHECK(run_program({"facts", "add", "jahr.toml", "--from", "jahr.md:5:36"}).status == 0);
    CHECK(has(file_content("jahr.toml"), "period = \"2024-01-01/2024-12-31\""));
    CHECK(run_program({"facts", "check", "jahr.toml"}).status == 0);
    const Outcome nothing = run_program({"facts", "add", "fakten.toml", "--from", "artikel.md:2:1"});
    CHECK(has(nothing.err, "keine Zahl"));
    CHECK(has(run_program({"facts", "add", "fakten.toml", "--from", "artikel.md"}).err, "DATEI:ZEILE"));
}
