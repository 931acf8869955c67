// Places of a text as editors name them: "artikel.md:12", "artikel.md:12:5".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "link/claim.h"
#include "report/report.h"

namespace stimmig {

struct NamedPlace {
    std::string path;
    std::uint32_t line = 0;
    std::uint32_t column = 0;  ///< 0 where none is named
};

[[nodiscard]] std::optional<NamedPlace> parse_place(std::string_view typed);

/// The figure at the place: that of the column or the one nearest to it in the line. An Error where the line holds
/// none, or several and no column tells which.
[[nodiscard]] Result<std::uint32_t> figure_at(const Text& text, const NamedPlace& place, Language language);

}  // namespace stimmig
