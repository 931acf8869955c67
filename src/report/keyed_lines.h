// The lines of `extract --keyed`: what `compare` needs, sorted by plain byte order into groups of one key.
#pragma once

#include <string>

#include "audit/reading.h"

namespace stimmig {

/// One line for the text, which says what was found in it alone, then for each of its keys one for each figure that has
/// it. A line begins with "key", "day" and "tie", goes on with the keys of extract, and ends with "digest", the text as
/// pack() writes it, on the first line of a text in its group.
[[nodiscard]] std::string keyed_lines(const ReadText& read);

}  // namespace stimmig
