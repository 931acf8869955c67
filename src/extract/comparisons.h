// Whether a number without a unit is set beside the figure before it, by the words around both: "geplant waren",
// "statt", "höchstens ... mindestens".
#pragma once

#include "extract/gapping.h"

namespace stimmig {

/// Number words need not be figures: "acht geben", "Claudia Tausend".
[[nodiscard]] inline bool is_written_out(const Draft& draft) {
    return draft.figure.value.form != Form::digits;
}

/// The word before the figure; before words such as "zuletzt" in "von zuletzt 105 Euro".
[[nodiscard]] std::string told_before(const ExtractContext& context, const Draft& draft, std::uint32_t floor);

/// "Statt 460 soll", "statt wie geplant 12": what it is compared with follows.
[[nodiscard]] bool told_instead(const ExtractContext& context, const Draft& draft);

/// "In den Gesprächen lag die Zustimmung über 80.", "Der Mindestlohn liegt bei 4200.": a few words before stands the
/// name of a share, or of what is paid. `id` tells which: see the table level_noun.
[[nodiscard]] bool measures(const ExtractContext& context, const Draft& draft, Span sentence, std::string_view id);

/// "Ursprünglich waren neun veranschlagt.": nothing but the word that compares stands behind it.
[[nodiscard]] bool closes_with_cue(const ExtractContext& context, const Draft& draft, Span sentence);

/// "20 Euro mehr als 2023 und 45 mehr als 2022"
[[nodiscard]] bool compares_alike(const ExtractContext& context, const Draft& a, const Draft& b);

/// "höchstens 500 Euro, mindestens 25": both bounds of one amount.
[[nodiscard]] bool bounds_both(const ExtractContext& context, const Draft& a, const Draft& b);

/// "29 Prozent, gefolgt von der SPD (21) und den Grünen (14)", "34,7 Prozent vor der SPD (22,1)": the row goes on in
/// brackets, behind names.
[[nodiscard]] bool ranks_behind(const ExtractContext& context, const Draft& a, const Draft& b);

/// "bis 2030 45 Milliarden Euro. 2025 sind es 19": told again of another year.
[[nodiscard]] bool told_of_year(const ExtractContext& context, const Draft& draft);

/// "11 Milliarden Euro. Die Bahn trägt davon 2,5", "fünf Prozent, 3,5 davon für Waffen": things that are counted have
/// no decimals.
[[nodiscard]] bool is_part_of_told(const ExtractContext& context, const Draft& a, const Draft& b);

/// "Der Bund zahlt 65 Prozent. Das Land übernimmt 20, die Stadt 15.": right behind a verb of who bears what.
[[nodiscard]] bool is_borne_alike(const ExtractContext& context, const Draft& a, const Draft& b,
                                  std::string_view before_b);

/// "Der Preis sank auf 186 Euro. Vor einem Jahr gab es noch 214."
[[nodiscard]] bool was_still(const ExtractContext& context, const Draft& a, const Draft& b);

}  // namespace stimmig
