// An end that lies before its beginning: "ab dem 12. September 2025 ... Bis zum 30. August 2025 soll alles fertig
// sein".
#pragma once

#include "check/check.h"

namespace stimmig {

void check_reversed_dates(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);
/// Of one range: "von 2019 bis 2011", "zwischen 1650 und 1580", "das 12. bis 9. Jahrhundert nach Christus".
void check_reversed_spans(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);

}  // namespace stimmig
