// All forms in which `check` can report, in one table.
#pragma once

#include <span>
#include <string_view>

#include "report/report.h"

namespace stimmig {

struct ReportFormat {
    std::string_view name;  ///< as --format and --output take it
    Message purpose;        ///< what it is for, a few words
    std::string (*render)(const Report&, const ReportOptions&);
    bool in_words = false;  ///< for people: also says in words that nothing was found
};

/// The first is the usual one.
[[nodiscard]] std::span<const ReportFormat> report_formats();
/// Null where no format has that name.
[[nodiscard]] const ReportFormat* report_format(std::string_view name);

}  // namespace stimmig
