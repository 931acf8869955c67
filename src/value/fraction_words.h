// Fractions and mixed numbers in words; on folded text.
#pragma once

#include <optional>
#include <string_view>

#include "value/numeral.h"

namespace stimmig {

/// "halbe", "anderthalb", "zweieinhalb", "dreiviertel", "ein drittel", "sechs und zwei drittel", "haelfte".
[[nodiscard]] std::optional<Numeral> read_fraction_words(std::string_view text);

}  // namespace stimmig
