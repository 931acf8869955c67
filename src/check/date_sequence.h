// Two days whose order the words between them tell: "erst danach, am 3. Juni", "bevor am 21. August ...".
#pragma once

#include "check/check.h"

namespace stimmig {

void check_date_sequence(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);

}  // namespace stimmig
