// Reading the lines of `extract --keyed` back, sorted, into a store.
#pragma once

#include <functional>
#include <string>

#include "audit/observer.h"
#include "store/store.h"

namespace stimmig {

/// Takes up texts, the findings within them, and the pairs that groups of one key make. `next` gives line after line,
/// false at the end. Fails where a line is none of extract's, where lines are not sorted, and where the store does.
[[nodiscard]] std::optional<Error> take_keyed_lines(const std::function<bool(std::string&)>& next, Store& store,
                                                    const Run& run, Observer& observer);

}  // namespace stimmig
