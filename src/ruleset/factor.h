// One regex for many, in which patterns that begin alike share their beginning.
#pragma once

#include <string>
#include <vector>

namespace stimmig {

/// A regex that matches what any of the given ones matches, for a longest match without groups. Most patterns begin
/// with a number; written once instead of once a pattern, it makes program and automaton several times smaller. The
/// regexes have to be valid.
[[nodiscard]] std::string factored_union(const std::vector<std::string>& regexes);

/// The same without sharing.
[[nodiscard]] std::string plain_union(const std::vector<std::string>& regexes);

}  // namespace stimmig
