// What a German verb form says by its ending. All of them may err: they are asked only where a verb is likely.
#pragma once

#include <string_view>

namespace stimmig {

[[nodiscard]] bool preterite(std::string_view word);
[[nodiscard]] bool present(std::string_view word);
[[nodiscard]] bool participle(std::string_view word);
[[nodiscard]] bool infinitive(std::string_view word);
/// Whether `word`, with the one `before` it, is an infinitive with "zu".
[[nodiscard]] bool infinitive_with_zu(std::string_view before, std::string_view word);

}  // namespace stimmig
