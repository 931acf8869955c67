// A small archive in the working folder, and audits of it.
#pragma once

#include <string>

#include "run_program.h"

namespace stimmig::testing {

/// A line of a JSONL archive: one company, one story.
inline std::string article(const std::string& id, const std::string& source, const std::string& day,
                           const std::string& sentence) {
    return R"({"id": ")" + id + R"(", "title": "Nordelba vor dem Umbau", "date": ")" + day + R"(", "source": ")" +
           source + R"(", "text": "Die Werft Nordelba in Bremerhaven legt Zahlen vor. )" + sentence +
           R"( Die Gewerkschaft sprach von einem Warnsignal."})" + "\n";
}

inline std::string revenue(const std::string& value) {
    return "Der Umsatz der Werft Nordelba in Bremerhaven lag im Geschäftsjahr 2024 bei " + value + ".";
}

/// Two outlets agree, one contradicts them; others tell other stories.
inline std::string small_archive() {
    std::string lines = article("n1", "Anzeiger", "2025-03-03", revenue("348 Millionen Euro")) +
                        article("n2", "Bote", "2025-03-04", revenue("348 Mio. Euro")) +
                        article("n3", "Kurier", "2025-03-04", revenue("384 Millionen Euro"));
    for (int i = 0; i < 40; ++i)
        lines += R"({"id": "x)" + std::to_string(i) +
                 R"(", "date": "2025-02-11", "source": "Bote", "text": "Der Kreis Ort)" + std::to_string(i) +
                 "heim baut für " + std::to_string(20 + i) + R"( Millionen Euro eine Schule."})" + "\n";
    return lines;
}

inline Outcome audit(const std::string& archive, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"audit", archive, "--store", "store.sqlite"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
}

}  // namespace stimmig::testing
