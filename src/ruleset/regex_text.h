// Regexes in RE2 syntax as text: their tokens and their capture groups, found without compiling them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

/// One past the token that starts at `at`: an escape (\d, \p{L}, \x{41}, \Q...\E), a character class, the opening of a
/// group with its flags or name, or else one code point.
[[nodiscard]] std::size_t token_end(std::string_view regex, std::size_t at);

/// Whether a token is flags for the rest of a group: "(?i)".
[[nodiscard]] bool is_flags(std::string_view token);

/// One past the atom that starts at `at`, a token or a whole group, without what repeats it.
[[nodiscard]] std::size_t atom_end(std::string_view regex, std::size_t at);

/// A sequence of atoms, each with its repetition.
using Atoms = std::vector<std::string_view>;
/// The alternatives of a regex, each as its atoms.
[[nodiscard]] std::vector<Atoms> alternatives(std::string_view regex);

/// Names by capture index, "" for nameless groups; [0] stands for the whole match.
[[nodiscard]] std::vector<std::string> capture_groups(std::string_view regex);

/// The same regex with all its capturing groups turned into plain ones.
[[nodiscard]] std::string without_captures(std::string_view regex);

}  // namespace stimmig
