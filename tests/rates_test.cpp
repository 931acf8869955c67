// Rates of exchange that the newsroom keeps: what a conversion has to fit, and what is wrong with a file of them.
#include <catch2/catch.hpp>

#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

const std::string dollar = R"([[rate]]
pair = "EUR/USD"
rate = "1.0432"
from = 2025-01-27
to = 2025-01-31
)";

Outcome check(const std::string& rates, const std::string& day, const std::string& text) {
    const WorkingFolder folder;
    WorkingFolder::write("kurse.toml", rates);
    WorkingFolder::write("artikel.md", "---\ndate: " + day + "\n---\n\n" + text + '\n');
    return run_program({"check", "--rates", "kurse.toml", "artikel.md"});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a conversion that fits no rate of its day is reported with rate and place") {
    const Outcome outcome =
        check(dollar, "2025-01-28", "Der Schaden beträgt 123 Millionen Dollar (98,4 Millionen Euro).");
    CHECK(outcome.status == 1);
    CHECK(has(outcome.out, "warning[conversion]"));
    CHECK(has(outcome.out, "1,25 USD je EUR, nicht 1,0432 wie in kurse.toml:1"));
}

TEST_CASE("a conversion within the tolerance, or on a day without a rate, is left alone") {
    const std::string text = "Der Schaden beträgt 123 Millionen Dollar (121 Millionen Euro).";
    CHECK(check(dollar, "2025-01-28", text).status == 0);
    CHECK(check(dollar + "tolerance = \"0.001\"\n", "2025-01-28", text).status == 1);
    CHECK(check(dollar, "2025-03-28", "Der Schaden beträgt 123 Millionen Dollar (98,4 Millionen Euro).").status == 0);
}

TEST_CASE("a rate may be given the other way round, and several may hold on one day") {
    const std::string franc = "[[rate]]\npair = \"CHF/EUR\"\nrate = \"1.06\"\ndate = 2025-01-28\n";
    CHECK(check(franc, "2025-01-28", "Der Bau kostet 123 Millionen Franken (130,4 Millionen Euro).").status == 0);
    CHECK(check(franc, "2025-01-28", "Der Bau kostet 123 Millionen Franken (110,7 Millionen Euro).").status == 1);
    const std::string other = "[[rate]]\npair = \"CHF/EUR\"\nrate = \"0.9\"\ndate = 2025-01-28\n";
    CHECK(check(franc + other, "2025-01-28", "Der Bau kostet 123 Millionen Franken (110,7 Millionen Euro).").status ==
          0);
}

TEST_CASE("every fault of a rates file is told with its place, and nothing is checked") {
    const Outcome outcome =
        check("[[rate]]\npair = \"EUR/USDD\"\nrate = 1.04\nfrom = 2025-01-31\nto = 2025-01-27\nkurs = 1\n[[rate]]\n",
              "2025-01-28", "Der Schaden beträgt 123 Millionen Dollar (98,4 Millionen Euro).");
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    for (const char* part : {"kurse.toml:2:8: unbekannte Währung „USDD“",
                             "kurse.toml:3:8: „rate“ muss eine positive Zahl in Anführungszeichen",
                             "kurse.toml:5:6: „to“ liegt vor „from“", "kurse.toml:6:1: unbekannter Schlüssel „kurs“",
                             "kurse.toml:7:1: dem Kurs fehlt „pair“"}) {
        INFO(part << "\n" << outcome.err);
        CHECK(has(outcome.err, part));
    }
    CHECK(check("[[rate]\n", "2025-01-28", "Text.").status == 2);
}
