#include "audit/story.h"

#include <date/date.h>

#include <algorithm>
#include <cstdlib>

#include "audit/content_hash.h"

namespace stimmig {
namespace {

// Words in common, each weighed by its rarity, from which on two texts tell one story; a name counts twice, and one
// that is not too common has to be among them. Of 398 news about anything, nine of some 79,000 pairs come that far.
constexpr double enough = 2.0;
constexpr double enough_names = 0.5;

}  // namespace

StoryWords story_words(const Text& text, const Rarity& rarity) {
    StoryWords story;
    story.published = text.document.published;
    story.story = text.document.story;
    std::vector<std::string_view> tokens;
    for (const Claim& claim : text.claims)
        for (const std::string_view token : claim.context)
            if (token[0] != '#' && token[0] != '$' && token[0] != '=') tokens.push_back(token);
    std::sort(tokens.begin(), tokens.end());
    std::vector<std::pair<std::string_view, std::ptrdiff_t>> counts;
    std::ptrdiff_t most = 0;
    for (auto first = tokens.begin(), last = first; first != tokens.end(); first = last) {
        last = std::find_if(first, tokens.end(), [&](std::string_view token) { return token != *first; });
        counts.emplace_back(*first, last - first);
        if (first->front() == '@') most = std::max(most, last - first);
    }
    for (const auto& [token, count] : counts) {
        const bool name = token[0] == '@';
        story.words.push_back({short_hash(token), (name ? 1.0 : 0.5) * rarity.of(token), name, name && count == most});
    }
    std::sort(story.words.begin(), story.words.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    return story;
}

bool same_story(const StoryWords& a, const StoryWords& b) {
    if (a.published && b.published && std::abs((*a.published - *b.published).count()) > most_days_apart) return false;
    if (!a.story.empty() && !b.story.empty() && a.story != b.story) return false;
    double common = 0;
    double names = 0;
    bool main_of_a = false;
    bool main_of_b = false;
    for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
        if (i->hash < j->hash) {
            ++i;
        } else if (j->hash < i->hash) {
            ++j;
        } else {
            common += i->weight;
            if (i->name) names += i->weight;
            main_of_a = main_of_a || i->main;
            main_of_b = main_of_b || j->main;
            ++i;
            ++j;
        }
    }
    // Stories of two firms share a town or a spokesman; the firm that each of them is about they do not.
    return common >= enough && names >= enough_names && main_of_a && main_of_b;
}

}  // namespace stimmig
