// A small archive in the working folder, and audits of it.
#pragma once

#include <algorithm>
#include <string>

#include "run_program.h"
#include "store/database.h"

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

/// Every row of every table of a store, in no order: what it holds, however and from what files it came to hold it.
inline std::vector<std::string> rows_of(const std::string& store) {
    const auto database = Database::open(store, Database::Mode::read_write);  // a killed audit's log is to be read, too
    std::vector<std::string> rows;
    if (!database) return rows;
    std::vector<std::string> tables;
    Query names(**database, "SELECT name FROM sqlite_master WHERE type = 'table'");
    while (names.next()) tables.emplace_back(names.text(0));
    for (const std::string& table : tables) {
        std::string columns;
        Query column(**database,
                     "SELECT 'quote(' || name || ')' FROM pragma_table_info('" + table + "') WHERE name <> 'stamp'");
        while (column.next()) columns += (columns.empty() ? "" : " || ',' || ") + std::string(column.text(0));
        Query row(**database, "SELECT " + columns + " FROM " + table);
        while (row.next()) rows.push_back(table + ": " + std::string(row.text(0)));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace stimmig::testing
