// The passages of a finding, with its figures highlighted and a link to each file.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

[[nodiscard]] std::string passages(const ShownFinding& finding, const ReportOptions& options);

}  // namespace stimmig
