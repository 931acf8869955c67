// Whole numbers in words, below a million; on folded text.
#pragma once

#include <optional>
#include <string_view>

namespace stimmig {

/// The number that the whole of `text` says: "zweihundertfuenfzigtausend", "eine", "siebzehnhundertneunundachtzig".
[[nodiscard]] std::optional<int> read_cardinal(std::string_view text);

/// "ein", "eine", "einem", "einen", "einer", "eines".
[[nodiscard]] bool is_article(std::string_view text);

}  // namespace stimmig
