// What a run found as a whole: sums and charts.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// "1 Fehler und 2 Warnungen in 5 Texten mit 123 Zahlen."
[[nodiscard]] std::string in_one_sentence(const Dossier& dossier, Language language);

/// The sums and charts; a chart only where it has more to show than the sentence says. `list` is the address of the
/// page that lists and filters findings, to which the tables lead; empty for none.
[[nodiscard]] std::string overview(const Dossier& dossier, Language language, const std::string& list = "");

}  // namespace stimmig
