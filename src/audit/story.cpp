#include "audit/story.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "audit/content_hash.h"

namespace stimmig {
namespace {

// Words in common, each weighed by its rarity, from which on two texts tell one story; a name counts twice.
constexpr float enough = 4.0F;
// Further apart, news tell another story.
constexpr date::days weeks{45};

}  // namespace

StoryTeller::StoryTeller(const Ruleset& rules) : common_(rules.table("common_word")) {}

// Of words that rules do not list, few texts hold any.
float StoryTeller::weight(const std::string& token) const {
    const Term* term = common_.find(token[0] == '@' ? std::string_view(token).substr(1) : std::string_view(token));
    float rarity = 1;
    if (term) {
        int percent = 100;
        const std::string_view text = term->field("weight");
        std::from_chars(text.data(), text.data() + text.size(), percent);
        rarity = static_cast<float>(percent) / 100.0F;
    }
    return (token[0] == '@' ? 1.0F : 0.5F) * rarity;
}

StoryWords StoryTeller::words_of(const Text& text) const {
    std::set<std::string_view> seen;
    StoryWords story;
    story.published = text.document.published;
    for (const Claim& claim : text.claims)
        for (const std::string& token : claim.context) {
            if (token[0] == '#' || token[0] == '$' || token[0] == '=' || !seen.insert(token).second) continue;
            story.words.push_back({static_cast<std::uint64_t>(short_hash(token)), weight(token), token[0] == '@'});
        }
    std::sort(story.words.begin(), story.words.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    return story;
}

bool StoryTeller::same_story(const StoryWords& a, const StoryWords& b) {
    if (a.published && b.published) {
        const date::days apart =
            *a.published > *b.published ? *a.published - *b.published : *b.published - *a.published;
        if (apart > weeks) return false;
    }
    float common = 0;
    bool name = false;
    for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
        if (i->hash < j->hash) {
            ++i;
        } else if (j->hash < i->hash) {
            ++j;
        } else {
            common += i->weight;
            name = name || i->name;
            ++i;
            ++j;
        }
    }
    return name && common >= enough;
}

}  // namespace stimmig
