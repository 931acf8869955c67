// "Elsbeth Rauch (1913–1978)" against the age at which the text says that she died.
#pragma once

#include "check/check.h"

namespace stimmig {

struct TextInHand;

void check_life_years(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings);

}  // namespace stimmig
