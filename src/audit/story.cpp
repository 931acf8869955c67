#include "audit/story.h"

#include <date/date.h>

#include <algorithm>
#include <set>

#include "audit/content_hash.h"

namespace stimmig {
namespace {

// Words in common, each weighed by its rarity, from which on two texts tell one story; a name counts twice, and one
// that is not too common has to be among them. Of 398 news about anything, nine of some 79,000 pairs come that far.
constexpr double enough = 2.0;
constexpr double enough_names = 0.5;
// Further apart, news tell another story.
constexpr date::days weeks{45};

}  // namespace

StoryWords story_words(const Text& text, const Rarity& rarity) {
    std::set<std::string_view> seen;
    StoryWords story;
    story.published = text.document.published;
    story.story = text.document.story;
    for (const Claim& claim : text.claims)
        for (const std::string& token : claim.context) {
            if (token[0] == '#' || token[0] == '$' || token[0] == '=' || !seen.insert(token).second) continue;
            const bool name = token[0] == '@';
            story.words.push_back({short_hash(token), (name ? 1.0 : 0.5) * rarity.of(token), name});
        }
    std::sort(story.words.begin(), story.words.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    return story;
}

bool same_story(const StoryWords& a, const StoryWords& b) {
    if (a.published && b.published) {
        const date::days apart =
            *a.published > *b.published ? *a.published - *b.published : *b.published - *a.published;
        if (apart > weeks) return false;
    }
    if (!a.story.empty() && !b.story.empty() && a.story != b.story) return false;
    double common = 0;
    double names = 0;
    for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
        if (i->hash < j->hash) {
            ++i;
        } else if (j->hash < i->hash) {
            ++j;
        } else {
            common += i->weight;
            if (i->name) names += i->weight;
            ++i;
            ++j;
        }
    }
    return common >= enough && names >= enough_names;
}

}  // namespace stimmig
