// Where a figure stands, as tools of others want it named.
#pragma once

#include <string>

#include "report/report.h"

namespace stimmig {

struct Location {
    std::string path;  ///< relative to ReportOptions::root where it lies below it, with forward slashes
    Position begin;
    Position end;  ///< just behind the figure

    /// "path:line:column"
    [[nodiscard]] std::string to_string() const;
};

[[nodiscard]] Location location_of(const Report& report, FigureRef ref, const ReportOptions& options);

/// Where the finding is reported: at its first figure, or at the place of one that is about none.
[[nodiscard]] Location place_of(const Report& report, const Finding& finding, const ReportOptions& options);

/// The path alone, in the same form.
[[nodiscard]] std::string reported_path(const std::string& path, const ReportOptions& options);

}  // namespace stimmig
