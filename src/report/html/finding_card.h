// One finding with all that a reader needs to judge it.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// The id of the finding's element, unique on its page.
[[nodiscard]] std::string anchor_of(const ShownFinding& finding);
struct CardOptions {
    const ReportOptions& report;
    bool shows_change = false;  ///< there was an audit before
};

/// Level, rule, subject and change, in HTML. `anchor` goes behind them.
[[nodiscard]] std::string kicker(const ShownFinding& finding, const CardOptions& options, std::string_view anchor = "");

/// An <article>.
[[nodiscard]] std::string finding_card(const ShownFinding& finding, const CardOptions& options);

}  // namespace stimmig
