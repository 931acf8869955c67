// Figures in the making: what the joining steps need to know beyond the figure itself.
#pragma once

#include <vector>

#include "extract/match.h"

namespace stimmig {

struct Draft {
    Figure figure;
    Number scale = 1;     ///< factor of a written scale word or coin; 1 without one
    bool bare = false;    ///< a number without unit: may borrow one
    bool joined = false;  ///< borrowed a unit or became part of a pair
    std::uint32_t sentence = 0;
};

/// Hedge, sign and rate around every figure: fills modifier, side, sign, phrase and per.
void read_surroundings(const ExtractContext& context, std::vector<Draft>& drafts);
/// The word that a count counts, or the head of a hyphen compound: fills noun.
void read_noun(const ExtractContext& context, Draft& draft);
/// Ranges, shared units, from-to pairs and conversions among neighbours. Merged figures vanish from the list.
void join_neighbours(const ExtractContext& context, std::vector<Draft>& drafts);
/// Two ends of one span whose years were found apart: the second one is the next after the first.
void settle_date_pairs(const ExtractContext& context, std::vector<Draft>& drafts);

/// Days that count from a day told before; those that have none before them vanish.
void settle_told_days(const ExtractContext& context, std::vector<Draft>& drafts);

/// Fiscal years that the text defines, and the year before the one that it reports.
void settle_told_years(const ExtractContext& context, std::vector<Draft>& drafts);

/// Years that count from a date told before ("im Jahr zuvor", "ein Jahr später"); those without one vanish or stay the
/// lengths that they were.
void settle_years_apart(const ExtractContext& context, std::vector<Draft>& drafts);

/// The figure as it is written, without its hedge.
[[nodiscard]] inline std::string_view surface_of(const ExtractContext& context, const Draft& draft) {
    const Span span = draft.figure.span;
    return std::string_view(context.document.text).substr(span.begin, span.end - span.begin);
}

/// Bare numbers whose unit an earlier clause has stated.
void complete_ellipses(const ExtractContext& context, std::vector<Draft>& drafts);
/// Bare numbers of a sentence whose other numbers have one unit.
void share_within_sentences(const ExtractContext& context, std::vector<Draft>& drafts);
/// Units that stand in a table's header, row head or caption.
void take_table_units(const ExtractContext& context, std::vector<Draft>& drafts);
/// Units that stand in the label before the number, or in what announces its list.
void take_label_units(const ExtractContext& context, std::vector<Draft>& drafts);
/// Currencies for scaled numbers without a noun ("die verbliebenen 31,6 Milliarden"), of which country a krone is,
/// of which currency a cent. True where a number without a currency got one, which later numbers may share.
bool settle_currencies(const ExtractContext& context, std::vector<Draft>& drafts);
/// "CDU 27 Prozent (+1), SPD 15 (-1), FDP 5 (±0)": a row of shares, each with by how much it changed.
void share_in_rows(const ExtractContext& context, std::vector<Draft>& drafts);
/// "um sechs Punkte auf 17,3 Prozent": points beside a percentage are percentage points, those of an index are not.
void settle_points(const ExtractContext& context, std::vector<Draft>& drafts);
/// Whether a bare number is a number of its own: not a list marker, an ordinal, part of a name or of a compound.
[[nodiscard]] bool is_number(const ExtractContext& context, const Draft& draft);

/// Whether a bare number is a figure at all, also by the words around it: not an ordinal, a list marker, part of a name
/// or of a compound.
[[nodiscard]] bool stands_alone(const ExtractContext& context, const Draft& draft);

/// Gives `draft` the unit (and, for small numbers, the scale) of `model`.
void borrow_unit(Draft& draft, const Draft& model);

}  // namespace stimmig
