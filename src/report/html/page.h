// The frame of every page: head, header, footer; style and script within the page or in files beside it.
#pragma once

#include <string>

#include "report/report.h"

namespace stimmig {

struct Page {
    std::string title;          ///< plain text
    std::string body;           ///< HTML between header and footer
    std::string up;             ///< "" or "../": where the files of the whole site lie
    bool part_of_site = false;  ///< links style and script, and the site's pages, instead of carrying them
};

[[nodiscard]] std::string render(const Page& page, const ReportOptions& options);

/// "report.css" or "report.js"
[[nodiscard]] std::string_view page_asset(std::string_view name);

}  // namespace stimmig
