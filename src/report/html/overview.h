// What a run found as a whole: sums, charts, and the bar by which the findings below are filtered.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// "1 Fehler und 2 Warnungen in 5 Texten mit 123 Zahlen."
[[nodiscard]] std::string in_one_sentence(const Dossier& dossier, Language language);

/// The sums and charts; a chart only where it has more to show than the sentence says.
[[nodiscard]] std::string overview(const Dossier& dossier, Language language);

/// Search and filters for the elements that carry filter_attributes; works by script, and is hidden without.
[[nodiscard]] std::string filter_bar(const Dossier& dossier, Language language);

}  // namespace stimmig
