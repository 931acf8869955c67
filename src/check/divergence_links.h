// Which figures of different texts state the same fact, and what follows from it: for those who compare an archive two
// texts at a time.
#pragma once

#include "check/check.h"

namespace stimmig {

/// Two figures of different texts that state the same fact.
struct FigureLink {
    FigureRef a, b;         ///< a.text < b.text
    double score = 0;       ///< how sure that is; 0 is even odds
    bool disputed = false;  ///< the values contradict each other, or agree only by rounding
};

/// All links between the texts, in order.
[[nodiscard]] std::vector<FigureLink> find_links(const CheckInput& input);

/// The findings that the links make, however they came together; without fingerprints.
[[nodiscard]] std::vector<Finding> findings_of(const CheckInput& input, const std::vector<FigureLink>& links);

/// Figures can only state the same fact if they are of one class: "money", "share", "date", or a unit.
[[nodiscard]] std::string_view unit_class(const Value& value);

}  // namespace stimmig
