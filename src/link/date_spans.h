// Spans that a text tells by their two ends: "2017 bis 2022", "zwischen Juli und September".
#pragma once

#include "link/claim.h"

namespace stimmig {

/// Makes one figure of the two ends of each span. Only for readers of figures: the checks ask for the ends, what lies
/// between them and whether they stand the right way round. Two dates that are both written out with their year
/// ("April 2013 bis Juni 2019") stay what they are, unless they are bare years or stand behind "zwischen".
void join_date_spans(Text& text);

}  // namespace stimmig
