// What a page says of one figure in words.
#pragma once

#include <string>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// The outlet, or else what best tells the text from others. From outside: to be escaped.
[[nodiscard]] std::string source_name(const ShownFigure& figure);

/// "28. Jan. 2025"; empty where unknown.
[[nodiscard]] std::string publication_day(const ShownFigure& figure, Language language);

/// "agentur.txt:6:8" as a link to the file, in HTML.
[[nodiscard]] std::string place_link(const ShownFigure& figure, const ReportOptions& options);

/// The words of the figure with its hedge, in HTML.
[[nodiscard]] std::string phrase(const ShownFigure& figure);

/// "Beleg A": which side the figure takes. `index` is its place among the finding's figures.
[[nodiscard]] std::string_view part_name(Part part, std::size_t index, Language language);
/// "A" and "B" for the witnesses, else empty.
[[nodiscard]] std::string_view witness_letter(Part part, std::size_t index);
/// The style class of all marks of the figure.
[[nodiscard]] std::string_view part_class(Part part, std::size_t index);

}  // namespace stimmig
