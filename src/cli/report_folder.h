// The folder that `audit --report` writes.
#pragma once

#include <optional>
#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// Why the folder cannot take a report: something else lies in it, or it cannot be written to. Asked before the work of
/// an audit begins.
[[nodiscard]] std::optional<Error> report_folder_fault(const std::string& folder);

/// Writes the report. Pages of an earlier one that it has no use for are removed; whoever looks on meanwhile sees whole
/// files only.
[[nodiscard]] std::optional<Error> write_report_folder(const Dossier& dossier, const std::string& folder,
                                                       ReportOptions options);

}  // namespace stimmig
