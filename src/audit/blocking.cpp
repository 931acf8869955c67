#include "audit/blocking.h"

#include <algorithm>
#include <string>

#include "audit/content_hash.h"
#include "check/divergence_links.h"
#include "check/divergence_relation.h"

namespace stimmig {
namespace {

constexpr std::size_t most_names = 2;
constexpr std::size_t most_measures = 2;
constexpr std::size_t most_words = 1;

bool is_word(std::string_view token) {
    return token[0] != '@' && token[0] != '#' && token[0] != '=' && token[0] != '$';
}

/// Of the tokens with this mark the longest: German words grow with what they say, so the longest are the rarest.
template <typename Is>
std::vector<std::string_view> longest(const std::vector<std::string>& tokens, std::size_t most, const Is& is) {
    std::vector<std::string_view> found;
    for (const std::string& token : tokens)
        if (is(token)) found.push_back(token);
    std::sort(found.begin(), found.end(), [](std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace

std::vector<std::int64_t> keys_of_figure(const Digest& digest, std::uint32_t figure) {
    const Value& value = digest.text.figures[figure].value;
    const Claim& claim = digest.text.claims[figure];
    if (value.kind == Kind::date ? !value.days : !value.low || value.low->sign() <= 0) return {};
    std::vector<std::string> names;
    if (!claim.subject.empty()) names.push_back('@' + lower(claim.subject));
    for (const std::string_view name :
         longest(claim.context, most_names, [](const std::string& token) { return token[0] == '@'; }))
        names.emplace_back(name);
    std::vector<std::string_view> anchors =
        longest(claim.near, most_measures, [](const std::string& token) { return token[0] == '#'; });
    for (const std::string_view word : longest(claim.near, most_words, is_word)) anchors.push_back(word);
    for (const std::string_view counted :
         longest(claim.near, 1, [](const std::string& token) { return token[0] == '$'; }))
        anchors.push_back(counted);
    const std::string digits = slip_key(value);
    const std::string same_digits = '0' + digits;
    if (digits.size() > 1) anchors.push_back(same_digits);
    std::vector<std::int64_t> keys;
    for (const std::string& name : names)
        for (const std::string_view anchor : anchors) {
            std::string key(unit_class(value));
            key.append(1, '\0').append(name).append(1, '\0').append(anchor);
            keys.push_back(short_hash(key));
        }
    return keys;
}

std::vector<std::int64_t> keys_of_text(const Digest& digest) {
    std::vector<std::int64_t> keys;
    for (std::uint32_t i = 0; i < digest.text.figures.size(); ++i) {
        const std::vector<std::int64_t> more = keys_of_figure(digest, i);
        keys.insert(keys.end(), more.begin(), more.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

KeyedDocument place_in_group(const Document& document) {
    KeyedDocument place;
    // Days since 1 January of the year 0; nothing older is ever dated.
    constexpr date::sys_days year_zero = date::year{0} / 1 / 1;
    if (document.published && *document.published > year_zero) place.day = (*document.published - year_zero).count();
    std::string name = document.path;
    name.append(1, '\0').append(document.id);
    place.tie = short_hash(name);
    return place;
}

}  // namespace stimmig
