#include "check/word_root.h"

#include <algorithm>
#include <array>
#include <string>

namespace stimmig {
namespace {

constexpr std::size_t least_root = 4;

/// Without the dots of umlauts and the endings of nouns and verbs.
std::string root_of(std::string_view word) {
    constexpr std::array<std::array<std::string_view, 2>, 4> plain{{{"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"ß", "ss"}}};
    std::string root;
    for (std::size_t i = 0; i < word.size();) {
        const auto found = std::find_if(plain.begin(), plain.end(),
                                        [&](const auto& each) { return word.substr(i).starts_with(each[0]); });
        root += found == plain.end() ? word.substr(i, 1) : (*found)[1];
        i += found == plain.end() ? 1 : 2;
    }
    constexpr std::array<std::string_view, 14> endings{"ungen", "ation", "ung", "ion", "ten", "tet", "est",
                                                       "te",    "en",    "et",  "er",  "es",  "t",   "e"};
    for (const std::string_view ending : endings) {
        if (!root.ends_with(ending) || root.size() < ending.size() + least_root) continue;
        root.resize(root.size() - ending.size());
        break;
    }
    return root;
}

/// Length of the longest stretch that both have.
std::size_t common(std::string_view a, std::string_view b) {
    std::size_t longest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t length = 0;
            while (i + length < a.size() && j + length < b.size() && a[i + length] == b[j + length]) ++length;
            longest = std::max(longest, length);
        }
    return longest;
}

}  // namespace

bool same_root(std::string_view noun, std::string_view word) {
    if (word.size() < least_root || noun.size() < least_root) return noun == word;
    const std::string a = root_of(noun);
    const std::string b = root_of(word);
    const std::size_t shared = common(a, b);
    return shared >= least_root && 3 * shared >= 2 * std::min(a.size(), b.size());
}

}  // namespace stimmig
