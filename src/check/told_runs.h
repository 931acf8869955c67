// "Eröffnet wird am 14. September. ... Zu sehen ist die Schau bis zum 7. September.": beginning and end of one thing,
// told in two sentences.
#pragma once

#include "check/check.h"

namespace stimmig {

struct TextInHand;

void check_told_runs(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);

}  // namespace stimmig
