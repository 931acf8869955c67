// "Did you mean ...": the known name nearest to one that is not known.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

/// Insertions, deletions, changes and swaps of neighbours that turn `a` into `b`, in bytes, without regard to ASCII
/// case.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known names near enough to `name` to have been meant (a third of its length), nearest first, at most `most`.
[[nodiscard]] std::vector<std::string> nearest(std::string_view name, std::span<const std::string> known,
                                               std::size_t most = 1);

/// `; did you mean "known"?` for an error message, or "" where nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view name, std::span<const std::string> known);

}  // namespace stimmig
