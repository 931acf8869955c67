// What a report of many texts is made of: every finding with all that a reader needs to judge it, and counts over the
// whole. It needs no texts any more, so that `check` and `audit` give the same pages.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "link/places.h"

namespace stimmig {

/// How a figure takes part in its finding.
enum class Part : std::uint8_t {
    witness,   ///< one of the two that prove the contradiction
    disputed,  ///< contradicts some other figure of the finding
    agreeing,  ///< agrees with both sides
    involved,  ///< any other, and every figure of a rule without sides
};

/// One figure of a finding: where it stands, what it says, and what it allows.
struct ShownFigure {
    std::int64_t text = 0;  ///< a number of its text: those of one JSONL file share a path, and may lack ids
    std::string path;       ///< of its text, as the user named it
    std::string id;         ///< JSONL: what names the text within its file; may be empty
    std::string title;      ///< empty where unknown, as are outlet and author
    std::string outlet;     ///< Document::source
    std::string author;
    std::optional<Day> date;  ///< of publication
    std::uint32_t line = 1;   ///< 1-based, of the file
    std::uint32_t column = 1;
    std::uint64_t begin = 0;  ///< bytes of the file, half-open
    std::uint64_t end = 0;
    std::string surface;  ///< those bytes

    std::string passage;  ///< plain text: the sentence or the table row around the figure; any length, one line
    Span hedge;           ///< bytes of `passage`; empty where the figure has no hedge
    Span value;           ///< bytes of `passage`

    Value stated;
    std::optional<Interval> allows;  ///< the values that the wording allows; none for dates and vague figures
    std::string allows_de;           ///< "599,5 bis 600,5 Milliarden Dollar"; empty where there is no interval
    std::string allows_en;

    std::string subject;  ///< of the claim; empty where unknown, as is measure
    std::string measure;
    std::string role;
    Part part = Part::involved;
};

/// Whether a finding was there when the store was audited before; `fresh` for every finding of `check`.
enum class Change : std::uint8_t { fresh, unchanged, gone };

struct ShownFinding {
    std::string rule;
    Level level = Level::warning;
    Message message;
    std::string cause;
    std::string fingerprint;
    std::vector<Message> details;
    std::vector<ShownFigure> figures;  ///< the first is where it is reported
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        divergent;  ///< indexes into figures that contradict each other
    Change change = Change::fresh;
};

/// Findings of one group of texts.
struct Tally {
    std::uint64_t texts = 0;
    std::uint64_t errors = 0;
    std::uint64_t warnings = 0;
    std::uint64_t notes = 0;

    void add(Level level);
    void add(const Tally& more);
    [[nodiscard]] std::uint64_t on(Level level) const;  ///< findings of that level
    [[nodiscard]] std::uint64_t findings() const { return errors + warnings + notes; }
};

/// The key of counts where a text does not say its outlet, author or date.
inline constexpr std::string_view unknown_key;

struct Dossier {
    std::uint64_t texts = 0;
    std::uint64_t figures = 0;
    std::vector<ShownFinding> findings;       ///< the worst first, in a total order
    std::vector<ShownFinding> gone_findings;  ///< those that are gone, without figures
    std::uint64_t left_out = 0;               ///< findings that were too many to be listed
    std::uint64_t hidden = 0;                 ///< findings below the level from which on is reported; not counted else
    std::map<std::string, Tally> by_rule;     ///< texts: those with a finding of the rule
    std::map<std::string, Tally> by_outlet;   ///< a finding counts once for each outlet that takes part in it
    std::map<std::string, Tally> by_author;
    std::map<std::string, Tally> by_month;                            ///< "2025-01"
    std::map<std::pair<std::string, std::string>, Tally> by_outlets;  ///< divergences between two outlets, in order
    std::uint64_t fresh = 0, unchanged = 0, gone = 0;  ///< against the audit before; all fresh without one
    bool compared_with_before = false;                 ///< there was an audit before
};

/// What `check` knows of one run.
[[nodiscard]] Dossier make_dossier(const Widths& widths, const std::vector<Text>& texts,
                                   const std::vector<Finding>& findings);

/// How far apart two stated values are, 0 .. 1: as a share of the larger, or by days, of which a year counts as all.
[[nodiscard]] double distance(const Value& a, const Value& b);

/// One figure of a text.
[[nodiscard]] ShownFigure show_figure(const Text& text, std::uint32_t figure, const FigurePlace& place,
                                      const Widths& widths);

/// A finding but for its figures.
[[nodiscard]] ShownFinding show_finding(const Finding& finding);

/// Which part each figure of a finding takes.
[[nodiscard]] std::vector<Part> parts_of(const Finding& finding);

/// The key of a day in by_month.
[[nodiscard]] std::string month_of(const std::optional<Day>& day);

/// Sorts findings: the higher level first, then what is further apart, then by fingerprint.
void sort_worst_first(std::vector<ShownFinding>& findings);

/// Counts one finding in all of the dossier's counts but `texts`.
void count_finding(Dossier& dossier, const ShownFinding& finding);

}  // namespace stimmig
