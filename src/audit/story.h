// Whether two texts of an archive tell the same story: whether they share more telling words than chance explains.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/rarity.h"
#include "link/claim.h"

namespace stimmig {

/// Published further apart, news tell another story.
inline constexpr std::int64_t most_days_apart = 45;

/// The words and names around a text's figures, each with how telling it is.
struct StoryWords {
    struct Word {
        std::int64_t hash = 0;
        double weight = 0;
        bool name = false;
        bool main = false;  ///< the name that most figures stand by; several where as many do
    };
    std::vector<Word> words;  ///< by hash
    std::optional<Day> published;
    std::string story;  ///< as the text names it; mostly empty
};

[[nodiscard]] StoryWords story_words(const Text& text, const Rarity& rarity);
[[nodiscard]] bool same_story(const StoryWords& a, const StoryWords& b);

}  // namespace stimmig
