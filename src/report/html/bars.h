// Counts of findings as bars, each stacked by level, drawn without script, and the same as a table.
#pragma once

#include <string>
#include <vector>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

struct Bar {
    std::string name;  ///< from outside: escaped here
    Tally tally;
    std::string link;  ///< an address that shows its findings; may be empty
};

struct BarChart {
    std::string title;
    std::string name_head;   ///< of the table: what the bars are about
    std::string texts_head;  ///< of the table: what Tally::texts counts
    std::vector<Bar> bars;   ///< in the order to be shown
    std::size_t most_bars = 12;
    bool upright = false;  ///< columns along time instead of bars
};

/// A <figure>; empty without bars.
[[nodiscard]] std::string bar_chart(const BarChart& chart, Language language);

}  // namespace stimmig
