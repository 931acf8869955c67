// One finding with all that a reader needs to judge it.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// The id of the finding's element, unique on its page.
[[nodiscard]] std::string anchor_of(const ShownFinding& finding);
/// "Fehler"
[[nodiscard]] std::string_view level_name(Level level, Language language);
/// "neu" or "behoben" against the audit before; empty for what has not changed.
[[nodiscard]] std::string_view change_name(Change change, Language language);
/// Attributes by which the page's script filters.
[[nodiscard]] std::string filter_attributes(const ShownFinding& finding);

struct CardOptions {
    const ReportOptions& report;
    bool shows_change = false;  ///< there was an audit before
};

/// An <article>.
[[nodiscard]] std::string finding_card(const ShownFinding& finding, const CardOptions& options);

}  // namespace stimmig
