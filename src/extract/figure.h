// A figure: one place in a document that states a value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"
#include "value/value.h"

namespace stimmig {

constexpr std::uint32_t no_figure = UINT32_MAX;

struct Figure {
    Span span;                 ///< plain text, the value with its unit and without its modifier
    std::uint32_t phrase = 0;  ///< plain offset where its hedge begins; equals span.begin without one
    Value value;
    std::string per;   ///< ISO 8601 duration of a rate ("P1M"), or a unit ("share", "person"); empty for none
    std::string noun;  ///< counts: the word counted ("Beschäftigte"); compounds: the head ("Projekt"); may be empty
    std::uint32_t pattern = 0;  ///< index into Ruleset::patterns: which rule found it
    std::uint32_t conversion_of =
        no_figure;  ///< index of the amount that this one converts ("589 Mrd. $ (566 Mrd. €)")
    std::uint32_t change_from = no_figure;  ///< index of the "von" figure where this one is the "auf" of the same pair
    int sign = 0;                           ///< +1 "plus", -1 "minus", "−3,8 %", 0 where none is written
    bool inferred_unit = false;             ///< unit written only at a neighbour or in a table's head
    bool reversed =
        false;  ///< a range whose first end is the larger one ("zwischen 9 und 7"); low <= high all the same
    bool inferred_date = false;  ///< a year, month or day was completed from the publication date
    bool doubtful = false;       ///< the number could be read otherwise; never an error on its own
};

}  // namespace stimmig
