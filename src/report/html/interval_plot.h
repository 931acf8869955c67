// The statements of a finding on one axis: a row a source, with the stated value and what its wording allows.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// A <figure> with the plot, drawn without script, and the same as a table; empty where the finding has no two sides
/// that one axis could show.
[[nodiscard]] std::string interval_plot(const ShownFinding& finding, const ReportOptions& options);

}  // namespace stimmig
