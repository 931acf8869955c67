// Whether two texts of an archive tell the same story: whether they share more telling words than chance explains.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "link/digest.h"
#include "ruleset/ruleset.h"

namespace stimmig {

/// The words and names around a text's figures, each with how telling it is.
struct StoryWords {
    struct Word {
        std::uint64_t hash = 0;
        float weight = 0;
        bool name = false;
    };
    std::vector<Word> words;  ///< by hash
    std::optional<Day> published;
};

class StoryTeller {
public:
    explicit StoryTeller(const Ruleset& rules);

    [[nodiscard]] StoryWords words_of(const Text& text) const;
    [[nodiscard]] static bool same_story(const StoryWords& a, const StoryWords& b);

private:
    const Table& common_;

    [[nodiscard]] float weight(const std::string& token) const;
};

}  // namespace stimmig
