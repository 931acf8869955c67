// A finding in words, for the formats that have no excerpts.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// The figure that the finding's first one is held against, where it stands in another sentence: the other witness.
[[nodiscard]] std::optional<FigureRef> counterpart(const Report& report, const Finding& finding);

/// "dagegen: " where the finding's figures contradict each other, "dazu: " where they only belong together.
[[nodiscard]] std::string_view relation_word(const Finding& finding, Language language);

/// The figure's words with its hedge, in the quotation marks of the language: „rund 600 Milliarden Dollar“.
[[nodiscard]] std::string quoted_figure(const Report& report, FigureRef ref, Language language);

/// The message, and behind it the place of the counterpart: "... (siehe quelle.txt:3:12)".
[[nodiscard]] std::string one_line(const Report& report, const Finding& finding, const ReportOptions& options);

/// What follows the message, a line each: details, and the figures that agree (the first few of them).
[[nodiscard]] std::vector<std::string> notes(const Report& report, const Finding& finding,
                                             const ReportOptions& options);

/// All of it: the other figures with their places, the notes, and how to learn more; a line each.
[[nodiscard]] std::vector<std::string> body(const Report& report, const Finding& finding, const ReportOptions& options);

/// The lines, with a line end between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

/// "1 Fehler und 2 Warnungen in 5 Texten mit 123 Zahlen."
[[nodiscard]] std::string summary(const Report& report, Language language);
[[nodiscard]] std::string summary(const Tally& findings, std::uint64_t figures, Language language);

/// The names of the rules that speak, each once, sorted.
[[nodiscard]] std::set<std::string> rules_of(const std::vector<Finding>& findings);

}  // namespace stimmig
