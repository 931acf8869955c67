// Search and filters over elements of a page. They work by script, and are hidden without.
#pragma once

#include <span>
#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// The attributes of an element that shows the finding, by which it is filtered.
[[nodiscard]] std::string filter_attributes(const ShownFinding& finding);

struct FilterOptions {
    Language language = Language::de;
    bool by_change = false;  ///< there was an audit before
    int at_once = 0;         ///< elements shown until one asks for more; 0: all
};

/// The form, with the values that occur in the findings and how often; empty where there is nothing to choose from.
[[nodiscard]] std::string filter_bar(std::span<const ShownFinding> findings, const FilterOptions& options);

/// Where a page's form shows only what has `value` in its select `name`; goes behind the address of that page.
[[nodiscard]] std::string filter_fragment(std::string_view name, std::string_view value);

}  // namespace stimmig
