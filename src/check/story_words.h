// Whether two texts tell the same story: by the words, names and figures that they share, and by their dates.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "link/claim.h"

namespace stimmig {

/// What many texts share is followed from each to so many of them only, those that were published next to it: a subject
/// of every second article would make a pair of nearly any two.
inline constexpr std::size_t nearest_texts = 16;

/// Published further apart, news tell another story.
inline constexpr std::int64_t most_days_apart = 45;

/// Days between two texts; none where one of them has no date.
[[nodiscard]] std::optional<std::int64_t> days_apart(const std::optional<Day>& a, const std::optional<Day>& b);
/// Whether they were published within weeks, as far as that is known.
[[nodiscard]] inline bool may_be_of_one_time(const std::optional<Day>& a, const std::optional<Day>& b) {
    return days_apart(a, b).value_or(0) <= most_days_apart;
}

/// What of a text is compared: the words and names around its figures, and their values.
struct StoryWords {
    struct Word {
        std::int64_t id = 0;
        double rarity = 0;  ///< as in link/rarity.h
        bool name = false;
        bool main = false;  ///< the name that most figures stand by; several where as many do
    };
    struct Figure {
        std::uint64_t id = 0;      ///< of its unit and value
        std::uint32_t digits = 0;  ///< significant ones; 0 for dates
        friend auto operator<=>(const Figure&, const Figure&) = default;
    };
    std::vector<Word> words;      ///< by id
    std::vector<Figure> figures;  ///< by id, each once
    double length = 0;            ///< of the words as a vector of rarities
    std::optional<Day> published;
    std::string story;  ///< as the text names it; mostly empty
};

/// What rules say of a word, and the number it goes by: the same one in all texts that are compared.
struct TellingWord {
    std::int64_t id = 0;
    double rarity = 0;
};

[[nodiscard]] std::vector<StoryWords::Figure> story_figures(const Text& text);

/// `know` gives the TellingWord of a word or name, without the mark of names: one text shows that a word is a name,
/// another only uses it.
template <typename Know>
StoryWords story_words(const Text& text, const Know& know) {
    StoryWords story;
    story.published = text.document.published;
    story.story = text.document.story;
    story.figures = story_figures(text);
    if (!text.tokens) return story;
    const TokenTable& table = *text.tokens;
    std::vector<std::uint32_t> counts(table.size());
    for (const Claim& claim : text.claims)
        for (const std::uint32_t token : claim.context.numbers()) ++counts[token];
    const auto is_name = [&](std::uint32_t token) { return table[token][0] == '@'; };
    std::uint32_t most = 0;
    for (std::uint32_t i = table.lower_bound("@"); i < table.size() && is_name(i); ++i)
        most = std::max(most, counts[i]);
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        const char mark = table[i][0];
        if (counts[i] == 0 || mark == '#' || mark == '$' || mark == '=') continue;
        const TellingWord word = know(table[i].substr(is_name(i) ? 1 : 0));
        story.words.push_back({word.id, word.rarity, is_name(i), is_name(i) && counts[i] == most});
    }
    std::sort(story.words.begin(), story.words.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    // A name and the same word are one.
    std::size_t kept = 0;
    for (const StoryWords::Word& word : story.words) {
        if (kept > 0 && story.words[kept - 1].id == word.id) {
            story.words[kept - 1].name |= word.name;
            story.words[kept - 1].main |= word.main;
        } else {
            story.words[kept++] = word;
        }
    }
    story.words.resize(kept);
    double squares = 0;
    for (const StoryWords::Word& word : story.words) squares += word.rarity * word.rarity;
    story.length = std::sqrt(squares);
    return story;
}

/// Logarithm of the odds that both tell one story, of some hundred texts. Nothing where they cannot: published too far
/// apart, or naming different stories.
[[nodiscard]] std::optional<double> story_odds(const StoryWords& a, const StoryWords& b);

}  // namespace stimmig
