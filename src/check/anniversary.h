// "1950 gegründet ... feiert ihr 60-jähriges Bestehen": part of the check of ages; "besteht seit 60 Jahren": part of
// that of durations.
#pragma once

#include "check/check.h"

namespace stimmig {

enum class Jubilees : std::uint8_t { named, lengths };

void check_anniversaries(const CheckInput& input, const TextInHand& text, Jubilees which,
                         std::vector<Finding>& findings);

}  // namespace stimmig
