// The numbers of a text that may be added up.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "check/word_class.h"
#include "link/claim.h"

namespace stimmig {

/// A figure, or a number of which extraction made none, since the noun that it counts stands elsewhere ("elf sagten zu,
/// neun sagten ab", "im Winter 63").
struct Amount {
    const Figure* it = nullptr;
    std::uint32_t figure = no_figure;  ///< index into Text::figures
    bool article = false;              ///< "ein Radfahrer": a number only where numbers stand before it
};

/// Words around a number that say that it is no amount.
struct AmountWords {
    explicit AmountWords(const Ruleset& rules);

    WordClass determiner;        ///< "ihrem 96. Geburtstag"
    WordClass born, now, turns;  ///< ages
    const Table& families;       ///< kinds of which each is counted
};

/// In the order of the text, without numbers that are no amounts: ages, rates, changes, years, scores. Those that are
/// no figures of the text are kept in `others`.
void find_amounts(const AmountWords& words, const Text& text, std::vector<Amount>& all, std::deque<Figure>& others);

/// Whether a figure is one that parts and totals are: money or counts, neither ranges nor fractions.
[[nodiscard]] bool addable(const Figure& figure);
/// Whether nothing beside it says what it counts or measures.
[[nodiscard]] bool is_bare(const Figure& figure);
[[nodiscard]] bool same_unit(const Figure& a, const Figure& b);

}  // namespace stimmig
