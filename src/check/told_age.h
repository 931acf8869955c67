// Lengths of time that are somebody's age.
#pragma once

#include "link/claim.h"

namespace stimmig {

/// "49-Jähriger", "49 Jahre alt": another thing than a length of time.
[[nodiscard]] bool tells_age(const Text& text, const Figure& figure);

enum class Gender : std::uint8_t { unknown, masculine, feminine };
/// Of whose age it is, as far as the ending shows: "ein 62 Jahre alter Fahrer", "eine 26 Jahre alte Frau". Endings that
/// several cases share ("dem 49-Jährigen") show none.
[[nodiscard]] Gender gender_of_age(const Text& text, const Figure& figure);

}  // namespace stimmig
