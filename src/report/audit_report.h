// What `audit`, `compare` and `facts search` report.
#pragma once

#include <string>

#include "audit/account.h"
#include "report/report.h"

namespace stimmig {

/// Counts, what changed, whom it concerns, and the worst findings.
[[nodiscard]] std::string audit_human(const Dossier& dossier, const ReportOptions& options);

/// The same as one JSON object, which is written in pieces since an archive may have many findings: `head`, the
/// findings with a comma between two, `tail`. Keys are those of check, and more.
namespace audit_json {
[[nodiscard]] std::string head();
[[nodiscard]] std::string finding(const LoadedFinding& finding, bool fresh, Language language);
[[nodiscard]] std::string tail(const Dossier& dossier, Language language);
}  // namespace audit_json

/// One statement of a fact, for people: value, place, outlet and date, passage; under a heading of subject and measure
/// where these are others than `heading` says, which then says them.
[[nodiscard]] std::string statement_text(const ShownFigure& figure, std::string& heading, const ReportOptions& options);
/// The same as one JSON object a line, with the keys of extract.
[[nodiscard]] std::string statement_json(const KnownStatement& statement);

}  // namespace stimmig
