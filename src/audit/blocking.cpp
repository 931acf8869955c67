#include "audit/blocking.h"

#include <date/date.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "audit/content_hash.h"
#include "check/divergence_links.h"
#include "check/divergence_relation.h"

namespace stimmig {
namespace {

constexpr std::size_t most_names = 3;  // of a figure, for keys of what it measures
constexpr std::size_t most_measures = 2;
constexpr std::size_t most_words = 6;  // of a text, for keys of their own
constexpr std::size_t long_word = 9;   // bytes; German words grow with what they say
constexpr double rare = 0.7;

/// Of the tokens with this mark the longest.
std::vector<std::string_view> longest(const TokenSet& tokens, char mark, std::size_t most) {
    std::vector<std::string_view> found;
    for (const std::string_view token : tokens)
        if (token[0] == mark) found.push_back(token);
    std::sort(found.begin(), found.end(), [](std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

class KeyMaker {
public:
    KeyMaker(const Digest& digest, const Rarity& rarity) : text_(digest.text), rarity_(rarity) {}

    std::vector<BlockingKey> run() {
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i) {
            const Value& value = text_.figures[i].value;
            const bool comparable =
                value.kind == Kind::date ? value.days.has_value() : value.low && value.low->sign() > 0;
            if (!comparable) continue;
            add_measured(i);
            add_names(i);
        }
        add_words();
        std::vector<BlockingKey> keys;
        for (const auto& [key, figures] : keys_) keys.push_back({key, {figures.begin(), figures.end()}});
        return keys;
    }

private:
    const Text& text_;
    const Rarity& rarity_;
    std::map<std::int64_t, std::set<std::uint32_t>> keys_;
    std::map<std::string_view, std::set<std::uint32_t>> words_;

    void add(const std::string& key, bool weak, std::uint32_t figure) {
        const std::int64_t hash = short_hash(key);
        keys_[weak ? hash & ~std::int64_t{1} : hash | 1].insert(figure);
    }

    /// A name and what is measured, counted, or which digits the figure has. What is said of a subject may be compared
    /// however many texts say it; a place or a person nearby tells less.
    void add_measured(std::uint32_t figure) {
        const Value& value = text_.figures[figure].value;
        const Claim& claim = text_.claims[figure];
        const std::string subject = '@' + lower(claim.subject);
        std::set<std::string> names;
        if (!claim.subject.empty()) names.insert(subject);
        for (const std::string_view name : longest(claim.context, '@', most_names)) names.emplace(name);
        std::vector<std::string_view> measured = longest(claim.near, '#', most_measures);
        for (const std::string_view counted : longest(claim.near, '$', 1)) measured.push_back(counted);
        const std::optional<std::uint64_t> digits = slip_key(value);
        const std::string same_digits = '0' + std::to_string(digits.value_or(0));
        if (digits) measured.push_back(same_digits);
        for (const std::string& name : names)
            for (const std::string_view what : measured) {
                std::string key(unit_class(value));
                key.append(1, '\0').append(name).append(1, '\0').append(what);
                add(key, name != subject, figure);
            }
    }

    void add_names(std::uint32_t figure) {
        for (const std::string_view token : text_.claims[figure].context) {
            const bool name = token[0] == '@';
            if (token[0] == '#' || token[0] == '$' || token[0] == '=' || rarity_.of(token) < rare) continue;
            if (name) add(std::string(token), true, figure);
            if (!name && token.size() >= long_word) words_[token].insert(figure);
        }
    }

    /// The longest rare words of the whole text.
    void add_words() {
        std::vector<std::string_view> order;
        for (const auto& [word, figures] : words_) order.push_back(word);
        std::stable_sort(order.begin(), order.end(),
                         [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
        if (order.size() > most_words) order.resize(most_words);
        for (const std::string_view word : order)
            for (const std::uint32_t figure : words_[word]) add(std::string(word), true, figure);
    }
};

}  // namespace

std::vector<BlockingKey> keys_of(const Digest& digest, const Rarity& rarity) {
    return KeyMaker(digest, rarity).run();
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
