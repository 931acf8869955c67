// What a German verb form says by its ending. All of them may err: they are asked only where a verb is likely.
#pragma once

#include <string_view>

#include "extract/match.h"

namespace stimmig {

[[nodiscard]] bool preterite(std::string_view word);
[[nodiscard]] bool present(std::string_view word);
[[nodiscard]] bool participle(std::string_view word);
[[nodiscard]] bool infinitive(std::string_view word);
/// Whether `word`, with the one `before` it, is an infinitive with "zu".
[[nodiscard]] bool infinitive_with_zu(std::string_view before, std::string_view word);
/// "übernahm", "anriefen": a form of a strong verb, alone or behind a prefix, given that it is no participle as well.
[[nodiscard]] bool strong_preterite(const ExtractContext& context, std::string_view word);
/// "fahren", "beraten" as a verb in its place; neither "riefen" nor "führten".
[[nodiscard]] bool present_plural(const ExtractContext& context, std::string_view word);

}  // namespace stimmig
